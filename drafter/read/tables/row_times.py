"""Of what time a row is, whether that is the report's, and how it is told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.core.period import Period
from drafter.read.tables.cells import Cell
from drafter.read.tables.class_patterns import whole_member
from drafter.read.tables.columns import Columns, first_said
from drafter.read.tables.head_periods import read_when
from drafter.read.tables.row_figures import Row, Series
from drafter.read.tables.row_names import RowName
from drafter.read.tables.row_remarks import remark_when

_WITHIN = re.compile(r"^其中[：:]?")

_PLANNED = re.compile(r"预算数?$|预算[收支]|计划|目标|预期|预计|安排数?$|任务|草案")


def within(report: Period | None, period: Period | None) -> bool:
    """Whether a row's time and the report's have to do with each other."""
    return period is None or report is None or report.covers(period) or period.covers(report)


def is_planned_ahead(name: str, period: Period | None, report: Period | None) -> bool:
    """Whether a row is of a year to come and calls itself a plan: 政府采购预算, of 2026, in a report on 2025."""
    ahead = period is not None and report is not None and period.year > report.last_year
    return ahead and bool(_PLANNED.search(name))


def time_of_row(
    columns: Columns, report: Period | None, row: Sequence[Cell], name: RowName, remark: str
) -> tuple[Period | None, Cell | None]:
    """The row's period, and the cell that should say it and cannot be read."""
    own = columns.own or report
    said = name.when or remark_when(remark)
    if said:
        return said.resolve(own), None
    if name.total and columns.by_period:
        return own, None
    for column in columns.of_kind("period"):
        cell = row[column.at]
        if cell.words and not whole_member("nothing").fullmatch(cell.words):
            when = read_when(cell.words)
            period = when.resolve(own) if when else None
            return (period, None) if period else (None, cell)
    return own, None


def time_in_words(row: Row, report: Period | None, limit: str, first: Series) -> str:
    """The period, where the reader of the report would take the figure for the whole of its time."""
    if row.period is None or report is None or row.period == report or remark_when(limit) or first.is_of(report):
        return ""
    said = _WITHIN.sub("", first_said(row.cells, row.columns.of_kind("period")))
    if said and row.period.year == report.year and not re.search(r"\d{4}|[计总]", said):
        return said
    return (
        row.period.title.removeprefix(f"{report.year}年")
        if row.period.year == report.year and not report.is_year
        else row.period.title
    )
