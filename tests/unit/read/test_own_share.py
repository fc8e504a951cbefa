"""One's own part in another's doing stands; what is the other's is left out."""

from __future__ import annotations

import pytest

from drafter.read.note_asides import sift
from drafter.read.own_share import shares_in


@pytest.mark.parametrize(
    ("text", "others", "ours"),
    [
        ("枇杷节是文旅局办的，我们社里去摆了8个摊", "枇杷节是文旅局办的", "枇杷节上，我们社里去摆了8个摊"),
        ("新证不归咱，咱办的是换证，换了320本", "新证不归咱", "咱办的是换证，换了320本"),
        ("渡口改造是海事处牵头的，本站清了3处暗礁", "渡口改造是海事处牵头的", "本站清了3处暗礁"),
        (
            "一窗通办上了4件（执照不归咱，咱牵头的是年检、换证）",
            "执照不归咱",
            "一窗通办上了4件（咱牵头的是年检、换证）",
        ),
        # help means nothing without what it was given for
        ("邻县那场山火烧了两天，我们去了40人", "", "邻县那场山火烧了两天，我们去了40人"),
    ],
)
def test_what_is_ones_own_stands(text: str, others: str, ours: str) -> None:
    assert shares_in(text) == (others, ours)


@pytest.mark.parametrize(
    "text",
    [
        "读书日那场是书店主办的，我们就出了个场地",
        "那6条渔船不归咱，他们自己报",
        "宣传片是电视台拍的，我们不用管第2集",
        "那批药是疾控发的，我们没参与",
        "新装路灯120盏",
    ],
)
def test_nothing_is_parted_where_one_did_nothing_that_counts(text: str) -> None:
    assert shares_in(text) == ("", "")


def test_a_part_of_ones_own_is_no_longer_anothers() -> None:
    assert sift("新证不归咱，咱办的是换证，换了320本").text == "咱办的是换证，换了320本"
    assert sift("那6条渔船不归咱，他们自己报").whole == "disown"
