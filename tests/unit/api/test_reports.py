"""Reports anyone wrote, through the door other programs use."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from drafter import api
from drafter.core.suppression import Suppression

_DATE = datetime.date(2024, 7, 1)
_REPORT = """栗川县档案局2024年上半年工作总结
一、主要工作
（一）做好接收工作。接收档案12件 ，其中文书8件、科技5件，共12件。
（二）加强培训。举办培训班XX期。
二、存在的问题
一是库房面积不足。
三、下一步打算
一是扩建库房。
栗川县档案局
2024年7月1日
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "总结.txt"
    path.write_text(_REPORT, encoding="utf-8")
    return path


def test_findings_fixes_and_suppressions(report: Path) -> None:
    done = api.check(report)
    findings = done.to_dict()["files"][0]["findings"]
    gap = next(f for f in findings if f["rule"].startswith("PH"))
    assert done.text[gap["start"] : gap["end"]] == gap["quote"]
    assert done.commented(date=_DATE) is None
    fixed, diff = done.fixed(date=_DATE)
    assert isinstance(fixed, str) and bool(diff) == (fixed != done.text) == bool(done.safe_edits())
    quiet = api.check(report, suppress=[Suppression(gap["quote"], "下周补", gap["rule"])])
    assert gap["fingerprint"] not in {f["fingerprint"] for f in quiet.to_dict()["files"][0]["findings"]}


def test_a_rewrite_is_taken_edit_by_edit(report: Path, tmp_path: Path) -> None:
    facts = tmp_path / "素材.md"
    facts.write_text("# 问题\n- 库房面积不足，缺口320平方米，主要是近三年进馆量大\n", encoding="utf-8")
    done = api.rewrite(report, facts=[facts], date=_DATE)
    edits = done.to_dict()["edits"]
    assert edits and "320平方米" in done.to_dict()["after"]
    assert api.apply_rewrite(done, set(), date=_DATE) == (None, done.opened.text)
    assert api.apply_rewrite(done, set(range(len(edits))), date=_DATE)[1] == done.to_dict()["after"]


def test_gaps_go_out_and_come_back_filled(report: Path, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    asked = api.gaps(report)
    assert [row["indicator"] for row in asked.to_dict()["gaps"]] and asked.to_dict()["gaps"][0]["unit"] == "期"
    sheet = tmp_path / "数据需求表.xlsx"
    sheet.write_bytes(asked.to_sheet(date=_DATE))
    book = load_workbook(sheet)
    table = book.worksheets[0]
    head = next(row for row in table.iter_rows() if any(cell.value == "填报值" for cell in row))
    column = next(cell.column for cell in head if cell.value == "填报值")
    table.cell(head[0].row + 1, column, "6")
    book.save(sheet)
    done = api.fill(report, [sheet], date=_DATE)
    assert "培训班6期" in done.filled.text and len(done.to_dict()["filled"]) == 1


def test_compare_is_a_page_without_script(report: Path, tmp_path: Path) -> None:
    prior = tmp_path / "上期.txt"
    prior.write_text(_REPORT.replace("2024", "2023").replace("12件", "9件"), encoding="utf-8")
    done = api.compare(report, prior)
    assert done.to_dict()["sentences"] and "<script" not in done.to_page()
