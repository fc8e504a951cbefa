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
