"""What the other cells of a row prove of one: whether 0.865 is a fraction, whether 1 is the whole, of what time a rate is."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from drafter.claims.joining import parse_period
from drafter.read.tables.columns import Column

if TYPE_CHECKING:
    from drafter.read.tables.cell_changes import Moved
    from drafter.read.tables.row_figures import Row, RowFigure, Series


def proof_of(row: Row, own: Column, columns: Sequence[Column]) -> Decimal | None:
    """What settles 0.865 or 86.5: a change in points beside it, or a base that is shown as a percentage."""
    value = row.cell(own).number
    if own.made_of:
        return _made_of(row, own.made_of)
    if value == 1 and own.at in row.small:
        return value * 100
    if value is None or not -1 < value < 1:
        return None
    for base in (column for column in columns if column.kind == "base"):
        before = row.cell(base).said
        if before.value is None:
            continue
        if before.percent_cell or before.unit == "%":
            return before.value
        for change in (column for column in columns if column.kind in ("rate", "delta", "change")):
            points = row.cell(change).said
            if points.value is not None and "点" in points.unit:
                if abs((value - before.value) * 100 - points.value) < Decimal("0.06"):
                    return value * 100
                if abs(value - before.value - points.value) < Decimal("0.06"):
                    return value
    return None


def is_minus(row: Row, own: Column, columns: Sequence[Column]) -> bool:
    """Whether (342.8) is below zero beyond doubt: only so do it, its base and its change make a sum."""
    value = row.cell(own).said
    if value.value is None or value.change != "decrease":
        return False
    befores = [row.cell(column).said.value for column in columns if column.kind == "base"]
    moves = [row.cell(column).said.value for column in columns if column.kind in ("change", "delta")]
    slack = Decimal("0.6").scaleb(-(value.places or 0))
    return any(
        before is not None and moved is not None and moved and abs(value.value - before - moved) <= slack
        for before in befores
        for moved in moves
    )


def _made_of(row: Row, ends: tuple[int, int]) -> Decimal | None:
    """A share as its two columns have it, in percent."""
    part, whole = (row.cells[at].said.value for at in ends)
    return part / whole * 100 if part is not None and whole else None


def overlapped(name: str, tail: str) -> str:
    """完成 and 完成率 as 完成率."""
    shared = next((size for size in range(len(tail) - 1, 1, -1) if name.endswith(tail[:size])), 0)
    return f"{name}{tail[shared:]}"


def proof_period(row: Row, column: Column, series: Series, moved: Moved, code: str) -> str:
    """Of what time a rate or completion is: of the level that makes it up, else of another year its head says, else of the row's own."""
    main = series.main
    if moved.role == "completion" and (found := completed_by(series, moved)):
        return found.period
    if column.period and (column.head.when.sofar or column.head.when.first is not None):
        return column.period.code
    if moved.role == "rate" and column.period is None and (grown := _grown(series, moved)):
        return grown.period
    other = column.period and main and column.period.code != main.period and column.period.year != row_year(row)
    if other and column.period:
        return column.period.code
    return main.period if main else code


def _grown(series: Series, moved: Moved) -> RowFigure | None:
    """The level whose growth over its own base the rate is (本年累计 over 上年同期累计); None unless just one fits."""
    signed = -moved.value if moved.change == "decrease" else moved.value
    slack = Decimal("0.6").scaleb(-moved.places)
    fits = [
        now
        for now in series.told
        for base in series.told
        if now.role == "value" and base.role == "base" and now.value is not None and base.value and _year_before(base, now)
        and abs((now.value - base.value) / base.value * 100 - signed) <= slack
    ]  # fmt: skip
    return fits[0] if len(fits) == 1 else None


def _year_before(base: RowFigure, now: RowFigure) -> bool:
    period = parse_period(now.period)
    return period is not None and period.back().code == base.period


def row_year(row: Row) -> int | None:
    return row.period.year if row.period else None


def completed_by(series: Series, moved: Moved) -> RowFigure | None:
    """The level whose share of the target the completion rate is; None unless just one fits."""
    aims = [told for told in series.told if told.role == "target" and told.value]
    slack = Decimal("0.6").scaleb(-moved.places)
    fits = [
        told for told in series.told for aim in aims
        if told.role == "value" and told.value is not None and told.unit == aim.unit and aim.value
        and abs(told.value / aim.value * 100 - moved.value) <= slack
    ]  # fmt: skip
    return fits[0] if len(fits) == 1 else None


def from_ring(series: Series, row: Row) -> bool:
    """Whether the base in this row is the one 环比 is measured from."""
    return any(
        told.role == "base" and told.period != (row.period.back().code if row.period else "") for told in series.told
    )


def share_done(series: Series, column: Column) -> Decimal | None:
    main = series.main
    target = next((told for told in series.told if told.role == "target"), None)
    if column.kind != "completion" or main is None or target is None or main.value is None or not target.value:
        return None
    return main.value / target.value * 100 if main.unit == target.unit else None
