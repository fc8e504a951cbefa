"""One shape for every cell, whether Excel, csv, Word or a line of notes held it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from drafter.core.messages import _
from drafter.core.writable import UNSEEN
from drafter.language.chat_signs import without_pictures
from drafter.office.cell_formats import cell_format
from drafter.office.sheets import SheetCell, SheetRows, column_name
from drafter.read.tables.cell_numbers import CellNumber, read_words, shown_number

_KEPT = re.compile(r'^=\s*"(.*)"$|^[\'‘’](?=[\d+\-−.])', re.DOTALL)
_BREAKS = re.compile(r"\s*[\n\r\t]+\s*")
_INVISIBLE = re.compile(UNSEEN)


@dataclass(frozen=True, slots=True)
class Cell:
    """words: the cell as shown, half-width, without line breaks and blanks at the ends ("" for an empty one). ref: B9.

    figure: what a number cell holds, None for a cell of text. indent: blanks before the words, which say that a row is a part.
    merged: copied from the first cell of a merged range. struck: crossed out.
    """

    words: str = ""
    ref: str = ""
    figure: CellNumber | None = None
    indent: int = 0
    merged: bool = False
    struck: bool = False

    @property
    def said(self) -> CellNumber:
        """What the cell says, as a number."""
        return self.figure or read_words(self.words)

    @property
    def number(self) -> Decimal | None:
        """The number of a number cell."""
        return self.figure.value if self.figure else None

    @property
    def row(self) -> str:
        """The digits of its reference."""
        return self.ref.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

    @property
    def column(self) -> str:
        return self.ref.rstrip("0123456789")


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of cells with where they come from. name: of the sheet, "" if none.

    hidden_rows: row numbers, hidden_columns: names, that the user does not see. hidden: nobody sees the whole sheet.
    unused: the heads of columns said to be of no use. lines: its row numbers are lines of a text. pasted: it stands in a text, where people look for a row by its words.
    """

    rows: tuple[tuple[Cell, ...], ...]
    name: str = ""
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[str] = frozenset()
    hidden: bool = False
    unused: frozenset[str] = frozenset()
    lines: bool = False
    pasted: bool = False

    def told(self, row: Sequence[Cell], words: str) -> str:
        """What of a row a question shows: `words`, or the row as it stands in a text."""
        return " ".join(cell.words for cell in row if cell.words) if self.pasted else words

    def place(self, cell: Cell) -> str:
        """Where a cell is, as a person looks for it: 指标!B9, B9 in a csv, 第12行 in a text."""
        if self.lines:
            return _("第{n}行").format(n=cell.row)
        return f"{self.name}!{cell.ref}" if self.name else cell.ref


def grid_of(sheet: SheetRows) -> Grid:
    """A sheet as a grid."""
    rows = tuple(tuple(map(_cell, row)) for row in sheet.rows)
    return Grid(rows, sheet.name, sheet.hidden_rows, sheet.hidden_columns, sheet.hidden)


def grid_of_words(rows: Sequence[Sequence[str]], name: str = "", *, first_row: int = 1, lines: bool = False) -> Grid:
    """Rows of words as a grid; references count from A and `first_row`."""
    width = max(map(len, rows), default=0)
    return Grid(
        tuple(
            tuple(text_cell(row[at] if at < len(row) else "", f"{column_name(at)}{number}") for at in range(width))
            for number, row in enumerate(rows, first_row)
        ),
        name,
        lines=lines,
        pasted=True,
    )


def text_cell(words: str, ref: str, *, merged: bool = False, struck: bool = False) -> Cell:
    """A cell that holds text: `="1302"` and `'9` are how a csv keeps a number from being changed."""
    flat, indent = _flat(words)
    return Cell(flat, ref, None, indent, merged, struck)


@lru_cache(maxsize=4096)
def _flat(words: str) -> tuple[str, int]:
    """Words as they are read, and the blanks before them."""
    tidy = without_pictures(_INVISIBLE.sub("", words))
    flat = half_width(_BREAKS.sub("", tidy).strip())
    if found := _KEPT.match(flat):
        flat = found[1].strip() if found[1] is not None else flat[found.end() :]
    return flat, len(tidy) - len(tidy.lstrip(" \u3000\xa0"))


def _cell(cell: SheetCell) -> Cell:
    value = cell.value
    if not isinstance(value, Decimal):
        return text_cell(cell.shown, cell.ref, merged=cell.merged, struck=cell.struck)
    form = cell_format(cell.number_format)
    seen = form.apply(value)
    words = form.written(seen)
    figure = shown_number(
        seen if form.shown_places is not None else _tidy(seen), words, percent=form.percent, places=form.shown_places,
        unit=form.words, stored=value * 100 if form.percent else None,
    )  # fmt: skip
    return Cell(words, cell.ref, figure, 0, cell.merged, cell.struck)


def _tidy(value: Decimal) -> Decimal:
    """Without a float's noise beyond twelve digits, in full."""
    whole = value.to_integral_value()
    if value == whole and abs(value) < 10**12:
        return whole
    cleaned = Decimal(f"{value:.12g}")
    whole = cleaned.to_integral_value()
    return whole if cleaned == whole and abs(cleaned) < 10**15 else cleaned.normalize()


_WIDE = re.compile(r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a％＋－．]")


def half_width(words: str) -> str:
    """Full-width digits, letters, %, +, -, . as half-width; ，（） stay unless they stand between digits."""
    changed = _WIDE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), words)
    digits = changed.replace("，", ",")
    return digits if digits.replace(",", "").replace(".", "").isdigit() else changed
