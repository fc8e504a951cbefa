"""What a clerk answered of a table, put into its cells before it is read again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from drafter.read.tables.cells import Cell, Grid, text_cell
from drafter.read.tables.heads import read_head

UNUSED = "不用"


def answers_head(words: str) -> bool:
    """Whether an answer says what a column holds, or that it is not wanted."""
    return words.strip() == UNUSED or read_head(words.strip()).kind not in ("unknown", "none")


def heads_said(words: str) -> tuple[str, ...]:
    """指标、数值、单位: the heads of a table that has none, () when it is no list of heads."""
    heads = tuple(part.strip() for part in re.split(r"[、，,；;|｜\t]+|\s{2,}", words.strip()) if part.strip())
    return heads if len(heads) >= 2 and any(read_head(head).kind != "unknown" for head in heads) else ()


def with_answers(grid: Grid, said: Mapping[str, str]) -> Grid:
    """The grid with these cells (by their own names, `sheet!C7`) saying what was answered."""
    own = {name.rpartition("!")[2]: words for name, words in said.items() if name.rpartition("!")[0] == grid.name}
    if not own:
        return grid
    unused = frozenset(ref for ref, words in own.items() if words == UNUSED)
    rows = tuple(row for before in grid.rows for row in _rows(before, own))
    return replace(grid, rows=rows, unused=unused)


def _rows(row: tuple[Cell, ...], said: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    """The row with its answers; where they name its columns, a row of heads before it."""
    for cell in row:
        heads = heads_said(said.get(cell.ref, ""))
        if len(heads) > 1 and len(heads) == len(row):
            yield tuple(text_cell(words, f"{one.column}0") for words, one in zip(heads, row, strict=True))
            yield row
            return
    yield tuple(_cell(cell, said[cell.ref]) if cell.ref in said else cell for cell in row)


def _cell(cell: Cell, words: str) -> Cell:
    return cell if words == UNUSED else text_cell(words, cell.ref, merged=cell.merged)
