"""Gaps and fill: every slot asked for, every answer where it belongs, nothing else touched."""

from __future__ import annotations

import datetime
import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from drafter.claims.mentions import find_mentions
from drafter.core.edit import apply_edits
from drafter.core.errors import InputError
from drafter.core.profile import Gap
from drafter.office.sheets import read_workbook
from drafter.office.source import SourceText
from drafter.pipeline.revising import gaps_of, report_slots
from drafter.present.request_sheet import request_sheet
from drafter.read.report import Opened
from drafter.revise.answers import read_answers
from drafter.revise.contradictions import contradictions
from drafter.revise.fill import FilledSlots, fill
from tests.command import drafter
from tests.unit.revise.reports import report_of

DATE = datetime.date(2024, 7, 5)
TEXT = (
    "2024年上半年工作总结\n"
    "一、工作成效\n"
    "（一）服务企业。走访企业**家，解决难题【待补：难题解决数（个）】，新增贷款XX万元。\n"
    "（二）干部培训。举办培训班*期，培训干部260人次，每周*组织自学。\n"
    "全年新建公路**公里。全年新建公路**公里。\n"
)


def opened(text: str = TEXT) -> Opened:
    return Opened("report.txt", SourceText(text, "txt"), report_of(text))


def returned(
    folder: Path, answers: dict[int, str], name: str = "back.xlsx", text: str = TEXT, gaps: tuple[Gap, ...] = ()
) -> Path:
    """The request sheet with 填报值 written in, by row number."""
    book = load_workbook(io.BytesIO(request_sheet(gaps or gaps_of(opened(text)), date=DATE)))
    for number, value in answers.items():
        book.worksheets[0].cell(number + 1, 9).value = value
    book.save(folder / name)
    return folder / name


def filled(paths: list[Path], text: str = TEXT) -> tuple[str, FilledSlots]:
    answers = [answer for path in paths for answer in read_answers(path.name, read_workbook(path))]
    filling = fill(text, report_slots(opened(text)), answers)
    return apply_edits(text, filling.edits()), filling


def test_every_slot_is_asked_for_with_its_sentence() -> None:
    gaps = gaps_of(opened())
    assert [gap.unit for gap in gaps] == ["家", "个", "万元", "期", "", "公里", "公里"]
    assert gaps[0].sentence == "走访企业〖**〗家，解决难题【待补：难题解决数（个）】，新增贷款XX万元。"
    assert gaps[0].section == "（一）服务企业" and gaps[0].indicator
    assert gaps[4].note == "时间安排待填"


def test_values_go_in_and_nothing_else_moves(tmp_path: Path) -> None:
    text, filling = filled([returned(tmp_path, {1: "42", 2: "17个", 3: "0.35亿元", 4: "3", 6: "12.50", 7: "8"})])
    assert "走访企业42家，解决难题17个，新增贷款3500万元。" in text
    assert "举办培训班3期，培训干部260人次，每周*组织自学。" in text
    assert "全年新建公路12.50公里。全年新建公路8公里。" in text
    assert {str(one.answers[0].provenance) for one in filling.filled} >= {"back.xlsx 数据需求表!I2"}
    assert "换算" in next(one.note for one in filling.filled if one.words == "3500")


def test_filling_again_changes_nothing(tmp_path: Path) -> None:
    sheet = returned(tmp_path, {1: "42", 3: "3500", 6: "12"})
    once, _ = filled([sheet])
    twice, filling = filled([sheet], once)
    assert twice == once and not filling.filled


@pytest.mark.parametrize("value", ["-3", "5公里", "很多", "第一季度约三成左右吧", "1/3亩"])
def test_what_cannot_be_written_is_refused_with_a_reason(tmp_path: Path, value: str) -> None:
    text, filling = filled([returned(tmp_path, {1: value})])
    assert text == TEXT
    assert [left.kind for left in filling.left if left.kind != "blank"] == ["refused"]


@pytest.mark.parametrize("value", ["", "待定", "-", "暂无"])
def test_blanks_stay_placeholders(tmp_path: Path, value: str) -> None:
    text, filling = filled([returned(tmp_path, {1: value} if value else {})])
    assert text == TEXT and all(left.kind == "blank" for left in filling.left)


def test_not_applicable_asks_and_keeps_the_sentence(tmp_path: Path) -> None:
    text, filling = filled([returned(tmp_path, {1: "不适用"})])
    (left,) = [one for one in filling.left if one.kind == "not_applicable"]
    assert text == TEXT and "走访企业**家" in left.reason
    assert any(comment.highlight for comment in filling.comments())


def test_two_departments_that_differ_are_shown_not_chosen(tmp_path: Path) -> None:
    text, filling = filled([returned(tmp_path, {1: "42"}, "甲.xlsx"), returned(tmp_path, {1: "45"}, "乙.xlsx")])
    (left,) = [one for one in filling.left if one.kind == "conflict"]
    assert text == TEXT and "42" in left.reason and "45" in left.reason and "甲.xlsx" in left.reason


def test_two_departments_that_agree_are_one(tmp_path: Path) -> None:
    text, filling = filled([returned(tmp_path, {3: "3500"}, "甲.xlsx"), returned(tmp_path, {3: "0.35亿元"}, "乙.xlsx")])
    assert "新增贷款3500万元" in text and len(filling.filled[0].answers) == 2


def test_a_sheet_cut_down_and_reordered_still_finds_its_places(tmp_path: Path) -> None:
    path = returned(tmp_path, {1: "42", 2: "17"})
    book = load_workbook(path)
    sheet = book.worksheets[0]
    sheet.delete_rows(4, 20)
    sheet.move_range("A2:J2", rows=8)
    book.save(path)
    assert "走访企业42家，解决难题17个" in filled([path])[0]


