"""A text laid beside its sources: both cut into clauses, figures matched, clauses aligned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from drafter.core.fact import Fact, FactRole
from drafter.core.period import Period
from drafter.ground.aligning import align
from drafter.ground.cutting import CutText, cut
from drafter.ground.figures import told_numbers
from drafter.ground.matching import match_all
from drafter.ground.own_steps import with_own_steps
from drafter.ground.source_comparison import SourceComparison
from drafter.ground.sources import sources_of
from drafter.ground.told_numbers import ToldNumber
from drafter.language.begun_and_done import with_begun_and_done
from drafter.language.budget_words import in_forms_of

# 五方面 and 五个方面 count alike.
_SIDES = re.compile("[一二三四五六七八九十两]{1,2}(?=(?P<of>方面|领域|环节|层面|维度|板块|步骤|层级))")


def laid_beside(text: str, facts: Sequence[Fact], period: Period | None, role: FactRole) -> SourceComparison:
    """The comparison that every net looks at. period: the report's own."""
    sources = sources_of([_in_forms_of(fact, text) for fact in facts], period)
    told, figures = _read(text, period)
    matches = with_own_steps(match_all(figures, sources.figures, sources.lists))
    return SourceComparison(told, sources, matches, align(told.clauses, sources, matches), role)


@lru_cache(maxsize=64)
def _read(text: str, period: Period | None) -> tuple[CutText, tuple[ToldNumber, ...]]:
    """A text cut, and its figures; the last few are kept, since a sentence is held against one reading of its sources after the other."""
    told = cut(text, period)
    return told, tuple(told_numbers(told))


def _in_forms_of(fact: Fact, told: str) -> Fact:
    """A note with a budget office's short words, what was begun and done, and 五方面, written out as the told text has them."""
    full = in_forms_of(fact.text, told) if fact.kind == "note" else fact.text
    full = with_begun_and_done(full) if "完工" in told else full
    full = _SIDES.sub(lambda found: f"{found[0]}个" if f"{found[0]}个{found['of']}" in told else found[0], full)
    return fact if full == fact.text else replace(fact, text=full)
