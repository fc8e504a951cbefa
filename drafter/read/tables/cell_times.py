"""Of what time one cell is: its column's, else its row's; a base lies a year before, a yearly plan is the whole year's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.core.period import Period
from drafter.read.tables.columns import Column

if TYPE_CHECKING:
    from drafter.read.tables.row_figures import Row

_WHOLE_YEAR = re.compile(r"年")


def code_of(row: Row, column: Column) -> str:
    """The period of a cell, which all rows of one time have in common."""
    if column.at not in row.codes:
        row.codes[column.at] = _period_code(row, column)
    return row.codes[column.at]


def _period_code(row: Row, column: Column) -> str:
    """Its column's, else its row's; a base lies a year before, a yearly plan is the whole year's."""
    period, own = column.period, row.columns.own
    if row.period is not None and column.kind not in ("base", "target") and period is not None and period == own:
        period = row.period  # the row says it more closely than the head: 截至11月底
    elif period is not None and column.head.when.year is None and row.period is not None and row.period != own:
        period = column.head.when.resolve(row.period)
    if period is None and row.period is not None:
        # A target beside the figure of one month is not the month's.
        period = {"base": row.period.back(), "target": own or row.period}.get(column.kind, row.period)
    if column.kind == "base" and row.period is not None and own is not None and row.period.months > own.months:
        period = row.period.back()  # 累计：1—9月 in a quarter's table is held against the same months
    if period is not None and column.kind == "target" and _WHOLE_YEAR.search(column.head.stem):
        period = Period(period.year, 1, period.year, 12)
    return period.code if period else ""
