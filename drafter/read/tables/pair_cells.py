"""Two figures in one cell under a head that names both (完成/计划 over 15座/12座): two columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.read.tables.cell_numbers import read_words
from drafter.read.tables.cells import Cell, text_cell
from drafter.read.tables.heads import FIGURES, ColumnHead, read_head
from drafter.read.tables.table_layout import SheetTable

_SLASH = re.compile(r"[/／]")
_UNIT = re.compile(r"[（(][^（()）]{1,8}[）)]$")


def with_pairs_apart(table: SheetTable) -> SheetTable:
    """The table with the second of each pair in a column of its own, behind all others; cells keep their place in the file."""
    for at, head in enumerate(table.heads):
        heads = _heads(head)
        cells = [row[at] for row in table.rows if row[at].words]
        if heads and cells and all(_pair(cell) for cell in cells):
            table = _in_two(table, at, heads)
    return table


def _heads(head: ColumnHead) -> tuple[ColumnHead, ColumnHead] | None:
    """Both heads of 完成/计划（个）, where each says what kind of figure it is, and another one."""
    unit = _UNIT.search(head.words)
    parts = _SLASH.split(head.words[: unit.start()] if unit else head.words)
    if len(parts) != 2:
        return None
    one, two = (read_head(f"{part}{unit[0] if unit else ''}") for part in parts)
    return (one, two) if {one.kind, two.kind} <= FIGURES and one.kind != two.kind else None


def _pair(cell: Cell) -> tuple[str, str] | None:
    parts = _SLASH.split(cell.words)
    numbers = [read_words(part.strip()).what for part in parts]
    return (parts[0].strip(), parts[1].strip()) if numbers == ["number", "number"] else None


def _in_two(table: SheetTable, at: int, heads: tuple[ColumnHead, ColumnHead]) -> SheetTable:
    own = (*table.heads[:at], heads[0], *table.heads[at + 1 :], heads[1])
    rows = tuple(_row_in_two(row, at) for row in table.rows)
    return replace(table, heads=own, head_cells=(*table.head_cells, table.head_cells[at]), rows=rows)


def _row_in_two(row: Sequence[Cell], at: int) -> tuple[Cell, ...]:
    pair = _pair(row[at])
    first, second = pair or (row[at].words, "")
    return (*row[:at], text_cell(first, row[at].ref), *row[at + 1 :], text_cell(second, row[at].ref))
