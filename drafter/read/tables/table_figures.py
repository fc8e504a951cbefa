"""The figures one row tells of one measure: level, base, change, target, completion, share, rank, each typed or asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.claims.arithmetic import decimal_words
from drafter.claims.intervals import decimals
from drafter.core.claim import FigureRole
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.read.tables.cell_changes import Against, Moved, of_another, read_change, read_part
from drafter.read.tables.cell_proofs import from_ring, is_minus, overlapped, proof_of, proof_period, share_done
from drafter.read.tables.cell_times import code_of
from drafter.read.tables.cells import Cell
from drafter.read.tables.class_patterns import whole_member
from drafter.read.tables.columns import Column, Columns
from drafter.read.tables.figure_roles import growth_direction, is_ranked, role_of_level
from drafter.read.tables.growth_aims import add_growth_aim
from drafter.read.tables.head_periods import take_period
from drafter.read.tables.heads import natural_unit
from drafter.read.tables.levels import CellLevel, Units, about, read_level
from drafter.read.tables.row_figures import Row, RowFigure, Series
from drafter.read.tables.row_remarks import change_said
from drafter.read.tables.target_remarks import is_hearsay_plan, of_target

_HANGING = frozenset({"rate", "change", "delta", "completion", "share", "target"})


@dataclass(frozen=True, slots=True)
class _Shape:
    """The columns that speak of one measure, sorted by what they are: the same for all rows of a table."""

    all: tuple[Column, ...]
    own: Column | None
    others: tuple[Column, ...]
    bases: tuple[Column, ...]
    hanging: tuple[Column, ...]


def _shape(columns: Columns, of: str) -> _Shape:
    known: dict[str, _Shape] = columns.shapes
    if of not in known:
        said = tuple(column for column in columns.all if column.of == of)
        levels = [column for column in said if column.kind in ("value", "index", "rank")]
        own = _own(levels, columns.own)
        known[of] = _Shape(
            said,
            own,
            tuple(column for column in levels if column is not own),
            tuple(column for column in said if column.kind == "base"),
            tuple(column for column in said if column.kind in _HANGING),
        )
    return known[of]


def read_series(row: Row, of: str) -> Series:
    """Everything the row says of the measure `of` ("": of what its name says)."""
    shape = _shape(row.columns, of)
    own = shape.own
    series = Series(f"{row.name}{_measure(own or (shape.all[0] if shape.all else None), row)}")
    level = _read_own(row, own, shape.all, series)
    others = [
        (column, _add_level(row, column, series, "rank" if is_ranked(series.indicator, column) else "value"))
        for column in shape.others
    ]
    bases = [(column, _add_level(row, column, series, "base")) for column in shape.bases]
    bases += [(column, found) for column, found in others if column.kind == "rank" and column.other]
    base = next((found for column, found in bases if column.period in (None, _back(row))), None) or next(
        (b for _c, b in bases), None
    )
    against = Against(level, base, own is not None and is_ranked(series.indicator, own))
    for column in shape.hanging:
        _add_hanging(row, column, series, against)
    if series.main and row.columns.of_kind("remark"):
        if not any(told.role in ("rate", "change") for told in series.told):
            _add_remarked(row, series, against)
        _add_of_target(row, series)
    return series


def _add_of_target(row: Row, series: Series) -> None:
    """年初预算193.6，为预算101.3% in a remark: what the plan in its own column is called, and how much of it is done."""
    aim = next((told for told in series.told if told.role == "target" and told.indicator == series.indicator), None)
    if aim is None or series.main is None or len(row.columns.series) > 1:
        return
    for column in row.columns.of_kind("remark"):
        said, cell = of_target(row.cell(column).words), row.cell(column)
        if is_hearsay_plan(cell.words):
            series.told.remove(aim)  # a plan that somebody only said is asked, and nothing is held against it
            series.asks.append((aim.cell, _("备注说它是“{remark}”，有文件或准数才能写").format(remark=cell.words)))
            return
        if said is None or said.amount not in (None, aim.value):
            continue
        series.told[series.told.index(aim)] = replace(aim, called=said.name)
        if said.share is not None and not any(told.role == "completion" for told in series.told):
            words = f"{decimal_words(said.share)}%"
            completion = RowFigure(
                "completion", words, said.share, "%", series.indicator, series.main.period, column, cell
            )
            series.tell(replace(completion, places=decimals(said.share)))


def _add_remarked(row: Row, series: Series, against: Against) -> None:
    """同比−12.6% in a remark, where no column of its own tells how the only measure of the row moved."""
    if len(row.columns.series) > 1:
        return
    for column in row.columns.of_kind("remark"):
        if said := change_said(row.cell(column).words):
            moved = read_change(Cell(words=said), "delta", against)
            _add_moved(row, column, series, moved)


def _own(levels: Sequence[Column], own: Period | None) -> Column | None:
    """The column of a row's own figure: of the table's own time, or, where none is, the only one that is not of another."""
    exact = [column for column in levels if column.period in (None, own)]
    fair = exact or [column for column in levels if not column.other]
    if not fair and own:
        fair = [
            c
            for c in levels
            if c.period and own.covers(c.period) and c.period.first == own.first and c.period.months > 1
        ]
    return fair[0] if fair else levels[0] if len(levels) == 1 else None


def _measure(column: Column | None, row: Row) -> str:
    """What a column adds to the row's name: nothing where the name is the measure itself."""
    if column is None or (column.kind in ("rate", "change", "delta", "completion", "share") and not column.of):
        return ""
    if column.of:
        return column.of
    things = len(row.columns.series) > 1 or len([c for c in row.columns.all if c.kind == "value" and not c.other]) > 1
    said = column.head.name if things and row.columns.of_kind("thing") else ""
    if whole_member("whole_head").fullmatch(said) or whole_member("level_head").fullmatch(said):
        return ""
    return said if take_period(said)[1] not in ("", "数", "额", "量", "值", "数量", "存量", "余额") else ""


