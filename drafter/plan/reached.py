"""A plan whose figure the sheet has as reached is none: 更新管网47.3公里，年度目标60，四季度抓紧 tells what was done, however it ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.claims.reading import read_text
from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.plan.note_figures import NoteFigure, is_row, note_figures, states_same


def told_as_reached(facts: Sequence[Fact], period: Period) -> tuple[Fact, ...]:
    """The facts, a note among the plans whose first figure a row has as this period's value told among the achievements."""
    levels = [fact.metrics[0] for fact in facts if is_row(fact) and fact.metrics[0].period == period.code]
    found = []
    for fact in facts:
        first = next(note_figures(fact), None) if fact.role == "plans" and fact.kind == "note" else None
        if first and any(states_same(level, _as_value(first)) for level in levels):
            reading = read_text(fact.text, period)
            fact = replace(fact, role="achievements", status=None, claims=reading.claims, metrics=reading.metrics)
        found.append(fact)
    return tuple(found)


def _as_value(stated: NoteFigure) -> NoteFigure:
    return replace(stated, metric=replace(stated.metric, basis="", period=""))
