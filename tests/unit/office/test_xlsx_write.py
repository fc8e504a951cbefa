"""The request sheet: columns, determinism, text that stays text."""

from __future__ import annotations

import datetime
import io

from openpyxl import load_workbook

from drafter.core.profile import Gap
from drafter.office.xlsx_write import COLUMNS, request_sheet

DATE = datetime.date(2024, 7, 5)
GAPS = (
    Gap("走访企业数", "家", "2024H1", "（一）服务企业", "走访企业〖**〗家", "35家", "企业科", "待补"),
    Gap("培训场次", "场", "2024H1", "（二）干部培训", "=举办培训〖X〗场", "", "人事科"),
    Gap("新增户数", "户", "", "", "", "120户", "", "上期有、本期无素材"),
)


def test_columns_and_rows() -> None:
    sheet = load_workbook(io.BytesIO(request_sheet(GAPS, date=DATE))).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert tuple(rows[0]) == COLUMNS
    assert rows[1] == [
        1,
        "（一）服务企业",
        "走访企业〖**〗家",
        "走访企业数",
        "家",
        "2024H1",
        "35家",
        "企业科",
        None,
        "待补",
    ]
    assert sheet["C3"].data_type == "s" and sheet["C3"].value == "=举办培训〖X〗场"
    assert sheet["I2"].number_format == "@"
    assert [v.formula1 for v in sheet.data_validations.dataValidation] == ['"不适用"']


def test_same_input_same_bytes() -> None:
    assert request_sheet(GAPS, date=DATE) == request_sheet(GAPS, date=DATE)


def test_one_sheet_an_owner_keeps_the_numbers() -> None:
    book = load_workbook(io.BytesIO(request_sheet(GAPS, by_owner=True, date=DATE)))
    assert book.sheetnames == ["企业科", "人事科", "待定责任部门"]
    assert book["待定责任部门"]["A2"].value == 3


def test_awkward_owner_names_become_sheet_names() -> None:
    gaps = [Gap("a", "次", owner="a/b:科" * 12), Gap("b", "次", owner="a?b*科" * 12), Gap("c\x0b", "次")]
    book = load_workbook(io.BytesIO(request_sheet(gaps, by_owner=True, date=DATE)))
    assert len(book.sheetnames) == 3 and all(len(name) <= 31 for name in book.sheetnames)


def test_no_gaps_is_a_sheet_with_a_heading_only() -> None:
    assert load_workbook(io.BytesIO(request_sheet([], date=DATE, by_owner=True))).worksheets[0].max_row == 1
