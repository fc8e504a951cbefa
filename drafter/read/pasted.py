"""Tables pasted into notes as plain lines: cells between bars, blanks or commas, which only the lines around tell from sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from drafter.read.tables.cell_numbers import looks_numeric

_RULER = re.compile(r"[|｜+\s:\-—=]+")
_BARS = re.compile(r"[|｜]")
_WIDE = re.compile(r"[ \xa0]{2,}|\u3000+|\t")
_COMMAS = re.compile(r",(?!\d{3}(?!\d))")  # no thousands
_SENTENCE = re.compile(r"[。；;！？!?：:]")
_CORNER = re.compile(r"[（(]?\s*(?:金额|计量|货币|数据)?单\s*位\s*[：:]\s*\S{1,10}\s*[）)]?")
_WORD = 16  # signs of a cell; sentences are longer
Row = tuple[str, ...]


def pasted_rows(lines: Sequence[str]) -> Mapping[int, Row]:
    """The cells of each line (from 0) that is a row of a pasted table; a unit alone above one is its corner."""
    found: dict[int, Row] = {}
    for split, fits in ((_by_bars, _of_bars), (_by_blanks, _of_words), (_by_commas, _of_words)):
        for run in _runs(lines, split, found):
            if fits([cells for at, cells in run if not _RULER.fullmatch(lines[at])]):
                found |= {at: ("",) if _RULER.fullmatch(lines[at]) else cells for at, cells in run}
    return found | {at: (lines[at].strip(),) for at in range(len(lines) - 1) if _is_corner(lines, at, found)}


def _runs(
    lines: Sequence[str], split: Callable[[str], Row], taken: Mapping[int, Row]
) -> Iterator[list[tuple[int, Row]]]:
    """Lines one below the other that part into as many cells."""
    cut = [(at, () if at in taken else split(line)) for at, line in enumerate(lines)]
    for width, run in groupby(cut, key=lambda one: len(one[1])):
        rows = list(run)
        if width >= 2 and sum(not _RULER.fullmatch(lines[at]) for at, _cells in rows) >= 2:
            yield rows


def _by_bars(line: str) -> Row:
    if len(_BARS.findall(line)) < 2 or line.strip().startswith("|"):
        return ()  # one that begins with a bar is a row whatever stands around it
    return tuple(cell.strip() for cell in _BARS.split(line.strip()))


def _by_blanks(line: str) -> Row:
    cells = tuple(cell.strip() for cell in _WIDE.split(line.strip()))
    return () if line[:1] in " \t\u3000" or "\t" in line else cells


def _by_commas(line: str) -> Row:
    return tuple(cell.strip() for cell in _COMMAS.split(line.strip())) if len(_COMMAS.findall(line)) >= 2 else ()


def _of_bars(rows: Sequence[Row]) -> bool:
    return len(rows[0]) >= 3


def _of_words(rows: Sequence[Row]) -> bool:
    """Whether cells that nothing but blanks or commas part are cells: names above, and figures under them in a column or more."""
    head, body = rows[0], rows[1:]
    if any(_SENTENCE.search(cell) or len(cell) > _WORD for row in rows for cell in row):
        return False
    if not all(head) or any(looks_numeric(cell) for cell in head) or (len(head) == 2 and len(body) < 2):
        return False
    return any(all(looks_numeric(row[at]) for row in body) for at in range(1, len(head)))


def _is_corner(lines: Sequence[str], at: int, found: Mapping[int, Row]) -> bool:
    """单位：万元 on a line of its own, directly over a table."""
    below = lines[at + 1].strip()
    return (at + 1 in found or "\t" in below or below.startswith("|")) and bool(_CORNER.fullmatch(lines[at].strip()))
