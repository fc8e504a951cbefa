"""A row told with the note that gives its growth alone: GDP增5.5% beside 地区生产总值62661亿元, 同比5.5%. The level stands before the growth, and the thing is told once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from drafter.claims.growth import growth_words
from drafter.claims.joining import basis_class, same_name
from drafter.core.edit import Edit
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.core.quantity import Metric
from drafter.core.text import Span
from drafter.language.formal import formal
from drafter.plan.joined import Joins, words_of_metric
from drafter.plan.note_figures import NoteFigure, rows

_BEFORE = re.compile(
    r"(?P<name>[^，。；：、\d（）]{2,20}?)(?P<move>(?:同比|实际|可比价?)?(?:增长|增|涨|上升|提高|下降|降|减少|减))"
)

_LIMIT = re.compile(r"（[^（）]+）$")  # 同比增长5.5%（可比价）


def join_by_rate(facts: Sequence[Fact], figures: Mapping[str, Sequence[NoteFigure]], joins: Joins) -> None:
    """Every row with a growth of its own that one note, and it alone, states of the same thing; the note must not have a level of it already."""
    for row in rows(facts):
        rate = _rate(row)
        if rate is None or row.id in joins.merged or row.id in joins.marks or row.id in joins.refuted:
            continue
        told = list(_telling(row.metrics[0], rate, figures))
        if len(told) == 1 and told[0].fact.id not in joins.merged:
            _join(row, told[0], joins)


def _rate(row: Fact) -> Metric | None:
    level = row.metrics[0]
    if not isinstance(level.value, Decimal) or level.unit in ("%", "‰") or basis_class(level.basis) != "数值":
        return None
    stated = (one for one in row.metrics[1:] if basis_class(one.basis) == "同比" and one.period == level.period)
    return next((one for one in stated if isinstance(one.value, Decimal)), None)


def _telling(level: Metric, rate: Metric, figures: Mapping[str, Sequence[NoteFigure]]) -> Iterator[NoteFigure]:
    for one in (one for told in figures.values() for one in told):
        own = one.metric
        alike = (own.value, own.unit, own.change) == (rate.value, rate.unit, rate.change)
        named = same_name(level.indicator, formal(own.indicator)) or same_name(formal(level.indicator), own.indicator)
        if alike and named and own.period == level.period and basis_class(own.basis) == "同比":
            yield one


def _join(row: Fact, stated: NoteFigure, joins: Joins) -> None:
    """The level, put between the note's name and its growth, where nothing but the two stands in the clause before the figure."""
    text = stated.fact.text
    start = text.rfind(stated.clause, 0, stated.span.end)
    found = _BEFORE.fullmatch(text, start, stated.span.start) if start >= 0 else None
    if found is None:
        return
    at, reason = found.start("move"), _("数额据{place}").format(place=row.provenance)
    if not joins.amend(stated.fact, Edit(Span(at, at), f"{words_of_metric(row.metrics[0])}，", reason)):
        return
    joins.merged[row.id] = stated.fact.id
    limit, end = _LIMIT.search(growth_words(row)), stated.span.end
    if limit and not text.startswith(("（", "("), end):
        joins.amend(stated.fact, Edit(Span(end, end), limit[0], reason))
