"""Long workbooks written row by row, so that memory does not grow with them. Same rows and date, same bytes."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from drafter.office.xlsx_write import fixed_package

Value = str | int


@dataclass(frozen=True, slots=True)
class LongTable:
    """One sheet: its columns (title, width in narrow characters) and its rows, taken once."""

    title: str
    columns: Sequence[tuple[str, float]]
    rows: Iterable[Sequence[Value]]


def long_workbook(tables: Sequence[LongTable], *, date: datetime.date) -> bytes:
    """The workbook; text stays text (no formula is ever made of it), numbers are numbers."""
    book = Workbook(write_only=True)
    head_font, fill = Font(name="黑体", size=11), PatternFill("solid", fgColor="E7E6E6")
    for table in tables:
        sheet = book.create_sheet(table.title)
        sheet.freeze_panes = "A2"
        for number, (_title, width) in enumerate(table.columns, 1):
            sheet.column_dimensions[get_column_letter(number)].width = width
        head = [WriteOnlyCell(sheet, title) for title, _width in table.columns]
        for cell in head:
            cell.font, cell.fill, cell.alignment = head_font, fill, Alignment(horizontal="center", wrap_text=True)
        sheet.append(head)
        for row in table.rows:
            sheet.append([_cell(sheet, value) for value in row])
    stamp = datetime.datetime(date.year, date.month, date.day)
    book.properties.creator, book.properties.created, book.properties.modified = "drafter", stamp, stamp
    raw = io.BytesIO()
    book.save(raw)
    return fixed_package(raw.getvalue(), stamp)


def _cell(sheet: object, value: Value) -> object:
    if isinstance(value, int):
        return value
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", value))  # type: ignore[arg-type]  # a write-only sheet is one too
    cell.data_type = "s"
    return cell
