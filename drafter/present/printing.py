"""Lines on standard output: with colours on a terminal, their bare words elsewhere.

rich draws them for a terminal; loading it takes longer than checking a report, and a file or a pipe needs nothing of it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Protocol
from unicodedata import east_asian_width

from drafter.present.wrapping import line_breaks

Piece = str | tuple[str, str]  # words, or words and their style as rich names it ("bold", "red")
_GAP = 2  # cells between two columns
_TAB = 8
_UNSEEN = dict.fromkeys(map(ord, "\a\b\v\f\r"))  # what would move a terminal's cursor


class Printer(Protocol):
    """Where lines go."""

    def line(self, *pieces: Piece, hang: int = 0) -> None:
        """One line, however long. hang: where what does not fit a terminal's width goes on, 0 for its first column."""

    def table(self, rows: Sequence[Sequence[Piece]]) -> None:
        """Rows of so many columns, each as wide as its widest cell."""


def printer() -> Printer:
    """For standard output as it is."""
    coloured = sys.stdout.isatty() or os.environ.get("FORCE_COLOR") or os.environ.get("TTY_COMPATIBLE")
    return _Styled() if coloured else _Plain()


class _Plain:
    def line(self, *pieces: Piece, hang: int = 0) -> None:
        print("\n".join(map(_untabbed, "".join(map(_words, pieces)).translate(_UNSEEN).split("\n"))))

    def table(self, rows: Sequence[Sequence[Piece]]) -> None:
        cells = [list(map(_words, row)) for row in rows]
        widths = [max(map(cells_of, column)) + _GAP for column in zip(*cells, strict=True)]
        for row in cells:
            self.line(*(_padded(words, width) for words, width in zip(row, widths, strict=True)))


class _Styled:
    def __init__(self) -> None:
        from drafter.present.consoles import console_for

        self._console = console_for(soft_wrap=True)

    def line(self, *pieces: Piece, hang: int = 0) -> None:
        from rich.text import Text

        text = Text.assemble(*pieces)
        places = line_breaks(text.plain, self._console.width, hang) if hang else []
        for number, part in enumerate(text.divide(places)):
            if places:
                part.rstrip()
            self._console.print(Text(" " * hang if number else "") + part)

    def table(self, rows: Sequence[Sequence[Piece]]) -> None:
        from rich.table import Table
        from rich.text import Text

        table = Table(box=None, padding=(0, _GAP, 0, 0), show_header=False)
        for row in rows:
            table.add_row(*(Text.assemble(piece) for piece in row))
        self._console.print(table)


def cells_of(words: str) -> int:
    """How many cells of a terminal the words take: a Chinese character takes two."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in words)


def _words(piece: Piece) -> str:
    return piece if isinstance(piece, str) else piece[0]


def _padded(words: str, width: int) -> str:
    return words + " " * (width - cells_of(words))


def _untabbed(line: str) -> str:
    """The line with blanks up to the next stop for each tab."""
    if "\t" not in line:
        return line
    first, *others = line.split("\t")
    for part in others:
        first += " " * (_TAB - cells_of(first) % _TAB) + part
    return first
