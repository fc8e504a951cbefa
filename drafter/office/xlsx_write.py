"""Workbooks people fill in: a table a sheet, printed as it stands. Same rows and date, same bytes."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from drafter.core.messages import _
from drafter.office.moments import zip_moment

_LINE = 15.0  # points a line of 10.5 pt text takes
_THIN = Side(style="thin", color="808080")
_FRAME = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_BAD_SHEET = re.compile(r"[\[\]:*?/\\'\x00-\x1f]")
_LONGEST_LIST = 250  # characters a drop-down list may have in Excel


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column: its head, its width in narrow characters. answer: people write here, so it is yellow and of text format.

    choices: offered in a drop-down that refuses nothing. prompt: said beside the cell when it is chosen. hidden: for the program, not for people.
    """

    title: str
    width: float
    centred: bool = False
    answer: bool = False
    choices: tuple[str, ...] = ()
    prompt: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class WrittenSheet:
    """One sheet. rows: a value a column, numbers as int, all else as text. heading, note: printed above and below each page.

    choices: by row (0-based) and column title, the drop-down of one cell.
    """

    title: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[str | int, ...], ...]
    heading: str = ""
    note: str = ""
    choices: tuple[tuple[int, str, tuple[str, ...]], ...] = ()


def workbook(tables: Sequence[WrittenSheet], *, date: datetime.date) -> bytes:
    """The workbook with one sheet a table, in the order given."""
    book = Workbook()
    del book["Sheet"]
    for table in tables:
        _fill_sheet(book.create_sheet(_sheet_name(table.title, book.sheetnames)), table)
    stamp = datetime.datetime(date.year, date.month, date.day)
    book.properties.creator, book.properties.created, book.properties.modified = "drafter", stamp, stamp
    raw = io.BytesIO()
    book.save(raw)
    return fixed_package(raw.getvalue(), stamp, [_no_corners(table) for table in tables])


def _sheet_name(title: str, taken: list[str]) -> str:
    """A name Excel accepts: at most 31 characters, none of its reserved ones, not used twice (case ignored)."""
    base = _BAD_SHEET.sub("·", title).strip() or "表"
    name, n = base[:31], 2
    while name.casefold() in {other.casefold() for other in taken}:
        name, n = f"{base[:27]}（{n}）", n + 1
    return name


def _fill_sheet(sheet: Worksheet, table: WrittenSheet) -> None:
    sheet.append([column.title for column in table.columns])
    for cell in sheet[1]:
        cell.font, cell.border = Font(name="黑体", size=11), _FRAME
        cell.fill = PatternFill("solid", fgColor="E7E6E6")
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for at, row in enumerate(table.rows, 2):
        _write_row(sheet, at, row, table.columns)
    for number, column in enumerate(table.columns, 1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width
        sheet.column_dimensions[get_column_letter(number)].hidden = column.hidden
    sheet.row_dimensions[1].height = 24
    _offer_choices(sheet, table)
    _page(sheet, table)


def _write_row(sheet: Worksheet, at: int, row: tuple[str | int, ...], columns: tuple[SheetColumn, ...]) -> None:
    for number, (value, column) in enumerate(zip(row, columns, strict=True), 1):
        cell = sheet.cell(at, number)
        _write_value(cell, value)
        cell.font, cell.border = Font(name="宋体", size=10.5), _FRAME
        cell.alignment = Alignment(horizontal="center" if column.centred else "left", vertical="center", wrap_text=True)
        if column.answer:
            # Text format keeps 12.50 as it was typed; Excel would make it 12.5.
            cell.number_format, cell.fill = "@", PatternFill("solid", fgColor="FFF9DB")
            cell.protection = Protection(locked=False)
    shown = ((value, column) for value, column in zip(row, columns, strict=True) if not column.hidden)
    lines = max(_lines(str(value), column.width) for value, column in shown)
    sheet.row_dimensions[at].height = _LINE * lines + 9


def _write_value(cell: Cell | MergedCell, value: str | int) -> None:
    if isinstance(value, int):
        cell.value = value
    elif value:
        # A sentence that begins with = must stay a sentence, never become a formula.
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
        cell.data_type = "s"


def _lines(text: str, width: float) -> int:
    """Lines the text takes in a column `width` narrow characters wide, a Chinese character counting two."""
    room = max(int(width * 0.92), 2)
    return sum(max(1, -(-sum(2 if ord(c) > 0x2E7F else 1 for c in line) // room)) for line in text.split("\n"))


def _offer_choices(sheet: Worksheet, table: WrittenSheet) -> None:
    letters = {column.title: get_column_letter(number) for number, column in enumerate(table.columns, 1)}
    last = len(table.rows) + 1
    for column in table.columns:
        if last > 1 and column.choices:
            _offer(sheet, column.choices, f"{letters[column.title]}2:{letters[column.title]}{last}", column)
    for row, title, choices in table.choices:
        column = next(column for column in table.columns if column.title == title)
        _offer(sheet, choices, f"{letters[title]}{row + 2}", column)


def _offer(sheet: Worksheet, choices: tuple[str, ...], where: str, column: SheetColumn) -> None:
    """A drop-down that offers and refuses nothing: anything else may still be typed."""
    listed = ",".join(choice.replace(",", "，").replace('"', "”") for choice in choices)
    if len(listed) > _LONGEST_LIST:
        return
    choice = DataValidation(type="list", formula1=f'"{listed}"', allow_blank=True, showErrorMessage=False)
    if column.prompt:
        choice.promptTitle, choice.prompt, choice.showInputMessage = column.title, column.prompt, True
    choice.add(where)
    sheet.add_data_validation(choice)


def _page(sheet: Worksheet, table: WrittenSheet) -> None:
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.horizontalCentered = True
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top, sheet.page_margins.bottom = 0.8, 0.7
    heading = (table.heading or sheet.title).replace("&", "&&")
    sheet.HeaderFooter.oddHeader = HeaderFooterItem(center=_HeaderFooterPart(heading, size=16))
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(
        left=_HeaderFooterPart(table.note, size=10), right=_HeaderFooterPart(_("第 &P 页，共 &N 页"), size=10)
    )


_MODIFIED = re.compile(rb"(<dcterms:(?:modified|created)[^>]*>)[^<]*")


def fixed_package(package: bytes, stamp: datetime.datetime, endings: Sequence[bytes] = ()) -> bytes:
    """The same package with its clock set to `stamp`; endings: what each sheet holds before its end, in the order of the sheets."""
    out = io.BytesIO()
    when = zip_moment(stamp)
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "docProps/core.xml":
                part = _MODIFIED.sub(rb"\g<1>" + stamp.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), part)
            elif found := re.fullmatch(r"xl/worksheets/sheet(\d+)\.xml", name):
                ending = endings[int(found[1]) - 1] if endings else b""
                part = part.replace(b"</worksheet>", ending + b"</worksheet>")
            entry = zipfile.ZipInfo(name, when)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            target.writestr(entry, part)
    return out.getvalue()


def _no_corners(table: WrittenSheet) -> bytes:
    """Excel's green 'number stored as text' corners turned off where people write."""
    letters = [get_column_letter(number) for number, column in enumerate(table.columns, 1) if column.answer]
    if not letters:
        return b""
    where = " ".join(f"{letter}2:{letter}9999" for letter in letters)
    return f'<ignoredErrors><ignoredError sqref="{where}" numberStoredAsText="1"/></ignoredErrors>'.encode()
