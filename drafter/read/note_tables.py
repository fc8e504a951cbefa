"""Tables inside notes, as pasted (cells between TABs or bars) or as Word has them: read as tables, everything else as notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafter.core.fact import Fact, LeftOut
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.text import Provenance
from drafter.read.bullets import Line, read_lines
from drafter.read.cells import Cell
from drafter.read.metrics_table import read_table
from drafter.read.notes import Notes, notes_of

_RULER = re.compile(r"[|\s:\-—]+")


@dataclass(frozen=True, slots=True)
class Noted:
    """A file of notes with its tables."""

    notes: Notes
    facts: tuple[Fact, ...]
    left_out: tuple[LeftOut, ...]


def read_noted(
    text: str, source: str, *, period: Period | None = None, middle: str = "", unit: Sequence[str] = ()
) -> Noted:
    """Reads the text of a notes file called `source`. middle: what tells its ids from another file's."""
    lines = tuple(read_lines(text))
    facts: list[Fact] = []
    left_out: list[LeftOut] = []
    for number, rows in enumerate(_tables(lines), 1):
        cells = [_cells(line.text, at) for at, line in enumerate(rows, 1)]
        prefix = f"t{middle}{number}_"
        reading = read_table(cells, source, _("表{n}").format(n=number), period=period, prefix=prefix)
        if reading:
            facts += reading.facts
            left_out += reading.left_out
        else:
            left_out += (_unread(line, source, prefix) for line in rows)
    return Noted(notes_of(lines, source, period=period, prefix=f"n{middle}", unit=unit), tuple(facts), tuple(left_out))


def _tables(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Runs of table rows that stand one below the other."""
    run: list[Line] = []
    for line, below in pairwise([*lines, None]):
        if line and line.kind == "table":
            run.append(line)
            if below is None or below.kind != "table" or below.number != line.number + 1:
                yield run
                run = []


def _cells(raw: str, row: int) -> list[Cell]:
    if "\t" in raw:
        words = raw.split("\t")
    elif _RULER.fullmatch(raw):
        words = []
    else:
        words = raw.strip().strip("|").split("|")
    return [Cell(word.strip(), f"{chr(65 + column % 26)}{row}") for column, word in enumerate(words)]


def _unread(line: Line, source: str, prefix: str) -> LeftOut:
    where = Provenance(source, _("第{n}行").format(n=line.number), line.text)
    return LeftOut(f"{prefix}{line.number}", where, _("表头认不出，这一行没有读"))
