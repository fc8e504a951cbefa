"""Sheets as office reads them, into the cells a metrics table is read from."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

from drafter.office.sheets import SheetCell, SheetRows
from drafter.read.cells import Cell


def cells_of(sheet: SheetRows) -> list[list[Cell]]:
    """The rows of a sheet; text NFKC-normalised (１，２３４．５ → 1,234.5) but with Chinese brackets and commas kept."""
    return [[_cell(cell) for cell in row] for row in sheet.rows]


def _cell(cell: SheetCell) -> Cell:
    if isinstance(cell.value, Decimal):
        return Cell(cell.shown, cell.ref, cell.value, cell.is_percent, cell.places)
    return Cell(half_width(cell.shown.strip()), cell.ref)


def half_width(words: str) -> str:
    """Full-width digits, letters, %, +, -, . as half-width; ，（） stay unless they stand between digits."""
    changed = "".join(
        unicodedata.normalize("NFKC", char) if "\uff10" <= char <= "\uff5a" or char in "％＋－．" else char
        for char in words
    )
    digits = changed.replace("，", ",")
    return digits if digits.replace(",", "").replace(".", "").isdigit() else changed