def _back(row: Row) -> Period | None:
    return row.period.back() if row.period else None


def _read_own(row: Row, own: Column | None, columns: Sequence[Column], series: Series) -> CellLevel | None:
    if own is None:
        return None
    cell = row.cell(own)
    ranked = is_ranked(series.indicator, own)
    level = read_level(
        cell, series.indicator, _units(row, own), ranked=ranked, proof=proof_of(row, own, columns), minus=is_minus(row, own, columns)
    )  # fmt: skip
    series.unit = level.unit
    if level.what == "value" and not level.unit and _nameless(row, own, ranked):
        level = CellLevel("ask", why=_("“{head}”数的是什么、什么单位看不出").format(head=own.words))
    if level.what == "ask":
        series.asks.append((cell, level.why))
        series.waits = True
    elif level.what in ("gap", "none"):
        series.gap, series.gap_column = cell, own
    else:
        series.tell(
            _level_told(row, own, cell, level, series.indicator, role_of_level(series.indicator, own, level), main=True)
        )
    return level if level.what == "value" else CellLevel("none", unit=level.unit)


def _nameless(row: Row, own: Column, ranked: bool) -> bool:
    """城东街道 | 130: a thing's name and a number, and nothing that says what was counted."""
    counted = own.of and not whole_member("amount_name").fullmatch(own.of)
    return row.columns.of_things and not counted and own.kind == "value" and not ranked


def _units(row: Row, column: Column) -> Units:
    if column.kind == "rank":
        return Units(natural="位")  # a place in an order has no unit of what is ordered
    natural = natural_unit(column.head.stem)
    alone = row.units.named and column.of and len(row.columns.series) == 1 and natural not in ("分", "")
    own = (
        bool(natural and column.of) and not alone
    )  # 得分 of 办结率（%） is in 分; 来访（批次） says it of the only 件数
    return Units(
        "" if own else row.units.named,
        "" if own else row.units.column,
        column.head.unit or ("" if own else row.units.head),
        row.units.corner,
        natural,
    )


