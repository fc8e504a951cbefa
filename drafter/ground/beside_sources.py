"""A text laid beside its sources: both cut into clauses, figures matched, clauses aligned."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.core.fact import Fact, FactRole
from drafter.core.period import Period
from drafter.ground.aligning import align
from drafter.ground.cutting import cut
from drafter.ground.figures import told_numbers
from drafter.ground.matching import match_all
from drafter.ground.own_steps import with_own_steps
from drafter.ground.source_comparison import SourceComparison
from drafter.ground.sources import sources_of


def laid_beside(text: str, facts: Sequence[Fact], period: Period | None, role: FactRole) -> SourceComparison:
    """The comparison that every net looks at. period: the report's own."""
    sources = sources_of(facts, period)
    told = cut(text, period)
    matches = with_own_steps(match_all(told_numbers(told), sources.figures, sources.lists))
    return SourceComparison(told, sources, matches, align(told.clauses, sources, matches), role)
