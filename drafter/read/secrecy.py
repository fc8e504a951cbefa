"""What bears a secrecy marking is taken out where sources come in, so that nothing further on can print, send or keep it.

A line, a row, a sheet or a whole file: as far as the marking reaches. What was taken out is told by file and place only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from drafter.core.errors import InputError
from drafter.core.fact import LeftOut
from drafter.core.messages import _
from drafter.core.text import Provenance
from drafter.language.marked_scope import secret_lines, secret_rows
from drafter.language.markings import is_marked, is_named_secret, speaks_of_itself
from drafter.office.every_part import Words, every_word
from drafter.office.opening import Package, open_package
from drafter.office.sheets import SheetRows

_COMMENT = re.compile(r"^((?:[^#]*\s)?)#+\s?(.+)$")
_PACKAGED = (".xlsx", ".xlsm")


@dataclass(frozen=True, slots=True)
class Screened:
    """A text with its secret lines blanked (so that line numbers stay), and what was taken out."""

    text: str
    left_out: tuple[LeftOut, ...] = ()


def screen_text(text: str, source: str, prefix: str, package: Package | None = None) -> Screened:
    """The text without what is secret; all of it when its package is marked as a whole (header, properties, hidden text)."""
    lines = text.split("\n")
    named = is_marked(Path(source).stem)
    if named or (package is not None and _whole(package)):
        place = _whole(package) if package is not None and not named else ""
        return Screened("\n" * (len(lines) - 1), (_told(f"{prefix}0", source, place, _whole_file),))
    secret = secret_lines(lines)
    if not secret:
        return Screened(text)
    left = tuple(
        _told(f"{prefix}{at + 1}", source, _("第{n}行").format(n=at + 1), _line)
        for at in sorted(secret)
        if lines[at].strip()
    )
    return Screened("\n".join("" if at in secret else line for at, line in enumerate(lines)), left)


def screen_sheets(
    sheets: Sequence[SheetRows], path: Path, source: str, prefix: str
) -> tuple[list[SheetRows], tuple[LeftOut, ...]]:
    """The sheets without secret rows; a sheet or a workbook that is marked as a whole is left out as a whole."""
    words = _marked_words(path)
    if is_marked(path.stem) or any(one.seen in ("properties", "name") and not one.sheet for one in words):
        return [], (_told(f"{prefix}0", source, "", _whole_file),)
    kept: list[SheetRows] = []
    left: list[LeftOut] = []
    for sheet in sheets:
        if is_named_secret(sheet.name) or any(one.sheet == sheet.name and one.seen != "row" for one in words):
            left.append(_told(f"{prefix}0", source, "", _sheet))
            continue
        rows = [[cell.shown for cell in row] for row in sheet.rows]
        commented = {_row_of(one.ref) for one in words if one.sheet == sheet.name and one.seen == "row"}
        secret = secret_rows(rows) | {at for at, row in enumerate(sheet.rows) if _row_of(row[0].ref) in commented}
        left += [_told(_id(prefix, sheet, at), source, _place(sheet, at), _row) for at in sorted(secret)]
        kept.append(replace(sheet, rows=tuple(row for at, row in enumerate(sheet.rows) if at not in secret)))
    return kept, tuple(left)


def _line() -> str:
    return _("带密级标志（或在其下），整条不用")


def _row() -> str:
    return _("带密级标志（或在其下），整行不用")


def _sheet() -> str:
    return _("工作表带密级标志，整表不用")


def _whole_file() -> str:
    return _("文件带密级标志，整份不用")


def _told(fact_id: str, source: str, place: str, reason: Callable[[], str]) -> LeftOut:
    return LeftOut(fact_id, Provenance(source, place), reason(), "secret")


def _whole(package: Package) -> str:
    """Where a package is marked as a whole: header, footer, note, comment, property, hidden text; "" where it is not."""
    for one in every_word(package):
        if one.seen in ("margin", "properties", "hidden", "name") and is_marked(one.words):
            return one.part.removeprefix("word/").removesuffix(".xml")
    return ""


def _marked_words(path: Path) -> tuple[Words, ...]:
    """Marked words of a workbook outside its cells."""
    if path.suffix.lower() not in _PACKAGED:
        return ()
    try:
        package = open_package(path)
    except InputError:
        return ()
    return tuple(one for one in every_word(package, cells=False) if one.seen != "text" and _says(one))


def _says(one: Words) -> bool:
    return is_named_secret(one.words) if one.seen == "name" else is_marked(one.words)


def _row_of(ref: str) -> str:
    return re.sub(r"\D", "", ref.split(":")[0])


def _id(prefix: str, sheet: SheetRows, at: int) -> str:
    return f"{prefix}{_row_of(sheet.rows[at][0].ref) or at + 1}"


def _place(sheet: SheetRows, at: int) -> str:
    ref = next((cell.ref for cell in sheet.rows[at] if cell.value is not None), sheet.rows[at][0].ref)
    return f"{sheet.name}!{ref}" if sheet.name else ref


def secret_entries(
    entries: Sequence[object], source: str, prefix: str, also: frozenset[int] = frozenset()
) -> dict[int, LeftOut]:
    """Entries of a list (facts.yaml) with a marking in any of their words, or in `also`: place (from 1) → what is told of it."""
    return {
        number: _told(f"{prefix}{number}", source, _("第{n}项").format(n=number), _line)
        for number, entry in enumerate(entries, 1)
        if number in also or any(map(is_marked, _strings(entry)))
    }


def secret_comments(text: str, starts: Sequence[int]) -> frozenset[int]:
    """Entries (from 1) of a YAML list that a marked comment is for. starts: the line (from 1) at which each begins.

    Behind an entry or further in than it: that one; else those that follow, or all where none comes before or after.
    """
    found: set[int] = set()
    lines = text.split("\n")
    for at, line in enumerate(lines, 1):
        said = _COMMENT.match(line)
        if said is None or not is_marked(said[2]):
            continue
        above = sum(start <= at for start in starts)
        inside = above and (said[1].strip() or _indent(line) > _indent(lines[starts[above - 1] - 1]))
        if inside and not speaks_of_itself(said[2]):
            found.add(above)
        else:
            everything = speaks_of_itself(said[2]) or above in (0, len(starts))
            found |= set(range(1 if everything else above + 1, len(starts) + 1))
    return frozenset(found)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _strings(one)
            yield f"{key}：{one}" if isinstance(one, str) else ""
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)
