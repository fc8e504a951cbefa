"""Tables inside notes, as pasted (cells between TABs or bars) or as Word has them: read as tables, everything else as notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafter.core.messages import _
from drafter.core.period import Period
from drafter.read.amount import refuse_lines
from drafter.read.bullets import NoteLine, read_lines
from drafter.read.notes import Notes, notes_of
from drafter.read.table_senders import sent_by, with_sender
from drafter.read.tables.cells import Grid, grid_of_words
from drafter.read.tables.reader import NO_ANSWERS, Answered, TableReading, read_grid

_BULLET = re.compile(r"^\s*[-*•·]\s+")  # rows of a table sent as bullets
_RULER = re.compile(r"[|\s:\-—]+")


@dataclass(frozen=True, slots=True)
class Noted:
    """A file of notes with its tables."""

    notes: Notes
    tables: tuple[TableReading, ...]


def read_noted(
    text: str,
    source: str,
    *,
    period: Period | None = None,
    middle: str = "",
    unit: Sequence[str] = (),
    word: bool = False,
    cells: Answered = NO_ANSWERS,
) -> Noted:
    """Reads the text of a notes file called `source`.

    middle: what tells its ids from another file's. word: a Word file, whose tables are named by their number, not by lines.
    """
    refuse_lines(sum(map(bool, map(str.strip, text.split("\n")))), source)
    lines = tuple(read_lines(text))
    tables = tuple(
        with_sender(
            read_grid(
                _grid(rows, number, word),
                source,
                period=period,
                prefix=f"t{middle}{number}_",
                cells=cells,
                table=f"{source} t{middle}{number}",
            ),
            sent_by(rows, lines),
        )
        for number, rows in enumerate(_tables(lines), 1)
    )
    return Noted(notes_of(lines, source, period=period, prefix=f"n{middle}", unit=unit), tables)


def _grid(rows: Sequence[NoteLine], number: int, word: bool) -> Grid:
    words = [_cells(line.text) for line in rows]
    if word:
        first = 0 if len(words[0]) == 1 and len(words) > 1 else 1  # a unit over the table is no row of it
        return grid_of_words(words, _("表{n}").format(n=number), first_row=first)
    return grid_of_words(words, first_row=rows[0].number, lines=True)


def _tables(lines: Sequence[NoteLine]) -> Iterator[list[NoteLine]]:
    """Runs of table rows that stand one below the other."""
    run: list[NoteLine] = []
    for line, below in pairwise([*lines, None]):
        if line and line.kind == "table":
            run.append(line)
            if below is None or below.kind != "table" or below.number != line.number + 1:
                yield run
                run = []


def _cells(raw: str) -> list[str]:
    if "\t" in raw:
        return _BULLET.sub("", raw).split("\t")
    return [] if _RULER.fullmatch(raw) else _BULLET.sub("", raw).strip().strip("|").split("|")
