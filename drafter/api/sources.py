"""Sources as they stand in their files: the place of a fact with what is round it, marks of secrecy, what a folder is taken for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from drafter.core.errors import Problem

_CELL = re.compile(r"(?:(?P<sheet>.*)!)?(?P<column>[A-Z]{1,3})(?P<row>\d{1,7})(?::.*)?$")
_LINE = re.compile(r"第(\d+)[行段]")
_TABLE = re.compile(r"表(\d+)!(?:[A-Z]{1,3})?(\d+)")
AROUND = 4
HEAD = 3  # rows of a sheet that are shown whatever the place: its head is among them


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A place in a source with the lines or rows round it.

    rows: (its number as shown, its cells); a line of text has one cell. at: the number of the row meant. column: of the cell meant, -1 for
    the whole row.
    """

    source: str
    locator: str
    sheet: str
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    at: str
    column: int = -1

    def to_dict(self) -> dict[str, Any]:
        return {
            "source": self.source,
            "locator": self.locator,
            "sheet": self.sheet,
            "rows": [[number, list(cells)] for number, cells in self.rows],
            "at": self.at,
            "column": self.column,
        }


def excerpt(path: Path, locator: str, figure: str = "") -> Excerpt:
    """The lines or cells round a place; what bears a secrecy marking is blank. A place that is not found shows the file's beginning.

    figure: as a text states it; where the place is one cell of a row and another of that row holds the figure, that one is meant.

    Raises:
        InputError: the file cannot be read.
    """
    from drafter.office.source import SHEET_SUFFIXES

    return _of_sheet(path, locator, figure) if path.suffix.lower() in SHEET_SUFFIXES else _of_text(path, locator)


def _of_text(path: Path, locator: str) -> Excerpt:
    from drafter.office.source import read_source
    from drafter.read.secrecy import screen_text

    source = read_source(path)
    lines = screen_text(source.text, path.name, "n", source.docx.package if source.docx else None).text.split("\n")
    at = _line_number(locator, source)
    low, high = max(0, at - 1 - AROUND), min(len(lines), at + AROUND)
    rows = tuple((str(number + 1), tuple(lines[number].split("\t"))) for number in range(low, high))
    return Excerpt(path.name, locator, "", rows, str(at))


def _line_number(locator: str, source: Any) -> int:
    if found := _LINE.search(locator):
        return int(found[1])
    if (found := _TABLE.search(locator)) and source.docx is not None and int(found[1]) <= len(source.docx.tables):
        rows = source.docx.tables[int(found[1]) - 1].rows
        row = rows[min(int(found[2]), len(rows)) - 1]
        start = min((span.start for span in row), default=0)
        return int(source.text.count("\n", 0, start)) + 1
    return 1


def _of_sheet(path: Path, locator: str, figure: str) -> Excerpt:
    from drafter.office.sheets import read_workbook
    from drafter.read.secrecy import screen_sheets

    found = _CELL.match(locator)
    sheets, _left = screen_sheets(read_workbook(path), path, path.name, "m")
    wanted = (found["sheet"] or "") if found else ""
    sheet = next((one for one in sheets if one.name == wanted), sheets[0] if sheets else None)
    if sheet is None:
        return Excerpt(path.name, locator, wanted, (), "")
    rows = [(re.sub(r"\D", "", row[0].ref) or str(n), row) for n, row in enumerate(sheet.rows, 1) if row]
    at = found["row"] if found else rows[0][0] if rows else ""
    place = next((n for n, (number, _row) in enumerate(rows) if number == at), 0)
    first = max(0, place - AROUND)
    shown = [*rows[: min(HEAD, first)], *rows[first : place + AROUND + 1]]
    column = _column(found["column"]) if found else -1
    cells = tuple((n, tuple("" if cell.merged else cell.shown for cell in row)) for n, row in shown)
    meant = next((row for n, row in cells if n == at), ())
    return Excerpt(path.name, locator, sheet.name, cells, at, _own_column(meant, column, figure))


def _own_column(row: Sequence[str], column: int, figure: str) -> int:
    """Where a row holds a figure: the place itself when it does, or when none or several others do."""
    wanted = _number(figure)
    held = [at for at, words in enumerate(row) if wanted is not None and _number(words) == wanted]
    return held[0] if column >= 0 and len(held) == 1 and column not in held else column


def _number(words: str) -> Decimal | None:
    """The number words begin with, without its unit, and without its sign, which a text tells in words: -3,120.50万元 → 3120.5."""
    found = re.match(r"\s*[-−]?(\d[\d,，]*(?:\.\d+)?)", words)
    return Decimal(re.sub("[,，]", "", found[1])).normalize() if found else None


def _column(letters: str) -> int:
    """A → 0."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def marked_secret(paths: Iterable[Path]) -> tuple[Problem, ...]:
    """Every secrecy marking in these files, by file and place.

    Raises:
        InputError: a file cannot be read.
    """
    from drafter.draft.privacy import secret_places

    return secret_places(paths)


def guess(folder: Path, given: dict[str, Any] | None = None) -> tuple[dict[str, Any], Sequence[str]]:
    """What a folder of files is taken for: as case.yaml would say it, and each guess with what it rests on.

    Raises:
        InputError: there is no source in the folder.
    """
    from drafter.read.folder import guess_folder

    found = guess_folder(folder, given)
    return found.raw, found.said
