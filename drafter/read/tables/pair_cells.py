"""Two figures in one cell: under a head that names both (完成/计划 over 15座/12座) two columns, beside a name that names both two rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.read.tables.cell_numbers import read_words
from drafter.read.tables.cells import Cell, text_cell
from drafter.read.tables.heads import FIGURES, ColumnHead, is_unit, read_head
from drafter.read.tables.table_layout import SheetTable

_SLASH = re.compile(r"[/／]")
_UNIT = re.compile(r"[（(][^（()）]{1,8}[）)]$")
_NAME = re.compile(r"[^\d/／]*[\u4e00-\u9fff]{2}[^\d/／]*")
_BEHIND, _FRONT = re.compile(r"(?:以上|以下|以内|左右|%|‰)+$"), re.compile(r"^[≥≤<>＜＞]")


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


def with_names_apart(table: SheetTable) -> SheetTable:
    """The table with a row for each of two things that one row names and tells (总收缴率／当期收缴率 | % | 91.2／88.7)."""
    rows = tuple(one for row in table.rows for one in _rows_apart(row))
    return replace(table, rows=rows) if len(rows) > len(table.rows) else table


def _rows_apart(row: Sequence[Cell]) -> tuple[tuple[Cell, ...], ...]:
    named = next((at for at, cell in enumerate(row) if _names(cell)), None)
    pairs = [] if named is None else [at for at in range(named + 1, len(row)) if _SLASH.search(row[at].words)]
    told = {at: _parts(row[at]) for at in pairs if not is_unit(row[at].words)}
    figures = [_are_figures(parts) for parts in told.values() if parts]
    if named is None or not all(told.values()) or not any(figures):
        return (tuple(row),)
    texts = {named: _parts(row[named]), **told}
    first, second = (
        tuple(text_cell(parts[side], cell.ref) if (parts := texts.get(at)) else cell for at, cell in enumerate(row))
        for side in (0, 1)
    )
    at = next(at for at, parts in told.items() if parts and _are_figures(parts))
    # A fact is called by its row's first place: the second's is where its figures stand.
    return first, (*(replace(cell, ref="") for cell in second[:at]), *second[at:])


def _names(cell: Cell) -> bool:
    parts = _SLASH.split(cell.words)
    return len(parts) == 2 and all(_NAME.fullmatch(part) and not is_unit(part.strip()) for part in parts)


def _parts(cell: Cell) -> tuple[str, str] | None:
    """Both sides, each a figure or nothing told (—), or both words; a bound said once holds for both (80／60以上)."""
    sides = [side.strip() for side in _SLASH.split(cell.words)]
    if len(sides) != 2:
        return None
    one, two = sides
    if (tail := _BEHIND.search(two)) and not _BEHIND.search(one) and one[-1:].isdigit():
        one += tail[0]
    if (sign := _FRONT.match(one)) and not _FRONT.match(two):
        two = sign[0] + two
    said = [read_words(side).what for side in (one, two)]
    fits = set(said) <= {"number", "nothing", "gap", "blank"} or said == ["words", "words"]
    return (one, two) if fits else None


def _are_figures(parts: tuple[str, str]) -> bool:
    return any(read_words(part).what == "number" for part in parts)
