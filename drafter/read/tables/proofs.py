"""What the other cells of a row prove of one: whether 0.865 is a fraction, whether 1 is the whole."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from drafter.read.tables.columns import Column
from drafter.read.tables.numbers import read_number

if TYPE_CHECKING:
    from drafter.read.tables.figures import Row


def proof_of(row: Row, own: Column, columns: Sequence[Column]) -> Decimal | None:
    """What settles 0.865 or 86.5: a change in points beside it, or a base that is shown as a percentage."""
    value = row.cell(own).number
    if own.made_of:
        return _made_of(row, own.made_of)
    if value is None or not -1 < value < 1:
        return None
    for base in (column for column in columns if column.kind == "base"):
        before = read_number(row.cell(base))
        if before.value is None:
            continue
        if before.percent_cell or before.unit == "%":
            return before.value
        for change in (column for column in columns if column.kind in ("rate", "delta", "change")):
            points = read_number(row.cell(change))
            if points.value is not None and "点" in points.unit:
                if abs((value - before.value) * 100 - points.value) < Decimal("0.06"):
                    return value * 100
                if abs(value - before.value - points.value) < Decimal("0.06"):
                    return value
    return None


def _made_of(row: Row, ends: tuple[int, int]) -> Decimal | None:
    """A share as its two columns have it, in percent."""
    part, whole = (read_number(row.cells[at]).value for at in ends)
    return part / whole * 100 if part is not None and whole else None
