"""The request sheet: columns, determinism, text that stays text."""

from __future__ import annotations

import datetime
import io

from openpyxl import load_workbook

from drafter.core.claim import Question
from drafter.core.profile import Gap
from drafter.core.text import Provenance
from drafter.present.request_sheet import COLUMNS, request_sheet

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


def test_questions_stand_on_a_second_sheet_with_their_options() -> None:
    asked = (Question(Provenance("台账.xlsx", "Sheet1!D3"), "数据", "这一列是什么？", ("本期数", "上年同期")),)
    book = load_workbook(io.BytesIO(request_sheet(GAPS, asked, date=DATE)))
    assert book.sheetnames == ["数据需求表", "待答"]
    sheet = book["待答"]
    assert [cell.value for cell in sheet[1]] == ["序号", "来源", "位置", "原文", "问题", "答"]
    assert sheet["B2"].value == "台账.xlsx" and "本期数／上年同期" in sheet["E2"].value
    assert [(v.formula1, str(v.sqref)) for v in sheet.data_validations.dataValidation] == [('"本期数,上年同期"', "F2")]
