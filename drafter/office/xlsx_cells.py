"""The cells of an xlsx, read straight from its parts.

Not through openpyxl: that reads figures as floats, and gives up on files whose styles other programs wrote oddly.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NoReturn

from lxml import etree

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.office.opening import Package, open_package
from drafter.office.row_stream import RowStream
from drafter.office.sheets import MAX_CELLS, CellValue, SheetCell, SheetRows, column_name
from drafter.office.xlsx_parts import TRUE, S, formats, string_words, strings, struck, unescaped
from drafter.office.xlsx_values import GENERAL, Style, iso_date, stored_number, style_of

_C, _V, _F, _IS = S + "c", S + "v", S + "f", S + "is"
_RID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_REF = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_ERA = datetime.datetime(1899, 12, 30)
_ERA_1904 = datetime.datetime(1904, 1, 1)


@dataclass(frozen=True, slots=True)
class _Book:
    """What the sheets of one workbook share."""

    package: Package
    strings: tuple[str, ...]
    styles: dict[str, Style]
    era: datetime.datetime


@dataclass(frozen=True, slots=True)
class _CellsByRow:
    """What stands in the rows of a sheet: row (from 1) → column (from 0) → cell; the rows that Excel does not show."""

    rows: dict[int, dict[int, SheetCell]] = field(default_factory=dict)
    hidden: set[int] = field(default_factory=set)


def read_xlsx(source: Path | str | bytes, name: str) -> list[SheetRows]:
    """The sheets of a workbook that hold something, in their order.

    Raises:
        InputError: it cannot be read safely.
    """
    package = open_package(source, name=name)
    root = package.xml(package.main)
    if root.tag != S + "workbook":
        raise InputError.one(name, _("不是 Excel 工作簿"), _("请给出 xlsx 或 csv 文件"))
    properties = root.find(S + "workbookPr")
    era = _ERA_1904 if properties is not None and properties.get("date1904") in ("1", "true") else _ERA
    book = _Book(package, strings(package), _styles(package), era)
    targets = _targets(package)
    sheets: list[SheetRows] = []
    cells = 0
    for node in root.iter(S + "sheet"):
        part = targets.get(node.get(_RID, ""))
        sheet = _sheet(book, node, part) if part else None
        if sheet is not None and sheet.rows:
            sheets.append(sheet)
            cells += len(sheet.rows) * len(sheet.rows[0])
            if cells > MAX_CELLS:
                _too_large(name, len(sheet.rows))
    return sheets


def _sheet(book: _Book, node: etree._Element, part: str) -> SheetRows:
    stream = RowStream(book.package, part)
    taken = _taken(book, stream)
    around = stream.rest()
    return SheetRows(
        node.get("name", ""),
        _rows(book, taken.rows, around),
        node.get("state", "visible") != "visible",
        frozenset(taken.hidden),
        _hidden_columns(around),
    )


def _taken(book: _Book, rows: Iterable[etree._Element]) -> _CellsByRow:
    taken = _CellsByRow()
    number = cells = 0
    for row in rows:
        said = row.get("r", "")
        number = int(said) if said.isdecimal() and len(said) < 8 else number + 1
        if row.get("hidden") in TRUE or row.get("ht") in ("0", "0.0"):
            taken.hidden.add(number)
        if filled := dict(_filled(book, row, number)):
            taken.rows.setdefault(number, {}).update(filled)
            cells += len(filled)
            if cells > MAX_CELLS:
                _too_large(book.package.name, len(taken.rows))
    return taken


def _hidden_columns(sheet: etree._Element) -> frozenset[str]:
    found: set[str] = set()
    for node in sheet.iter(S + "col"):
        ends = node.get("min", ""), node.get("max", "")
        if (node.get("hidden") in TRUE or node.get("width") in ("0", "0.0")) and all(end.isdecimal() for end in ends):
            # A forged max must not make a million names: Excel has 16,384 columns.
            found |= {column_name(at - 1) for at in range(max(1, int(ends[0][:6])), min(int(ends[1][:6]), 16_384) + 1)}
    return frozenset(found)


def _targets(package: Package) -> dict[str, str]:
    """Relationship id → worksheet part. Chart sheets and dialogs hold no rows."""
    return {
        r.id: r.target
        for r in package.relations(package.main)
        if r.kind == "worksheet" and not r.external and r.target in package
    }


def _styles(package: Package) -> dict[str, Style]:
    """The styles of cells by their number."""
    crossed = struck(package)
    return {str(at): style_of(number_format, at in crossed) for at, number_format in enumerate(formats(package))}


def _rows(
    book: _Book, filled: dict[int, dict[int, SheetCell]], around: etree._Element
) -> tuple[tuple[SheetCell, ...], ...]:
    if not filled:
        return ()
    right = max(map(max, filled.values()))
    _spread_merged(around, filled, right, book.package.name)
    if len(filled) * (right + 1) > MAX_CELLS:
        _too_large(book.package.name, len(filled))
    columns = range(right + 1)
    return tuple(tuple(_whole_row(filled[number], number, columns)) for number in sorted(filled))


def _whole_row(row: dict[int, SheetCell], number: int, columns: range) -> Iterator[SheetCell]:
    """A row with its blank cells."""
    for column in columns:
        yield row.get(column) or SheetCell(None, f"{_column_name(column)}{number}")


def _too_large(name: str, rows: int) -> NoReturn:
    raise InputError.one(name, _("表格过大（{n}行）").format(n=rows), _("请只保留需要的行和列"))


def _filled(book: _Book, row: etree._Element, number: int) -> Iterator[tuple[int, SheetCell]]:
    """The cells of a row that hold something, each with its column."""
    column = -1
    for node in row.iterchildren(_C):
        found = _column(node.get("r", ""))
        column = column + 1 if found is None else found
        if cell := _cell(book, node, f"{_column_name(column)}{number}"):
            yield column, cell


def _column(ref: str) -> int | None:
    """The column of a cell's own reference, None where it has none."""
    letters = ref.rstrip("0123456789")
    return _column_of(letters) if letters != ref else None


