"""Tables written down as rows of words or numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.read.tables.cell_numbers import shown_number
from drafter.read.tables.cells import Cell, Grid, text_cell
from drafter.read.tables.reader import TableReading, read_grid

Value = str | int | float | Decimal | Cell | None


def grid(*rows: Sequence[Value], name: str = "表") -> Grid:
    """Numbers become number cells, `Cell`s keep all but their reference."""
    width = max(map(len, rows))
    return Grid(
        tuple(
            tuple(_cell(row[at] if at < len(row) else None, f"{chr(65 + at)}{number}") for at in range(width))
            for number, row in enumerate(rows, 1)
        ),
        name,
    )


def _cell(value: Value, ref: str) -> Cell:
    if isinstance(value, Cell):
        return replace(value, ref=ref)
    if value is None or isinstance(value, str):
        return text_cell(value or "", ref)
    number = Decimal(str(value))
    return Cell(f"{number:f}", ref, shown_number(number, f"{number:f}"))


def percent(shown: str) -> Cell:
    """A cell that Excel shows as a percentage."""
    places = len(shown.partition(".")[2])
    return Cell(f"{shown}%", figure=shown_number(Decimal(shown), f"{shown}%", percent=True, places=places))


def read(*rows: Sequence[Value], period: str = "2025", name: str = "表") -> TableReading:
    return read_grid(grid(*rows, name=name), "数.xlsx", period=Period.parse(period))


def told(fact: Fact) -> list[tuple[str, str, str, str, str, str | None]]:
    """(role, indicator, value, unit, period, change) of every figure."""
    return [
        (f.role, f.indicator, str(f.quantity.value), f.quantity.unit, f.period, f.quantity.change)
        for claim in fact.claims
        for f in claim.figures
    ]
