"""What each column of a table holds, from its head and its values together; a column that neither makes certain is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from drafter.core.messages import _
from drafter.core.period import Period
from drafter.read.tables.cell_numbers import CellNumber
from drafter.read.tables.cells import Cell
from drafter.read.tables.certainty import doubted, sized_alike, without_twins
from drafter.read.tables.class_patterns import whole_member
from drafter.read.tables.column_values import counted, from_values
from drafter.read.tables.head_periods import read_when
from drafter.read.tables.heads import FIGURES, TEXTS, ColumnHead, Kind
from drafter.read.tables.own_times import of_the_rows, placed, ring_apart
from drafter.read.tables.siblings import (
    BARE_ACT,
    acts_of_money,
    bare_amounts,
    join_siblings,
    of_their_group,
    parts_of_whole,
    plans_of_acts,
    scores_apart,
)
from drafter.read.tables.table_layout import SheetTable

_WORK = re.compile("(?:工作|任务|业务|考核|重点|目标)*(?:内容|要点|事项)")
_HANGING = frozenset({"rate", "delta", "change", "completion", "share", "base", "target", "rank"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column. cell: its head, for places. of: the measure it speaks of. period: of its figures, None when the row says it.

    why: for a column of kind unknown, what makes it so. other: a level of another time (2023年 beside 2025年), told but not the row's own.
    sibling: one of 应缴, 已缴, 未缴, 缴费率. made_of: the columns a share is worked out of, the part first.
    """

    at: int
    head: ColumnHead
    cell: Cell
    kind: Kind
    of: str = ""
    period: Period | None = None
    why: str = ""
    other: bool = False
    sibling: bool = False
    made_of: tuple[int, int] | None = None

    @property
    def words(self) -> str:
        return self.head.words or self.cell.column


@dataclass(frozen=True)
class Columns:
    """All columns of a table, typed. own: the period of its values where neither a head nor a row says another."""

    all: tuple[Column, ...]
    own: Period | None
    unit: str

    def of_kind(self, *kinds: Kind) -> list[Column]:
        if kinds not in self._by_kinds:
            self._by_kinds[kinds] = [column for column in self.all if column.kind in kinds]
        return self._by_kinds[kinds]

    @cached_property
    def _by_kinds(self) -> dict[tuple[Kind, ...], list[Column]]:
        """What `of_kind` found: every row asks the same."""
        return {}

    @cached_property
    def shapes(self) -> dict[str, Any]:
        """What the reader of figures found of each measure: every row asks the same."""
        return {}

    @cached_property
    def labels(self) -> tuple[Column, ...]:
        """The columns that name a row, leftmost first."""
        named = tuple(self.of_kind("name", "thing"))
        return named if named or self.texts else tuple(self.of_kind("group", "owner")[:1])

    @cached_property
    def owners(self) -> tuple[Column, ...]:
        """The columns that say whose a row is, and do not name it."""
        named = {column.at for column in self.labels}
        return tuple(column for column in self.of_kind("owner") if column.at not in named)

    @cached_property
    def texts(self) -> tuple[Column, ...]:
        """The columns that tell of a row in words."""
        return tuple(column for column in self.all if column.kind in TEXTS)

    @cached_property
    def of_things(self) -> bool:
        """Whether rows are named by things (districts, offices) and nothing else."""
        return {column.kind for column in self.labels} == {"thing"}

    @cached_property
    def names(self) -> dict[str, Any]:
        """What the reader of names found of each: a row's is asked for more than once."""
        return {}

    @cached_property
    def codes(self) -> dict[Period | None, dict[int, str]]:
        """The periods of cells, by those of their rows and the places of their columns."""
        return {}

    @cached_property
    def series(self) -> tuple[str, ...]:
        """The measures told of each row, in order: ("",) where the row's name is the measure."""
        return tuple(dict.fromkeys(column.of for column in self.of_kind(*FIGURES)))  # type: ignore[arg-type]

    @cached_property
    def by_period(self) -> bool:
        """Whether rows are periods."""
        return not self.labels and bool(self.of_kind("period"))

    @cached_property
    def staged(self) -> bool:
        """Whether one measure has several plans (年初预算, 调整后预算), which only their own names tell apart."""
        aims = [column.of for column in self.of_kind("target") if not column.head.measure]
        return len(aims) > len(set(aims))

    @cached_property
    def unknown(self) -> list[Column]:
        return self.of_kind("unknown")


def type_columns(table: SheetTable, own: Period | None) -> Columns:
    """Types the columns of a table. own: the period its title, sheet or report says."""
    from drafter.read.tables.owner_columns import answered_for

    telling = _telling(table.rows)
    columns = [counted(from_values(column, telling), table, telling) for column in _first_guess(table)]
    columns = answered_for(columns, telling)
    columns = scores_apart(plans_of_acts(bare_amounts(acts_of_money(parts_of_whole(join_siblings(columns))))))
    columns = of_their_group(columns)
    columns = _free_words(_label(columns, table.rows), table.rows)
    own = _own_period(columns, own)
    columns = [placed(column, own) for column in ring_apart(of_the_rows(columns), own)]
    return Columns(tuple(without_twins(sized_alike(_linked(columns), table.rows), table.rows, own)), own, table.unit)


