"""A line that does not say of what it speaks gets the name of its item, once a run; a run stays together."""

from __future__ import annotations

import pytest

from drafter.plan.breaths import runs_of
from drafter.plan.item_names import with_items
from tests.unit.plan.facts import fact


@pytest.mark.parametrize(
    ("item", "text", "told"),
    [
        ("滨江综合体", "主体封顶", "滨江综合体主体封顶"), ("东港冷链园", "一期投用，入驻14家", "东港冷链园一期投用，入驻14家"), ("主题团日", "开展3200场", "主题团日方面，开展3200场"), ("加装电梯", "再装20部", "加装电梯方面，再装20部"),
        ("社保基金", "全市年度结余22.2亿元", "社保基金全市年度结余22.2亿元"), ("临时救助", "救了432人次", "临时救助方面，救了432人次"),
    ],
)  # fmt: skip
def test_it_gets_its_name(item: str, text: str, told: str) -> None:
    assert with_items([fact(text, topic="工作", subtopic=item)])[0].text == told


@pytest.mark.parametrize(
    ("item", "text"),
    [
        ("就业", "募集见习岗位4600个"),
        ("灌区续建", "灌区衬砌渠道46公里"),
        ("减税降费、债券", "给市场主体减负35亿元"),
        ("", "开展3200场"),
        ("收支盘子", "全市收入增长7%"),
        ("防台", "修订预案3个"),
    ],
)
def test_what_says_it_stays(item: str, text: str) -> None:
    assert with_items([fact(text, topic="工作", subtopic=item)])[0].text == text


def test_once_a_run() -> None:
    told = with_items(
        [
            fact("开展30场", at="1", topic="工作", subtopic="主题团日"),
            fact("覆盖9万人", at="2", topic="工作", subtopic="主题团日"),
        ]
    )
    assert [one.text for one in told] == ["主题团日方面，开展30场", "覆盖9万人"]


def test_runs_are_lines_and_items() -> None:
    first, other, second = fact("建站3座", at="1"), fact("修路2公里", at="2"), fact("投资8万元", at="1")
    assert runs_of([first, other, second]) == [[first, second], [other]]
    named = [fact("一期投用", at=at, topic="工程", subtopic="冷链园") for at in "46"]
    assert runs_of([named[0], other, named[1]]) == [named, [other]]
