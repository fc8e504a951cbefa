"""Of what time the figures of a column are: its head's, the rows' own, the year before, what stood when the report's time began."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.core.messages import _
from drafter.core.period import Period
from drafter.read.tables.certainty import doubted
from drafter.read.tables.head_periods import When
from drafter.read.tables.heads import FIGURES

_A_YEAR_BACK = re.compile(r"上年|去年|同期")
_JUST_BEFORE = re.compile(r"^(?:上|前)一?(?:期|次|轮|个?周期)(?:数|值|完成数?|实绩|累计)?$")

if TYPE_CHECKING:
    from drafter.read.tables.columns import Column


def of_the_rows(columns: list[Column]) -> list[Column]:
    """当季完成 over rows that are quarters is of each row's own time, and the only name its figures have."""
    if not any(column.kind == "period" for column in columns) or any(c.kind in ("name", "thing") for c in columns):
        return columns
    return [
        replace(c, of=c.of or c.head.bare, head=replace(c.head, when=When()))
        if c.kind == "value" and c.head.when.step and not c.head.when.back
        else c
        for c in columns
    ]


def ring_apart(columns: Sequence[Column], own: Period | None) -> list[Column]:
    """上期 beside 上年同期 in a month's or a quarter's table is the one just before: what 环比 is measured from."""
    size = {1: "month", 3: "quarter"}.get(own.months) if own and own.year == own.last_year else None
    yearly = {c.of for c in columns if c.kind == "base" and _A_YEAR_BACK.search(c.head.words)}
    return [
        replace(c, head=replace(c.head, when=When(step=size, back=1)))
        if size and c.kind == "base" and c.of in yearly and _JUST_BEFORE.search(c.head.words)
        else c
        for c in columns
    ]


def placed(column: Column, own: Period | None) -> Column:
    """Settles the period of a column of figures, and whether a level is this period's, the base, or another time's."""
    when = column.head.when
    if column.kind not in FIGURES or not when.said:
        return column
    period = when.resolve(own)
    if period is None:
        return doubted(column, _("“{head}”指哪一段时间看不出").format(head=column.head.words))
    if (
        own
        and period.is_year
        and when.first is None
        and not own.is_year
        and own.year == own.last_year
        and own.first == 1
    ):
        # In a half-year table 2025年 is the year so far, and 2024年 beside it the same months.
        period = (
            own if period.year == own.year else own.back(own.year - period.year) if period.year < own.year else period
        )
    if column.kind not in ("value", "rank", "index") or own is None or own == period:
        return replace(column, period=period)
    if column.kind == "value" and (period in (own.back(), _before(own)) or _stood_before(when, period, own)):
        return replace(column, kind="base", period=period)
    return replace(column, period=period, other=not period.covers(own))


def _stood_before(when: When, period: Period, own: Period) -> bool:
    """2025年末 beside 2026年6月末: what there was when the report's time began."""
    return when.ended and (period.last_year, own.first) == (own.year - 1, 1)


def _before(own: Period) -> Period | None:
    """The month or quarter before this one, which 环比 is measured from."""
    if own.months not in (1, 3) or own.year != own.last_year:
        return None
    at = own.year * 12 + own.first - 1 - own.months
    return Period(at // 12, at % 12 + 1, at // 12, at % 12 + own.months)