@lru_cache(maxsize=1024)
def _column_of(letters: str) -> int | None:
    place = _place(f"{letters}1")
    return place[1] if place else None


_column_name = lru_cache(maxsize=1024)(column_name)


def _place(ref: str) -> tuple[int, int] | None:
    found = _REF.fullmatch(ref)
    if not found:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]), column - 1


def _cell(book: _Book, node: etree._Element, ref: str) -> SheetCell | None:
    style = book.styles.get(node.get("s", "0"), GENERAL)
    kind, raw, formula, holder = node.get("t", "n"), None, "", None
    for child in node:
        tag = child.tag
        if tag == _V and raw is None:
            raw = child.text or ""
        elif tag == _F:
            formula = formula or child.text or ""
        elif tag == _IS and holder is None:
            holder = child
    if kind == "e":
        return SheetCell(None, ref, style.number_format, formula=formula, error=raw or "#N/A")
    if kind == "inlineStr":
        value: CellValue = None if holder is None else string_words(holder)
    else:
        value = None if raw is None else _value(book, kind, raw, style)
    if value is None or value == "":
        return SheetCell(None, ref, style.number_format, False, formula, "", style.struck) if formula else None
    return SheetCell(value, ref, style.number_format, False, formula, "", style.struck)


def _value(book: _Book, kind: str, raw: str, style: Style) -> CellValue:
    if kind == "n":
        return stored_number(raw, style, book.era)
    if kind == "s":
        return book.strings[int(raw)] if raw.isdecimal() and len(raw) < 8 and int(raw) < len(book.strings) else None
    if kind == "str":
        return unescaped(raw)
    if kind == "b":
        return raw == "1"
    if kind == "d":
        return iso_date(raw)
    return stored_number(raw, style, book.era)


def _spread_merged(around: etree._Element, filled: dict[int, dict[int, SheetCell]], right: int, name: str) -> None:
    """Copies the value of each merged range into its other cells, within the used part of the sheet."""
    copied, bottom = 0, max(filled)
    for node in around.iter(S + "mergeCell"):
        first, _colon, last = node.get("ref", "").partition(":")
        start, end = _place(first), _place(last)
        source = filled.get(start[0], {}).get(start[1]) if start else None
        if start is None or end is None or source is None:
            continue
        rows, columns = range(start[0], min(end[0], bottom) + 1), range(start[1], min(end[1], right) + 1)
        copied += len(rows) * len(columns)
        if copied > MAX_CELLS:
            _too_large(name, bottom)
        for row in rows:
            spread = filled.setdefault(row, {})
            for column in columns:
                if (row, column) != start:
                    spread[column] = SheetCell(source.value, f"{_column_name(column)}{row}", source.number_format, True)
