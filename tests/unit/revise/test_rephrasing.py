"""What an item has said is not said again by the facts it gains."""

from __future__ import annotations

import pytest

from drafter.revise.rephrasing import says_again, without_echo


def test_every_clause_the_item_has_said_is_left_out_up_to_the_first_that_is_new() -> None:
    item = "河道保洁工作不够及时，水面漂浮物较多。"
    assert without_echo("河道保洁不够及时，水面漂浮物较多，全年打捞61吨", item) == "全年打捞61吨"
    assert without_echo("河道保洁不及时。打捞船仅有2条", item) == "河道保洁不及时。打捞船仅有2条"
    assert without_echo("河道保洁不够及时", item) == "河道保洁不够及时"


def test_a_figure_the_item_has_is_not_told_twice() -> None:
    item = "一是人手严重不足，技术人员只有3名。"
    assert without_echo("技术人员只有3名，缺编6名", item) == "缺编6名"
    for other in ("技术人员只有13名，缺编6名", "技术人员有3名，缺编6名", "技术人员只有3名", "3名技术人员，缺编6名"):
        assert without_echo(other, item) == other


_LIBRARY = "乡镇图书馆管护力量薄弱。各馆只有2名管理员，开放时间短"


@pytest.mark.parametrize("fact", ["乡镇图书馆管护力量薄弱，全馆仅有2名管理员", "管护力量薄弱，目前只有2名管理员"])
def test_a_figure_of_the_whole_that_stands_there_is_said_again(fact: str) -> None:
    assert says_again(fact, _LIBRARY)


@pytest.mark.parametrize(
    "fact",
    [
        "管护力量薄弱，全馆仅有3名管理员", "管护力量薄弱，全县仅有2名管理员", "管护力量薄弱，2名管理员年底退休",
        "管护力量薄弱，全馆2名保安", "管护力量薄弱，其中城关馆2名管理员", "管护力量薄弱",
    ],
)  # fmt: skip
def test_what_adds_anything_is_told(fact: str) -> None:
    assert not says_again(fact, _LIBRARY)
