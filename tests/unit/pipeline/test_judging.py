"""A plan is what will be done, whether its clerk wrote 计划 or not; what it aims at or has done is another thing."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.profile import Item, Section
from drafter.core.text import Provenance
from drafter.pipeline.judging import SourceLock
from tests.servers.planned_case import planned

TEXT = "全年漏损率控制在9%以内"
PLAN = Fact("n1", "plans", "", TEXT, Provenance("要点.md", "第1行", TEXT))
SECTION = Section("plans", "plans", 5, "", "", (Item(("n1",)),))


@pytest.mark.parametrize("words", ["将全年漏损率控制在9%以内。", "全年漏损率控制在9%以内。"])
def test_a_plan_may_say_that_it_will_be(words: str) -> None:
    assert SourceLock(planned()).sentence(words, [PLAN], SECTION).kind == "supported"


@pytest.mark.parametrize("words", ["已将全年漏损率控制在9%以内。", "将全年漏损率控制在6%以内。"])
def test_one_that_is_done_or_of_another_figure_may_not(words: str) -> None:
    assert SourceLock(planned()).sentence(words, [PLAN], SECTION).kind in ("bent", "unsupported")


@pytest.mark.parametrize(
    ("note", "words", "may"),
    [
        ("闸门翻修，款子区里批了90万元，5月动工", "闸门翻修，区里已批90万元，5月动工", True),
        ("跟电力公司说好了6月停电检修", "已与电力公司商定6月停电检修", True),
        ("泵房主体完了，里头设备在装", "泵房主体已完成，设备正在安装", True),
        ("等款子批了再动工", "款子已批，随后动工", False),
        ("打算6月把闸门翻修完", "6月已将闸门翻修完", False),
    ],
)
def test_what_a_plan_says_is_over_is_told_so(note: str, words: str, may: bool) -> None:
    fact = Fact("n1", "plans", "", note, Provenance("要点.md", "第1行", note))
    assert (SourceLock(planned()).sentence(f"{words}。", [fact], SECTION).kind in ("supported", "reworded")) is may
