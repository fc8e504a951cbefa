"""Every number of a clause as a typed Figure: what it measures, of when, in which role. Notes, sheets' remarks and reports are read alike."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.claims.joining import parse_period
from drafter.claims.meaning import metrics_of
from drafter.claims.roles import place_of, role_of
from drafter.core.claim import Figure
from drafter.core.period import Period
from drafter.core.quantity import Metric, Quantity
from drafter.language.characters import plain
from drafter.language.quantities import find_quantities


def figures_of(text: str, *, period: Period | None, planned: bool = False) -> tuple[Figure, ...]:
    """The figures of `text` in order.

    period: the report's own; 去年 and 上半年 are read by it, and a figure that names no period gets it ("" when it is None).
    planned: `text` stands under a head of plans: its levels are targets, of the time after `period`.
    """
    quantities = find_quantities(text)
    return typed(text, quantities, metrics_of(text, quantities, period), period, planned=planned)


def typed(
    text: str,
    quantities: Sequence[Quantity],
    metrics: Sequence[Metric],
    period: Period | None,
    *,
    planned: bool = False,
) -> tuple[Figure, ...]:
    """Figures of quantities whose metrics were read already."""
    flat, previous, found = plain(text), 0, []
    for quantity, metric in zip(quantities, metrics, strict=True):
        place = place_of(flat, quantity, previous)
        ahead = planned or _after(metric.period, period)
        role = role_of(quantity, metric, place, period, ahead)
        when = _next(period).code if planned and period and metric.period == period.code else metric.period
        found.append(Figure(quantity, metric.indicator, when, role, metric.scope))
        previous = quantity.span.end
    return tuple(found)


def _after(code: str, base: Period | None) -> bool:
    period = parse_period(code)
    return bool(base and period and (period.year, period.first) > (base.last_year, base.last))


def _next(period: Period) -> Period:
    """The time a plan speaks of when it names none: next month, next quarter, the rest of the year, next year."""
    if period.last == 12:
        year = period.last_year + 1
        return Period(year, 1, year, min(period.months, 12))
    first = period.last + 1
    last = first + period.months - 1 if period.months in (1, 3) else 12
    return Period(period.last_year, first, period.last_year, min(last, 12))