def test_rows_for_what_the_report_does_not_say_are_told(tmp_path: Path) -> None:
    gaps = (Gap("新增就业人数", "人", last="120人", note="上期有、本期无素材"),)
    text, filling = filled([returned(tmp_path, {1: "130"}, gaps=gaps)])
    assert text == TEXT and [left.kind for left in filling.left] == ["unplaced"]


def test_a_value_that_contradicts_another_place_is_reported(tmp_path: Path) -> None:
    text = "一、工作成效。\n走访企业**家，群众满意。\n召开会议5次。走访企业40家，均已建档。\n"
    after, filling = filled([returned(tmp_path, {1: "42"}, text=text)], text)
    (clash,) = contradictions(filling, find_mentions(after))
    assert (clash.left, clash.right) == ("42家", "40家")


def test_a_workbook_that_is_no_request_sheet_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("指标,数值\n收入,3\n", encoding="utf-8")
    with pytest.raises(InputError, match="数据需求表"):
        read_answers(path.name, read_workbook(path))


def test_of_two_places_that_read_alike_the_row_number_tells(tmp_path: Path) -> None:
    path = returned(tmp_path, {7: "8"})
    book = load_workbook(path)
    book.worksheets[0].delete_rows(2, 6)
    book.save(path)
    once, _ = filled([path])
    assert once.endswith("全年新建公路**公里。全年新建公路8公里。\n")
    assert filled([path], once)[0] == once


def test_one_row_in_two_sheets_of_a_workbook_is_one_question(tmp_path: Path) -> None:
    path = returned(tmp_path, {1: "42"})
    book = load_workbook(path)
    copy = book.copy_worksheet(book.worksheets[0])
    copy.cell(2, 9).value = "45"
    book.save(path)
    text, filling = filled([path])
    assert text == TEXT and [left.kind for left in filling.left if left.kind != "blank"] == ["conflict"]


def test_a_question_mark_for_a_figure_does_not_cut_the_sentence() -> None:
    gaps = gaps_of(opened("一、工作成效\n召开会议？次，走访企业**家。收入完成万元。\n"))
    assert [gap.sentence for gap in gaps] == [
        "召开会议〖？〗次，走访企业**家。",
        "召开会议？次，走访企业〖**〗家。",
        "收入完成〖　〗万元。",
    ]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("全年办理许可**件，检查企业**家，抽检**批次。", ["办理许可", "检查企业", "抽检"]),
        ("全年检查**次，发现隐患**处，整改**处。", ["检查", "发现隐患", "整改隐患"]),
        ("收入**万元，增长**%。", ["收入", "收入增长"]),
        ("召开会议【待补：会议次数（次）】，研究议题**个。", ["会议次数", "研究议题"]),
    ],
)
def test_an_open_place_is_no_part_of_the_next_name(line: str, names: list[str]) -> None:
    text = f"某镇2024年工作总结\n一、工作成效\n{line}\n"
    assert [gap.indicator for gap in gaps_of(opened(text))] == names


def test_what_was_refused_is_still_open(tmp_path: Path) -> None:
    text = "某镇2024年工作总结\n一、工作成效\n全年办理许可**件，检查企业**家。\n"
    (tmp_path / "报告.txt").write_text(text, "utf-8")
    returned(tmp_path, {1: "<五>", 2: ""}, text=text)
    said = drafter("fill", "报告.txt", "back.xlsx", "-o", "填.txt", cwd=tmp_path).stdout
    assert "仍有2处待补" in said and said.count("!I2") == 1


def _merged(folder: Path, answers: dict[int, str], cells: str) -> Path:
    path = returned(folder, answers)
    book = load_workbook(path)
    book.worksheets[0].merge_cells(cells)
    book.save(path)
    return path


def test_one_cell_for_rows_that_ask_different_things_is_asked(tmp_path: Path) -> None:
    text, filling = filled([_merged(tmp_path, {1: "23", 3: "500"}, "I2:I3")])
    assert "走访企业**家，解决难题【待补" in text and "新增贷款500万元" in text
    assert {left.kind for left in filling.left if left.kind != "blank"} == {"asked"} and "合并" in filling.left[
        0
    ].reason


@pytest.mark.parametrize("cells", ["I2:J2", "H2:I2"])
def test_cells_merged_along_a_row_answer_it(cells: str, tmp_path: Path) -> None:
    path = returned(tmp_path, {1: "23"})
    book = load_workbook(path)
    sheet = book.worksheets[0]
    sheet["H2"], sheet["I2"] = ("23", None) if cells[0] == "H" else (None, "23")
    sheet.merge_cells(cells)
    book.save(path)
    assert "走访企业23家" in filled([path])[0]


def test_one_cell_for_one_thing_in_two_places_answers_both(tmp_path: Path) -> None:
    text, _filling = filled([_merged(tmp_path, {6: "9", 7: "9"}, "I7:I8")])
    assert text.count("公路9公里") == 2


@pytest.mark.parametrize(("cells", "asked"), [("I6:I8", 3), ("I4:I8", 5), ("I3:I5", 3)])
def test_every_row_of_a_cell_for_different_things_is_asked(cells: str, asked: int, tmp_path: Path) -> None:
    """Also those rows of it that ask for the same as the row above."""
    text, filling = filled([_merged(tmp_path, {int(cells[1]) - 1: "9"}, cells)])
    assert "9公里" not in text and [left.kind for left in filling.left].count("asked") == asked
