"""What a row tells: its figures, those of one measure together, and the row itself as its columns of words have it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from drafter.core.claim import FigureRole
from drafter.core.period import Period
from drafter.core.quantity import Change
from drafter.read.tables.cells import Cell
from drafter.read.tables.columns import Column, Columns
from drafter.read.tables.levels import Units


@dataclass(frozen=True, slots=True)
class RowFigure:
    """One figure of a row. words: as a report prints it. value: signed; None where only words are known (三五家). main: the row's own.

    called: what a remark calls the plan (调整预算), "" if none does.
    """

    role: FigureRole
    words: str
    value: Decimal | None
    unit: str
    indicator: str
    period: str
    column: Column
    cell: Cell
    change: Change | None = None
    approx: str = ""
    places: int = 0
    main: bool = False
    tail: str = ""
    called: str = ""


@dataclass
class Series:
    """What a row tells of one measure. gap: the cell where its own figure is missing. asks: (cell, why) of what cannot be read."""

    indicator: str
    unit: str = ""
    told: list[RowFigure] = field(default_factory=list)
    gap: Cell | None = None
    gap_column: Column | None = None
    asks: list[tuple[Cell, str]] = field(default_factory=list)
    waits: bool = False
    blanks: list[tuple[Cell, Column]] = field(default_factory=list)
    main: RowFigure | None = None

    def tell(self, told: RowFigure) -> None:
        self.told.append(told)
        self.main = self.main or (told if told.main else None)

    def is_of(self, period: Period) -> bool:
        """Whether the head of its own column says that it is of this period: 2025年预计 under 2025年12月主要指标."""
        if self.main:
            return self.main.period == period.code
        return self.gap_column is not None and self.gap_column.period == period


@dataclass(frozen=True, slots=True)
class Row:
    """One row with what its columns of words say. period: its own; total: it sums up the others. codes: what rows of its period have in common."""

    cells: Sequence[Cell]
    columns: Columns
    name: str
    units: Units
    period: Period | None
    small: frozenset[int]
    total: bool
    codes: dict[int, str]

    def cell(self, column: Column) -> Cell:
        return self.cells[column.at]
