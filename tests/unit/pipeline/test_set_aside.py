"""What a model may set aside: what counts nothing, and what another body did without us. All else is told."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.pipeline.set_aside import is_of_others, states_no_figure

OWN = ("青柳县水务局", "县水务局", "我局")


def note(text: str) -> Fact:
    return Fact("n1", "achievements", "", text, Provenance("notes.md", "第1行"))


@pytest.mark.parametrize(
    "text", ["文旅局采摘节在水库边办的，来了3.2万人", "长坪县被评为节水示范县，接待2.1万人", "电力公司收电费120万元"]
)
def test_what_another_body_did_alone(text: str) -> None:
    assert is_of_others(note(text), OWN)


@pytest.mark.parametrize(
    "text",
    [
        "县水务局清淤12公里",
        "财政局拨付120万元，我局配套30万元",
        "联合公安局查处案件12件",
        "环保局移送7件，和我们联办",
        "全县清淤12公里",
        "市级补助资金420万元",
        "招引农业公司3家",
    ],
)
def test_what_ours_have_a_hand_in_is_told(text: str) -> None:
    assert not is_of_others(note(text), OWN)


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("周三前交，15分钟念完", True),
        ("10月底办的，别漏了", True),
        ("停水14分钟", False),
        ("会上要讲的节水户320户", False),
        ("演练15分钟内集结完毕", False),
    ],
)
def test_how_long_the_paper_takes_counts_nothing(text: str, none: bool) -> None:
    assert states_no_figure(note(text)) is none
