"""The cells of an xlsx, read straight from its parts.

Not through openpyxl: that reads figures as floats, and gives up on files whose styles other programs wrote oddly.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from pathlib import Path
from typing import NoReturn

from lxml import etree

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.office.cell_formats import words_shown
from drafter.office.opening import Package, open_package
from drafter.office.sheets import MAX_CELLS, CellValue, SheetCell, SheetRows, column_name
from drafter.office.xlsx_parts import TRUE, S, formats, strings, struck, unescaped, words

_V, _F, _IS = S + "v", S + "f", S + "is"
_RID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_REF = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_ERA = datetime.datetime(1899, 12, 30)
_ERA_1904 = datetime.datetime(1904, 1, 1)


@dataclass(frozen=True, slots=True)
class _Book:
    package: Package
    strings: tuple[str, ...]
    formats: tuple[str, ...]
    struck: frozenset[int]
    era: datetime.datetime


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
    book = _Book(package, strings(package), formats(package), struck(package), era)
    targets = _targets(package)
    sheets: list[SheetRows] = []
    cells = 0
    for node in root.iter(S + "sheet"):
        part = targets.get(node.get(_RID, ""))
        sheet = package.xml(part) if part else None
        rows = () if sheet is None else _rows(book, sheet)
        cells += sum(map(len, rows))
        if cells > MAX_CELLS:
            _too_large(name, len(rows))
        if rows and sheet is not None:
            hidden = node.get("state", "visible") != "visible"
            sheets.append(SheetRows(node.get("name", ""), rows, hidden, _hidden_rows(sheet), _hidden_columns(sheet)))
    return sheets


def _hidden_rows(sheet: etree._Element) -> frozenset[int]:
    found: set[int] = set()
    number = 0
    for row in sheet.iter(S + "row"):
        said = row.get("r", "")
        number = int(said) if said.isdecimal() and len(said) < 8 else number + 1
        if row.get("hidden") in TRUE or row.get("ht") in ("0", "0.0"):
            found.add(number)
    return frozenset(found)


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


def _rows(book: _Book, sheet: etree._Element) -> tuple[tuple[SheetCell, ...], ...]:
    filled = dict(_filled(book, sheet))
    if not filled:
        return ()
    bottom, right = max(row for row, _column in filled), max(column for _row, column in filled)
    _spread_merged(sheet, filled, bottom, right, book.package.name)
    numbers = sorted({row for row, _column in filled})
    if len(numbers) * (right + 1) > MAX_CELLS:
        _too_large(book.package.name, len(numbers))
    names = [column_name(column) for column in range(right + 1)]
    return tuple(
        tuple(filled.get((row, column)) or SheetCell(None, f"{names[column]}{row}") for column in range(right + 1))
        for row in numbers
    )


def _too_large(name: str, rows: int) -> NoReturn:
    raise InputError.one(name, _("表格过大（{n}行）").format(n=rows), _("请只保留需要的行和列"))


def _filled(book: _Book, sheet: etree._Element) -> Iterator[tuple[tuple[int, int], SheetCell]]:
    """The cells that hold something, with (row from 1, column from 0)."""
    row_number = 0
    for row in sheet.iter(S + "row"):
        said = row.get("r", "")
        row_number = int(said) if said.isdecimal() and len(said) < 8 else row_number + 1
        column = -1
        for node in row.iterchildren(S + "c"):
            found = _column(node.get("r", ""))
            column = column + 1 if found is None else found
            cell = _cell(book, node, f"{_column_name(column)}{row_number}")
            if cell:
                yield (row_number, column), cell


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
    style = node.get("s", "0")
    at = int(style) if style.isdecimal() and len(style) < 8 else 0
    number_format = book.formats[at] if at < len(book.formats) else "General"
    kind, raw, formula, holder = node.get("t", "n"), None, "", None
    for child in node:
        if child.tag == _V and raw is None:
            raw = child.text or ""
        elif child.tag == _F:
            formula = formula or child.text or ""
        elif child.tag == _IS and holder is None:
            holder = child
    if kind == "e":
        return SheetCell(None, ref, number_format, formula=formula, error=raw or "#N/A")
    if kind == "inlineStr":
        value: CellValue = None if holder is None else words(holder)
    else:
        value = None if raw is None else _value(book, kind, raw, number_format)
    if value in (None, "") and not formula:
        return None
    return SheetCell(None if value == "" else value, ref, number_format, formula=formula, struck=at in book.struck)


def _value(book: _Book, kind: str, raw: str, number_format: str) -> CellValue:
    if kind == "s":
        return book.strings[int(raw)] if raw.isdecimal() and len(raw) < 8 and int(raw) < len(book.strings) else None
    if kind == "str":
        return unescaped(raw)
    if kind == "b":
        return raw == "1"
    if kind == "d":
        return _iso_date(raw)
    return _number(raw, number_format, book.era)


def _number(raw: str, number_format: str, era: datetime.datetime) -> CellValue:
    try:
        exact = Decimal(raw.strip())
    except InvalidOperation:
        return raw
    if not exact.is_finite() or abs(exact.adjusted()) > 300:
        return raw
    if _is_time(number_format) and 0 <= exact < 2_958_466:
        return _clock(exact)
    if _is_date(number_format) and 0 <= exact < 2_958_466:
        moment = era + datetime.timedelta(days=int(exact), seconds=round(float(exact % 1) * 86_400))
        return moment if exact % 1 else moment.date()
    if exact > 0 and (words := words_shown(number_format)):
        return words  # who filled the sheet in saw these words and no number
    # Excel keeps 15 significant digits; the file may hold 17 (0.30000000000000004).
    return _rounded(exact)


def _rounded(exact: Decimal) -> Decimal:
    digits = len(exact.as_tuple().digits)
    value = exact if digits <= 15 else Decimal(f"{exact:.14e}")
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole and abs(value) < 10**15 else value.normalize()


def _clock(days: Decimal) -> str:
    """A time of day or a length of time as a reader sees it: 9:30, 26:30:15."""
    minutes, seconds = divmod(round(days * 86_400), 60)
    return f"{minutes // 60}:{minutes % 60:02}" + (f":{seconds:02}" if seconds else "")


@lru_cache(maxsize=512)
def _is_time(number_format: str) -> bool:
    code = re.sub(r'"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]', "", number_format.lower())
    return bool(re.search(r"[hs]", code)) and not re.search(r"[yd%]", code) and "general" not in code


@lru_cache(maxsize=512)
def _is_date(number_format: str) -> bool:
    code = re.sub(r'"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]', "", number_format.lower())
    return bool(re.search(r"[ymdhs]", code.replace("general", ""))) and "%" not in code


def _iso_date(raw: str) -> CellValue:
    try:
        moment = datetime.datetime.fromisoformat(raw)
    except ValueError:
        return raw
    return moment if moment.time() != datetime.time() else moment.date()


def _spread_merged(
    sheet: etree._Element, filled: dict[tuple[int, int], SheetCell], bottom: int, right: int, name: str
) -> None:
    """Copies the value of each merged range into its other cells, within the used part of the sheet."""
    copied = 0
    for node in sheet.iter(S + "mergeCell"):
        first, _colon, last = node.get("ref", "").partition(":")
        start, end = _place(first), _place(last)
        source = filled.get(start) if start else None
        if start is None or end is None or source is None:
            continue
        rows, columns = range(start[0], min(end[0], bottom) + 1), range(start[1], min(end[1], right) + 1)
        copied += len(rows) * len(columns)
        if copied > MAX_CELLS:
            _too_large(name, bottom)
        for row in rows:
            for column in columns:
                if (row, column) != start:
                    filled[row, column] = SheetCell(
                        source.value, f"{column_name(column)}{row}", source.number_format, True
                    )
