"""Workbooks and csv files as rows of cells."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from drafter.core.errors import InputError
from drafter.office.legacy import text_under
from drafter.office.sheets import SheetCell, SheetRows, column_name, read_workbook
from tests.unit.office.packages import xlsx


@pytest.fixture
def book(tmp_path: Path) -> Path:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "指标"
    sheet.append(["2024年上半年指标", None, None, None])
    sheet.merge_cells("A1:D1")
    sheet.append(["指标", "数值", "同比", "日期"])
    sheet.append(["收入", 192.87, 0.041, datetime.date(2024, 6, 30)])
    sheet.append(["支出", 0.1 + 0.2, -0.5, None])
    sheet.append([None, None, None, None])
    sheet.append(["合计", "=B3+B4", True, "１，２３４"])
    sheet["C3"].number_format = "0.0%"
    sheet["B3"].number_format = '#,##0.00"亿元"'
    made.create_sheet("空")
    hidden = made.create_sheet("旧")
    hidden["B2"] = 1
    hidden.sheet_state = "hidden"
    file = tmp_path / "指标.xlsx"
    made.save(file)
    return file


def cells(sheet: SheetRows) -> dict[str, SheetCell]:
    return {cell.ref: cell for row in sheet.rows for cell in row}


def test_values_formats_and_places(book: Path) -> None:
    first, hidden = read_workbook(book)
    assert (first.name, first.hidden, hidden.name, hidden.hidden) == ("指标", False, "旧", True)
    at = cells(first)
    assert at["B3"].value == Decimal("192.87") and at["B3"].shown == "192.87" and at["B3"].places == 2
    assert at["C3"].is_percent and at["C3"].value == Decimal("0.041") and at["C3"].shown == "4.1%"
    assert at["D3"].value == datetime.date(2024, 6, 30) and at["D3"].shown == "2024年6月30日"
    assert at["B4"].value == Decimal("0.3"), "Excel keeps fifteen digits"
    assert at["C4"].value == Decimal("-0.5") and not at["C4"].is_percent and at["C4"].places is None
    assert at["C6"].value is True and at["D6"].value == "１，２３４"
    assert "A5" not in at, "a blank row is left out, and the rows after it keep their numbers"


def test_a_formula_never_computed_has_no_value(book: Path) -> None:
    cell = cells(read_workbook(book)[0])["B6"]
    assert (cell.value, cell.formula, cell.shown) == (None, "B3+B4", "")


def test_a_merged_range_holds_its_value_in_every_cell(book: Path) -> None:
    row = read_workbook(book)[0].rows[0]
    assert [cell.value for cell in row] == ["2024年上半年指标"] * 4
    assert [cell.merged for cell in row] == [False, True, True, True]


def test_cached_results_errors_and_rich_strings(tmp_path: Path) -> None:
    sheet = (
        '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="e"><v>#DIV/0!</v></c>'
        '<c r="D1" t="inlineStr"><is><r><t>增</t></r><r><t>长</t></r><rPh><t>zeng</t></rPh></is></c><c r="E1" t="str"><v>甲</v></c><c r="F1" t="s"><v>99</v></c></row></sheetData>'
    )
    file = tmp_path / "a.xlsx"
    file.write_bytes(xlsx(sheet, strings=("收入",)))
    at = cells(read_workbook(file)[0])
    assert at["A1"].value == "收入" and at["B1"].value == 2 and at["B1"].formula == "1+1"
    assert at["C1"].value is None and at["C1"].error == "#DIV/0!"
    assert at["D1"].value == "增长" and at["E1"].value == "甲" and "F1" not in at


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_csv_in_the_encodings_offices_use(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes('指标,数值\r\n\r\n"收入,含税",1 234.5\r\n'.encode(encoding))
    (sheet,) = read_workbook(file)
    assert [[cell.value for cell in row] for row in sheet.rows] == [["指标", "数值"], ["收入,含税", "1 234.5"]]
    assert sheet.rows[1][1].ref == "B3" and sheet.name == ""


def test_csv_with_tabs_semicolons_or_chinese_commas(tmp_path: Path) -> None:
    for sign in "\t;，":
        (tmp_path / "a.csv").write_text(f"指标{sign}数值\n收入{sign}1", "utf-8")
        assert read_workbook(tmp_path / "a.csv")[0].rows[1][1].value == "1"


@pytest.mark.slow
def test_old_workbooks_through_libreoffice(book: Path, tmp_path: Path, libreoffice: Callable[..., None]) -> None:
    libreoffice("xls", tmp_path, book)
    at = cells(read_workbook(tmp_path / "指标.xls")[0])
    assert at["B3"].value == Decimal("192.87") and at["C3"].shown == "4.1%"


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_column_names(column: int, name: str) -> None:
    assert column_name(column) == name


def test_other_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"x")
    with pytest.raises(InputError, match="不支持"):
        read_workbook(tmp_path / "a.png")


@pytest.mark.parametrize(
    ("code", "value", "percent", "places", "shown"),
    [
        ("0.00%", "0.0911", True, 2, "9.11%"), ("General", "12.50", False, None, "12.5"), ("#,##0", "1234", False, 0, "1234"),
        ("0.0_ ", "1.25", False, 1, "1.3"), ('0"%"', "5", False, 0, "5"), ("0.00;[Red]-0.00", "-1.5", False, 2, "-1.50"), ("@", "7", False, None, "7"),
    ],
)  # fmt: skip
def test_number_formats(code: str, value: str, percent: bool, places: int | None, shown: str) -> None:
    cell = SheetCell(Decimal(value), "A1", code)
    assert (cell.is_percent, cell.places, cell.shown) == (percent, places, shown)


def test_what_is_crossed_out_and_what_is_a_time(tmp_path: Path) -> None:
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont
    from openpyxl.styles import Font

    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.append(["受理", 12, datetime.timedelta(hours=26, minutes=30), datetime.time(9, 5, 7)])
    sheet.append(["办结", CellRichText(TextBlock(InlineFont(strike=True), "12"), "15")])
    sheet["B1"].font = Font(strike=True)
    made.save(tmp_path / "表.xlsx")
    (read,) = read_workbook(tmp_path / "表.xlsx")
    assert [cell.shown for cell in read.rows[0]] == ["受理", "12", "26:30", "9:05:07"]
    assert [cell.struck for row in read.rows for cell in row[:2]] == [False, True, False, False]
    assert read.rows[1][1].shown == "15"


@pytest.mark.parametrize("encoding", ["gbk", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("sign", ["\t", ","])
def test_text_that_an_export_called_xls(encoding: str, sign: str, tmp_path: Path) -> None:
    """It is read as what it is, and needs no other program."""
    file = tmp_path / "台账.xls"
    rows = [["指标", "数值", "单位"], ["清淤河道", "23", "公里"]]
    file.write_bytes("\r\n".join(sign.join(row) for row in rows).encode(encoding))
    (sheet,) = read_workbook(file)
    assert [[cell.value for cell in row] for row in sheet.rows] == rows


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (
            b"\r\n\r\n<html><table><tr><td>23</td></tr></table></html>",
            False,
        ),  # a page behind the blank lines of its template
        (b"\n <?xml version='1.0'?><Workbook/>", False),
        (b"ID;PWXL;N;E\r\nC;Y1;X1;K23\r\nE\r\n", False),
        ("编号;项目\nA1;清淤\n".encode("gbk"), True),
        (b"ID;Project\n7;A\n", True),
        ("\n指标\t数值\n<5年\t3\n".encode("gbk"), True),
    ],
)
def test_a_page_or_a_program_s_text_called_xls_is_no_plain_text(raw: bytes, told: bool, tmp_path: Path) -> None:
    (tmp_path / "台账.xls").write_bytes(raw)
    assert bool(text_under(tmp_path / "台账.xls")) is told