def _add_level(row: Row, column: Column, series: Series, role: FigureRole) -> CellLevel | None:
    """A level that is not the row's own: last year's, another time's, a place in an order."""
    cell = row.cell(column)
    indicator = series.indicator if role != "rank" else f"{row.name}{column.of}"
    if role == "target" and not column.head.measure and (row.columns.of_kind("thing") or row.columns.staged):
        indicator = f"{row.name}{column.head.name}"
    main = series.main
    proof = main.value if main and main.unit == "%" else None
    level = read_level(cell, indicator, _units(row, column), ranked=is_ranked(indicator, column), proof=proof)
    if level.what == "ask":
        series.asks.append((cell, level.why))
    if level.what == "gap" and role == "value" and not column.other:
        series.blanks.append((cell, column))
    if level.what != "value":
        return None
    if role == "base" and is_ranked(series.indicator, column):
        role = "rank"
    series.tell(_level_told(row, column, cell, level, indicator, role))
    series.unit = series.unit or level.unit
    return level


def _level_told(
    row: Row, column: Column, cell: Cell, level: CellLevel, indicator: str, role: FigureRole, *, main: bool = False
) -> RowFigure:
    return RowFigure(
        role, level.words, level.value, level.unit, indicator, code_of(row, column), column, cell,
        growth_direction(role, level), level.approx, level.places, main, level.tail,
    )  # fmt: skip


def _add_hanging(row: Row, column: Column, series: Series, against: Against) -> None:
    cell = row.cell(column)
    if column.kind in ("rate", "change", "delta"):
        past = column.period is not None and row.period is not None and column.period.year < row.period.year
        past = past or _summed_up(column, series)
        checked = (
            Against(None, None, against.ranked)
            if past
            else against
            if "环比" not in column.head.stem or from_ring(series, row)
            else Against(against.now, None, against.ranked)
        )
        small = column.at in row.small
        _add_moved(
            row,
            column,
            series,
            read_change(cell, column.kind, Against(checked.now, checked.base, checked.ranked, small)),
        )
    elif column.kind in ("completion", "share"):
        moved = read_part(
            cell,
            column.kind,
            small=column.at in row.small,
            percent=column.head.percent,
            proof=share_done(series, column),
        )
        _add_moved(row, column, series, moved)
    elif column.kind == "target" and not add_growth_aim(row, column, series):
        _add_level(row, column, series, "target")


def _summed_up(column: Column, series: Series) -> bool:
    """累计同比 beside the month's own figure is of the months so far, and nothing in the row proves it."""
    main = series.main
    return (
        column.head.when.sofar and column.period is not None and main is not None and main.period != column.period.code
    )


def _add_moved(row: Row, column: Column, series: Series, moved: Moved) -> None:
    cell = row.cell(column)
    if moved.what == "ask":
        series.asks.append((cell, moved.why))
    if moved.what != "told":
        return
    if (other := of_another(moved)) is not moved:
        _add_named_share(row, column, series, other)
        return
    named = column.kind == "share" or (
        column.kind == "completion" and (row.columns.staged or bool(row.columns.of_kind("thing")))
    )
    alone = row.columns.by_period and series.main is None  # 2025年 | 整改完成率: there is no 整改 it could be of
    tail = column.head.stem.removeprefix(column.of)
    indicator = overlapped(series.indicator, tail) if named or alone else series.indicator
    period = proof_period(row, column, series, moved, code_of(row, column))
    size = abs(moved.value) if moved.role in ("rate", "change") else moved.value
    series.tell(
        RowFigure(
            moved.role, about(f"{size:f}{moved.unit}", moved.approx), size, moved.unit, indicator, period, column, cell, moved.change,
            moved.approx, moved.places, main=not series.told and series.gap is None and not series.waits, tail=moved.tail,
        )
    )  # fmt: skip


def _add_named_share(row: Row, column: Column, series: Series, moved: Moved) -> None:
    """A share whose cell says of what it is: told with the row's figure, under its own name."""
    words, name = about(f"{moved.value:f}{moved.unit}", moved.approx), overlapped(series.indicator, moved.tail)
    told = RowFigure("share", words, moved.value, moved.unit, name, code_of(row, column), column, row.cell(column))
    series.tell(replace(told, approx=moved.approx, places=moved.places, called=moved.tail))
