"""A grid of cells in, facts and questions out: the one reader of every table."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType

from drafter.core.claim import Question
from drafter.core.fact import Fact, LeftOut
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.language.markings import is_marked
from drafter.read.tables.cell_numbers import looks_numeric
from drafter.read.tables.cells import Grid
from drafter.read.tables.class_patterns import whole_member
from drafter.read.tables.columns import Column, Columns, type_columns
from drafter.read.tables.head_periods import take_period
from drafter.read.tables.heads import FIGURES, TEXTS
from drafter.read.tables.named_notes import named_notes
from drafter.read.tables.pair_cells import with_names_apart, with_pairs_apart
from drafter.read.tables.row_questions import Found, TablePlace
from drafter.read.tables.row_reading import RowReader
from drafter.read.tables.table_answers import with_answers
from drafter.read.tables.table_layout import SheetTable, find_tables, upright
from drafter.read.tables.totals import table_subject
from drafter.read.tables.untouchable import any_may_be_marked

# （12月平台未结算） tells of what is not in the table.
_EXCEPTED = re.compile(r"[（(【][^（）()【】]*(?:未|没|不|暂|待|除|缺)[^（）()【】]*[）)】]")
Answered = Mapping[tuple[str, str], str]
NO_ANSWERS: Answered = MappingProxyType({})
_OPTIONS = ("本期数", "上年同期数", "目标数", "完成率", "同比", "不用")


@dataclass(frozen=True, slots=True)
class TableReading:
    """What one grid states. asked: facts that wait for the answer to a question. basis: 口径 words of its notes."""

    facts: tuple[Fact, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    asked: tuple[Fact, ...] = ()
    questions: tuple[Question, ...] = ()
    basis: tuple[str, ...] = ()


def read_grid(
    grid: Grid, source: str, *, period: Period | None = None, prefix: str = "m", more: Sequence[str] = (), cells: Answered = NO_ANSWERS, table: str = ""
) -> TableReading:  # fmt: skip
    """Reads all tables of a grid. period: the report's. more: other words that may name the tables' period (the file's name).

    cells: what was answered of its cells, by source and name. table: what the facts' table is called; a file's sheets are one, called as the file.
    """
    grid = with_answers(grid, {name: words for (where, name), words in cells.items() if where == source})
    found = Found()
    place = TablePlace(grid, source, prefix, period)
    tables = find_tables(grid)
    if _is_secret(grid, tables):
        _leave_all(grid, place, found, _("带密级标志，整张表不用"), "secret")
    elif grid.hidden:
        _leave_all(grid, place, found, _("隐藏的工作表，没有用"), "remark")
    elif whole_member("void_sheet").fullmatch(re.sub(r"\s", "", grid.name)):
        _leave_all(grid, place, found, _("工作表名说是测算、草稿一类，没有用"), "remark")
    else:
        own = period
        for one in tables:
            own = _own_period(one, (grid.name, *more), own or period, period)
            _read_table(one, place, own, found)
    return TableReading(
        tuple(replace(fact, table=table or source) for fact in found.facts),
        tuple(found.left_out),
        tuple(replace(fact, table=table or source) for fact in found.asked),
        tuple(found.questions),
        tuple(dict.fromkeys(found.basis)),
    )


def _is_secret(grid: Grid, tables: Sequence[SheetTable]) -> bool:
    """A marking above a table, or in the sheet's name, holds for all of it."""
    words = [grid.name, *(cell.words for table in tables for cell in table.titles)]
    words += [
        "|".join(c.words for c in row if c.words) for table in tables if not table.heads for row in table.rows[:3]
    ]
    return any(is_marked(said) for said in words)


def _leave_all(grid: Grid, place: TablePlace, found: Found, reason: str, kind: str) -> None:
    for row in grid.rows:
        words = " ".join(dict.fromkeys(cell.words for cell in row if cell.words))
        if words:
            where = place.at(next(cell for cell in row if cell.words), "" if kind == "secret" else words)
            found.left_out.append(LeftOut(place.fact_id(row), where, reason, kind))  # type: ignore[arg-type]


def _own_period(table: SheetTable, names: Sequence[str], before: Period | None, report: Period | None) -> Period | None:
    """The period a table's title says, else its sheet's or file's name, else the report's. A title that names two says none."""
    for words in (*(cell.words for cell in table.titles), *names):
        when, _rest = take_period(_EXCEPTED.sub("", re.sub(r"\s", "", words)))
        if when.said and (when.year or when.first or when.step or when.shift):
            period = when.resolve(report)
            if period is not None and (when.year or when.first):
                return (
                    report
                    if report and period.is_year and report.year == period.year and when.first is None
                    else period
                )
    return before if not table.titles else report


def _read_table(table: SheetTable, place: TablePlace, own: Period | None, found: Found) -> None:
    if not table.heads:
        _headless(table, place, found)
        return
    table = with_names_apart(with_pairs_apart(upright(table)))
    columns = _without_hidden(type_columns(table, own), table, place, found)
    for column in columns.unknown:
        words = _("“{head}”这一列没有用：{why}。它是什么？").format(head=column.words, why=column.why)
        found.questions.append(
            Question(
                place.at(column.cell, column.cell.words),
                column.words,
                words,
                _OPTIONS,
                "",
                "column",
                place.cell(column.cell),
            )
        )
    reader = RowReader(
        columns,
        place,
        found,
        _small(columns, table),
        _full(columns, table),
        table_subject(table, columns, grid=place.grid),
        marked=any_may_be_marked(table.rows),
        notes=named_notes([cell.words for cell in row] for row in table.rows),
    )
    for row, below in zip(table.rows, [*table.rows[1:], None], strict=False):
        reader.read(row, below)


def _headless(table: SheetTable, place: TablePlace, found: Found) -> None:
    """Rows over which no head stands: nobody can tell what they are, so they are asked as a whole and told one by one."""
    figures = any(cell.number is not None or looks_numeric(cell.words) for row in table.rows for cell in row)
    for row in table.rows:
        words = " ".join(dict.fromkeys(cell.words for cell in row if cell.words))
        if words:
            where = place.at(next(cell for cell in row if cell.words), words)
            reason = _("没有找到表头，看不出各列是什么") if figures else _("表外的文字，不是素材")
            found.left_out.append(LeftOut(place.fact_id(row), where, reason, "other" if figures else "remark"))
    if figures:
        cell = next(cell for row in table.rows for cell in row if cell.words)
        text = " ".join(c.words for c in table.rows[0] if c.words)
        words = _("这里没有找到表头（如：指标、数值、单位、上年同期、同比），各列是什么？")
        found.questions.append(Question(place.at(cell, cell.words), text, words, (), "", "head", place.cell(cell)))


def _without_hidden(columns: Columns, table: SheetTable, place: TablePlace, found: Found) -> Columns:
    """Figures and remarks of hidden columns are told and not used; a hidden name or unit still says what the others are."""
    kept = []
    for column in columns.all:
        if column.cell.column in place.grid.hidden_columns and (
            column.kind in FIGURES or column.kind in TEXTS or column.kind in ("remark", "unknown")
        ):
            column = _set_aside(column, table, place, found, _("表里隐藏的列，没有用"))
        elif column.cell.ref in place.grid.unused:
            column = _set_aside(column, table, place, found, _("答复里注明不用的列，没有用"))
        kept.append(column)
    return replace(columns, all=tuple(kept))


def _set_aside(column: Column, table: SheetTable, place: TablePlace, found: Found, why: str) -> Column:
    """The column as one that says nothing; its words are told with the reason."""
    words = " ".join([column.words, *(row[column.at].words for row in table.rows if row[column.at].words)])
    found.left_out.append(LeftOut(f"{place.prefix}{column.cell.ref}", place.at(column.cell, words), why, "remark"))
    return replace(column, kind="none", of="")


def _small(columns: Columns, table: SheetTable) -> frozenset[int]:
    """Columns whose plain numbers are all small enough to be fractions."""
    found = set()
    for column in columns.of_kind("rate", "change", "delta", "completion", "share"):
        limit = Decimal(3) if column.kind == "completion" else Decimal(1)
        numbers = [row[column.at].said for row in table.rows]
        sizes = [
            abs(n.value)
            for n in numbers
            if n.what == "number" and n.value is not None and not n.unit and not n.percent_cell
        ]
        if sizes and max(sizes) <= limit and any(size != int(size) for size in sizes):
            found.add(column.at)
    return frozenset(found) | _shown_as_parts(columns, table)


def _shown_as_parts(columns: Columns, table: SheetTable) -> frozenset[int]:
    """Columns of levels some of whose cells are shown in percent: the 1 among them is the whole."""
    return frozenset(
        column.at
        for column in columns.of_kind("value", "base")
        if any(row[column.at].said.percent_cell for row in table.rows)
    )


def _full(columns: Columns, table: SheetTable) -> frozenset[int]:
    """Columns that most rows fill, so that a blank in them is a gap."""
    found = set()
    for column in columns.of_kind("value", "rank", "index"):
        filled = sum(bool(row[column.at].words) for row in table.rows)
        rows = sum(any(cell.words for cell in row) for row in table.rows)
        if filled * 2 >= rows:
            found.add(column.at)
    return frozenset(found)