def _first_guess(table: SheetTable) -> Iterator[Column]:
    for at, (head, cell) in enumerate(zip(table.heads, table.head_cells, strict=True)):
        of = head.measure or (head.stem if head.kind == "rank" else "")
        yield Column(at, head, cell, head.kind, of, why=_("表头看不出是什么") if head.kind == "unknown" else "")


def _cells(rows: Sequence[Sequence[Cell]], at: int) -> list[Cell]:
    """The filled cells of a column, those of rows that say one thing only (notes, groups) left out."""
    return [row[at] for row in _telling(rows) if row[at].words]


def _telling(rows: Sequence[Sequence[Cell]]) -> list[Sequence[Cell]]:
    """The rows that say more than one thing."""
    return [row for row in rows if len(row) == 1 or len({cell.words for cell in row if cell.words}) > 1]


def _label(columns: list[Column], rows: Sequence[Sequence[Cell]]) -> list[Column]:
    """Finds the column that names the rows, where no head says so: the first one that holds words."""
    if any(column.kind in ("name", "thing", "period", "problem") for column in columns):
        return columns
    for place, column in enumerate(columns):
        cells = _cells(rows, column.at)
        if column.kind not in ("unknown", "none", "owner", "group", "node") or not cells:
            if column.kind == "seq":
                continue
            return columns
        if all(read_when(cell.words) for cell in cells):
            kind: Kind = "period"
        elif column.kind == "node" and _WORK.fullmatch(column.head.words) and all(_is_worded(cell) for cell in cells):
            kind = "name"  # 工作内容 beside nothing else that names a row
        elif column.kind != "owner" and all(_is_named(cell.said) for cell in cells):
            kind = "thing"
        else:
            return columns
        return [*columns[:place], replace(column, kind=kind, why=""), *columns[place + 1 :]]
    return columns


def _is_worded(cell: Cell) -> bool:
    """Whether a cell is a phrase, whatever it counts in it (解决“一键”困难)."""
    return len(re.findall("[一-鿿]", cell.words)) > 2


def _is_named(number: CellNumber) -> bool:
    """Whether a cell names something: words, or a class by its bounds (36-45岁, 100万元以上)."""
    return number.what == "words" or (
        number.what == "number" and bool(number.unit) and bool(number.approx or number.tail)
    )


def _free_words(columns: list[Column], rows: Sequence[Sequence[Cell]]) -> list[Column]:
    """In a list of things a column of words under a head nobody knows is told as it stands; beside figures it is asked."""
    if any(column.kind in FIGURES for column in columns) or not any(
        column.kind in TEXTS or column.kind == "thing" for column in columns
    ):
        return columns
    return [
        replace(c, kind="node", why="") if c.kind == "unknown" and c.head.words and not _has_numbers(c, rows) else c
        for c in columns
    ]


def _has_numbers(column: Column, rows: Sequence[Sequence[Cell]]) -> bool:
    return any(cell.said.what == "number" for cell in _cells(rows, column.at))


def _own_period(columns: Sequence[Column], own: Period | None) -> Period | None:
    """The table's own period: what was said of it, or, where its heads speak of other years only, the latest of theirs."""
    said = [
        when
        for column in columns
        if column.kind in ("value", "completion", "rank", "index") and (when := column.head.when).said
    ]
    resolved = [period for when in said if (period := when.resolve(own))]
    years = [period for period in resolved if own is None or period.year == own.year]
    absolute = [when.resolve(own) for when in said if when.year]
    if years or not absolute or any(column.kind == "value" and not column.head.when.said for column in columns):
        return own if own else max(resolved, key=lambda p: (p.last_year, p.last, -p.first), default=None)
    return max((p for p in absolute if p), key=lambda p: (p.last_year, p.last, p.months), default=own)


def _linked(columns: Sequence[Column]) -> list[Column]:
    """A rate, base or target whose head names no measure speaks of the value before it; of the only one, where it is the only one."""
    measures = list(dict.fromkeys(column.of for column in columns if column.kind in ("value", "index")))
    found: list[Column] = []
    done = [of for of in measures if BARE_ACT.match(of)]
    acted = done[0] if len(done) == 1 and len(measures) > 1 else None
    last: str | None = None
    before: Column | None = None
    for column in columns:
        if column.kind in _HANGING and not column.of and column.kind != "rank":
            # A bare 年度计划 or 完成率 belongs to the bare 完成数, a bare 同比 to the figure it stands behind.
            bare = "" in measures and (column.kind in ("target", "base", "completion") or _is_of_all(column))
            of = "" if bare else measures[0] if len(measures) == 1 else last
            if acted and not bare and column.kind in ("target", "completion"):
                of = acted  # 总投资 | 年度计划 | 本月完成: what is planned is to be done
            if before and before.of and before.kind == "rank" and column.kind in ("delta", "change"):
                of = before.of  # 排名 | 上月排名 | 升降
            if of is None and column.kind in ("target", "base"):
                of = ""
            column = doubted(column, _("看不出说的是哪一列")) if of is None else replace(column, of=of)
        elif column.kind in ("value", "index"):
            last = column.of
        before = column
        found.append(column)
    return found


def _is_of_all(column: Column) -> bool:
    """合计同比 behind a part is of the whole."""
    return bool(whole_member("whole_head").match(column.head.stem))


def first_said(row: Sequence[Cell], columns: Sequence[Column]) -> str:
    """The words of the first of some columns that says anything in a row."""
    return next((words for column in columns if (words := row[column.at].words)), "")
