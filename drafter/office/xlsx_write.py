"""数据需求表: the sheet departments fill in. Same gaps and date, same bytes."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from drafter.core.messages import _
from drafter.core.profile import Gap

# The columns other programs rely on. Never translated: `fill` finds its way by them.
COLUMNS = ("序号", "章节", "原句", "指标", "单位", "期间", "上期值", "责任部门", "填报值", "备注")
NOT_APPLICABLE = "不适用"
_WIDTHS = (6, 16, 44, 22, 8, 10, 12, 12, 14, 22)
_ANSWER = COLUMNS.index("填报值") + 1
_CENTRED = {"序号", "单位", "期间", "上期值", "责任部门", "填报值"}
_LINE = 15.0  # points a line of 10.5 pt text takes
_THIN = Side(style="thin", color="808080")
_FRAME = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_BAD_SHEET = re.compile(r"[\[\]:*?/\\'\x00-\x1f]")


def request_sheet(gaps: Sequence[Gap], *, by_owner: bool = False, date: datetime.date) -> bytes:
    """The workbook that asks for `gaps`, numbered in the order given; with `by_owner` one sheet a department.

    Numbers are the same either way, so a sheet cut out and sent back still names its rows.
    """
    book = Workbook()
    del book["Sheet"]
    numbered = list(enumerate(gaps, 1))
    for title, rows in _sheets(numbered, by_owner):
        _fill_sheet(book.create_sheet(_sheet_name(title, book.sheetnames)), rows)
    stamp = datetime.datetime(date.year, date.month, date.day)
    book.properties.creator, book.properties.created, book.properties.modified = "drafter", stamp, stamp
    raw = io.BytesIO()
    book.save(raw)
    return _fixed(raw.getvalue(), stamp)


def _sheets(rows: list[tuple[int, Gap]], by_owner: bool) -> list[tuple[str, list[tuple[int, Gap]]]]:
    if not by_owner:
        return [("数据需求表", rows)]
    owners: dict[str, list[tuple[int, Gap]]] = {}
    for number, gap in rows:
        owners.setdefault(gap.owner or "待定责任部门", []).append((number, gap))
    return list(owners.items()) or [("数据需求表", [])]


def _sheet_name(title: str, taken: list[str]) -> str:
    """A name Excel accepts: at most 31 characters, none of its reserved ones, not used twice (case ignored)."""
    base = _BAD_SHEET.sub("·", title).strip() or "数据需求表"
    name, n = base[:31], 2
    while name.casefold() in {other.casefold() for other in taken}:
        name, n = f"{base[:27]}（{n}）", n + 1
    return name


def _fill_sheet(sheet: Worksheet, rows: list[tuple[int, Gap]]) -> None:
    sheet.append(list(COLUMNS))
    for cell in sheet[1]:
        cell.font, cell.border = Font(name="黑体", size=11), _FRAME
        cell.fill = PatternFill("solid", fgColor="E7E6E6")
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for at, (number, gap) in enumerate(rows, 2):
        _write_row(sheet, at, number, gap)
    for column, width in enumerate(_WIDTHS):
        sheet.column_dimensions["ABCDEFGHIJ"[column]].width = width
    sheet.row_dimensions[1].height = 24
    _offer_not_applicable(sheet, len(rows) + 1)
    _page(sheet)


def _write_row(sheet: Worksheet, at: int, number: int, gap: Gap) -> None:
    values = (gap.section, gap.sentence, gap.indicator, gap.unit, gap.period, gap.last, gap.owner, "", gap.note)
    sheet.cell(at, 1).value = number
    for column, value in enumerate(values, 2):
        if value:
            # A sentence that begins with = must stay a sentence, never become a formula.
            sheet.cell(at, column).value = ILLEGAL_CHARACTERS_RE.sub("", value)
            sheet.cell(at, column).data_type = "s"
    for column in range(1, len(COLUMNS) + 1):
        cell = sheet.cell(at, column)
        cell.font, cell.border = Font(name="宋体", size=10.5), _FRAME
        centred = COLUMNS[column - 1] in _CENTRED
        cell.alignment = Alignment(horizontal="center" if centred else "left", vertical="center", wrap_text=True)
    answer = sheet.cell(at, _ANSWER)
    # Text format keeps 12.50 as it was typed; Excel would make it 12.5.
    answer.number_format, answer.fill = "@", PatternFill("solid", fgColor="FFF9DB")
    answer.protection = Protection(locked=False)
    lines = max(_lines(value, width) for value, width in zip(values, _WIDTHS[1:], strict=True))
    sheet.row_dimensions[at].height = _LINE * lines + 9


def _lines(text: str, width: float) -> int:
    """Lines the text takes in a column `width` narrow characters wide, a Chinese character counting two."""
    room = max(int(width * 0.92), 2)
    return sum(max(1, -(-sum(2 if ord(c) > 0x2E7F else 1 for c in line) // room)) for line in text.split("\n"))


def _offer_not_applicable(sheet: Worksheet, last: int) -> None:
    """A drop-down that offers 不适用 and refuses nothing: any figure may still be typed."""
    if last < 2:
        return
    choice = DataValidation(type="list", formula1=f'"{NOT_APPLICABLE}"', allow_blank=True, showErrorMessage=False)
    choice.promptTitle, choice.showInputMessage = _("填报值"), True
    choice.prompt = _("只填数值（可带单位）。没有这项工作的，选“不适用”；暂无数据的，留空。")
    choice.add(f"I2:I{last}")
    sheet.add_data_validation(choice)


def _page(sheet: Worksheet) -> None:
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.horizontalCentered = True
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top, sheet.page_margins.bottom = 0.8, 0.7
    below = _("请填“填报值”一列；没有这项工作的填“不适用”。"), _("第 &P 页，共 &N 页")
    sheet.HeaderFooter.oddHeader = HeaderFooterItem(
        center=_HeaderFooterPart(_heading(sheet.title).replace("&", "&&"), size=16)
    )
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(
        left=_HeaderFooterPart(below[0], size=10), right=_HeaderFooterPart(below[1], size=10)
    )


def _heading(title: str) -> str:
    return title if title == "数据需求表" else f"数据需求表（{title}）"


_MODIFIED = re.compile(rb"(<dcterms:(?:modified|created)[^>]*>)[^<]*")


def _fixed(package: bytes, stamp: datetime.datetime) -> bytes:
    """The same package with its clock set to `stamp`, and Excel's green 'number stored as text' corners turned off."""
    out = io.BytesIO()
    when = (max(stamp.year, 1980), stamp.month, stamp.day, 0, 0, 0)
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "docProps/core.xml":
                part = _MODIFIED.sub(rb"\g<1>" + stamp.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), part)
            elif name.startswith("xl/worksheets/sheet"):
                part = part.replace(
                    b"</worksheet>",
                    b'<ignoredErrors><ignoredError sqref="I2:I9999" numberStoredAsText="1"/></ignoredErrors></worksheet>',
                )
            entry = zipfile.ZipInfo(name, when)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            target.writestr(entry, part)
    return out.getvalue()
