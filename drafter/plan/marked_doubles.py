"""Two values of what is likely one thing, which reading asks about: one open place in the draft until the clerk has said which holds.

Told plainly in two places they would read as two matters, or be added up. The first line keeps the place; another that says nothing but its value,
and a row of a sheet, is told with it and stands beside it in the review. In a part of its own, or with more to say, it bears the same mark.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from drafter.claims.arithmetic import decimal_words
from drafter.claims.pair_readings import told_value
from drafter.core.edit import Edit
from drafter.core.fact import Fact, Ledger
from drafter.core.messages import _
from drafter.core.profile import Remark
from drafter.core.quantity import Metric
from drafter.core.text import Span
from drafter.plan.conflict_remarks import conflict_mark, mark_edit
from drafter.plan.joined import Joins
from drafter.plan.note_figures import NoteFigure, is_row, states_same
from drafter.plan.told_once import of_one_thing, says_own, what_it_adds

Figures = Mapping[str, Sequence[NoteFigure]]
_LIMITS = re.compile(r"[，。；;：:](?=.)")  # a line of one clause says nothing but its value


@dataclass(frozen=True, slots=True)
class _ToldFigure:
    """One of the two: its fact, its figure, and the figure's place in a note's text (None in a row). alone: whether its line states no other."""

    fact: Fact
    stated: NoteFigure | None
    metric: Metric
    alone: bool = True


def mark_doubles(
    facts: Sequence[Fact], figures: Figures, remarks: Sequence[Remark], ledger: Ledger, joins: Joins
) -> None:
    """Writes the mark of each pair that is not told as a disagreement already; the one that holds where somebody said that it puts the other right."""
    places = {fact.id: at for at, fact in enumerate(facts)}
    for remark in remarks:
        ids = remark.fact_ids[:2]
        if remark.kind != "double" or not remark.left or any(i not in places or _is_settled(i, joins) for i in ids):
            continue
        sides = ((facts[places[i]], value) for i, value in zip(ids, (remark.left, remark.right), strict=False))
        told = [found for fact, value in sides if (found := _told(fact, value, figures))]
        if len(told) == 2:
            told.sort(key=lambda one: (one.stated is None, says_own(one.fact.text), places[one.fact.id]))
            _mark(told[0], told[1], ledger, facts, joins)


def _is_settled(fact_id: str, joins: Joins) -> bool:
    return fact_id in joins.merged or fact_id in joins.marks


def _told(fact: Fact, value: str, figures: Figures) -> _ToldFigure | None:
    if is_row(fact):
        return _ToldFigure(fact, None, fact.metrics[0]) if _words(fact.metrics[0]) == value else None
    found = [one for one in figures.get(fact.id, ()) if _words(one.metric) == value]
    alone = len(figures.get(fact.id, ())) == 1
    return _ToldFigure(fact, found[0], found[0].metric, alone) if len(found) == 1 else None


def _words(metric: Metric) -> str:
    return f"{decimal_words(metric.value)}{metric.unit}" if isinstance(metric.value, Decimal) else ""


def _mark(first: _ToldFigure, second: _ToldFigure, ledger: Ledger, facts: Sequence[Fact], joins: Joins) -> None:
    """The mark stands in the first line, and in the other where that has more to say than its value."""
    held = ledger.held_among([told_value(one.fact.id, one.metric) for one in (first, second)])
    mark = held.words if held else conflict_mark(_in_one_unit(first.metric, second.metric))
    _write(first, mark, facts, joins)
    if _tells_once(first, second, joins):
        return
    alone = first.fact.role == second.fact.role and not _LIMITS.search(second.fact.text)
    if second.stated is None or (alone and second.alone and first.stated is not None):
        joins.merged[second.fact.id] = first.fact.id
    else:
        _write(second, mark, facts, joins)


def _tells_once(first: _ToldFigure, second: _ToldFigure, joins: Joins) -> bool:
    """Whether both lines are of one thing, so that the first, with what the other adds behind it, tells both."""
    one, two = first.stated, second.stated
    if one is None or two is None or first.fact.role != second.fact.role or not of_one_thing(one, two):
        return False
    text = first.fact.text
    adds = what_it_adds(two, text)
    end = len(text.rstrip("。；"))
    if adds and not joins.amend(first.fact, Edit(Span(end, end), f"，{adds}", _("另一处说的是同一件事"))):
        return False
    joins.merged[second.fact.id] = first.fact.id
    return True


def _in_one_unit(one: Metric, two: Metric) -> tuple[str, str]:
    """Both values; 178亿 beside 187亿元 is of money too."""
    full = max((one.unit, two.unit), key=len)
    return _words(replace(one, unit=full) if full.startswith(one.unit) else one), _words(
        replace(two, unit=full) if full.startswith(two.unit) else two
    )


def _write(told: _ToldFigure, mark: str, facts: Sequence[Fact], joins: Joins) -> None:
    """The mark in the place of the value; what a sheet has of the same value is told with it, without the growth that it would make."""
    if told.stated is None:
        joins.marks[told.fact.id] = mark
        return
    if joins.amend(told.fact, mark_edit(told.fact.text, told.stated.span, mark, _("像是一件事的两个数，待核"))):
        for row in facts:
            if is_row(row) and row.id not in joins.merged and states_same(row.metrics[0], told.stated):
                joins.merged[row.id] = told.fact.id
