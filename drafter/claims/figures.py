"""Every number of a clause as a typed Figure: what it measures, of when, in which role. Notes, sheets' remarks and reports are read alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.claims import short_clauses
from drafter.claims.joining import basis_class
from drafter.claims.meaning import metrics_of
from drafter.claims.roles import Surroundings, role_of, surroundings_of
from drafter.claims.timing import (
    comes_again,
    figure_periods,
    is_ahead,
    is_open_ended,
    moved_from,
    of_the_year,
    planned_time,
    same_months,
    settled_years,
)
from drafter.core.claim import Figure, FigureRole
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
    flat, end, found = plain(text), 0, list[Figure]()
    for quantity, metric, code in zip(
        quantities, metrics, figure_periods(flat, quantities, metrics, period), strict=True
    ):
        place = surroundings_of(flat, quantity, end)
        code = comes_again(flat, quantity, code, period) if planned else code
        plan = planned and is_open_ended(flat, quantity, code, period)
        role = role_of(quantity, metric, place, code, period, planned=plan or is_ahead(code, period))
        before = (found[-1].role, found[-1].period) if found else ("value", "")
        role = "base" if _ARROW.match(place.after) and role in ("value", "share", "index") else role
        when = planned_time(settled_years(code, role, place, before, period), place, period, plan)
        moved = metric.basis == "基期" or bool(_ARROW.match(place.after))
        when = moved_from(when, place, period) if role == "base" and moved else when
        when = of_the_year(when, place, period) if role == "target" else when
        when = same_months(when, place, period) if role == "base" and not moved else when
        found.append(Figure(quantity, _name(metric, role, place), when, role, metric.scope))
        end = quantity.span.end
    return tuple(found)


# 78%→86%: what stands before an arrow is where it came from.
_ARROW = re.compile(r"\s*(?:→|➜|➔|⇒|[-—=～]+[>＞])\s*(?=\d)")
# The basis of a metric as its role tells it; other roles leave what was read (同比, 占比, 累计…).
_BASES: dict[FigureRole, str] = {
    "limit": "限额", "remainder": "剩余", "target": "目标", "base": "上年同期", "completion": "完成率",
}  # fmt: skip


def metrics_as_meant(metrics: Sequence[Metric], figures: Sequence[Figure]) -> list[Metric]:
    """The same metrics with the basis and period of their figures, so that one reading says both."""
    return [
        replace(metric, period=figure.period, basis=_basis(metric.basis, figure))
        for metric, figure in zip(metrics, figures, strict=True)
    ]


def _basis(read: str, figure: Figure) -> str:
    meant = _BASES.get(figure.role)
    if meant and basis_class(read) not in (meant, "基期", "预算") and read != "基期" and not figure.quantity.change:
        return meant
    return "" if figure.role == "value" and basis_class(read) in ("目标", "上年同期") else read


def _name(metric: Metric, role: FigureRole, place: Surroundings) -> str:
    """The indicator; a running total says so, since the month's own value stands beside it."""
    if role == "target":
        aimed = short_clauses.before_aim(metric.indicator)
        return metric.indicator if aimed in short_clauses.act_words("generic") else aimed
    total = metric.basis == "累计" and "累计" in place.before
    return (
        f"累计{metric.indicator}" if total and metric.indicator and "累计" not in metric.indicator else metric.indicator
    )
