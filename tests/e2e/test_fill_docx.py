"""gaps → answers → fill on a Word file, by the command line: the values in, every other paragraph and part untouched."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

from docx import Document
from docx.shared import Pt
from lxml import etree
from openpyxl import load_workbook

from drafter.cli.app import run
from drafter.office.docx_text import read_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LINES = (
    "2024年上半年工作总结",
    "一、工作成效",
    "走访企业**家，新增贷款XX万元。",
    "举办培训5期。",
    "二、存在的问题",
    "一是宣传覆盖面窄。仅有**个村开展宣讲。",
)


def _report(path: Path) -> Path:
    document = Document()
    for line in LINES:
        paragraph = document.add_paragraph()
        for char in line:  # a run a character, as text pasted from elsewhere often is
            run_ = paragraph.add_run(char)
            run_.font.size = Pt(16)
    document.save(str(path))
    return path


def _paragraphs(path: Path) -> list[bytes]:
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    return [etree.tostring(paragraph, method="c14n") for paragraph in root.iter(W + "p")]


def test_round_trip(tmp_path: Path) -> None:
    report, sheet, out = _report(tmp_path / "report.docx"), tmp_path / "sheet.xlsx", tmp_path / "filled.docx"
    assert run(["gaps", str(report), "-o", str(sheet), "--date", "2024-07-05"]) == 0
    book = load_workbook(sheet)
    for row, value in ((2, "42"), (3, "0.35亿元")):
        book.worksheets[0].cell(row, 9).value = value
    book.save(sheet)
    before = report.read_bytes()
    assert run(["fill", str(report), str(sheet), "-o", str(out), "--date", "2024-07-05"]) == 0
    assert report.read_bytes() == before
    assert read_docx(out).text.split("\n") == [*LINES[:2], "走访企业42家，新增贷款3500万元。", *LINES[3:]]
    changed = [at for at, (a, b) in enumerate(zip(_paragraphs(report), _paragraphs(out), strict=True)) if a != b]
    assert changed == [2]
    trace = json.loads((tmp_path / "filled.trace.json").read_text(encoding="utf-8"))
    assert [(m["quote"], m["status"]) for m in trace["mentions"]] == [("42", "exact"), ("3500", "converted")]
    assert trace["facts"][0]["locator"].endswith("!I2")
    comments = [comment.text for comment in Document(str(tmp_path / "filled-审核稿.docx")).comments]
    assert any("sheet.xlsx" in text and "I2" in text for text in comments)


def test_same_input_same_bytes(tmp_path: Path) -> None:
    report = _report(tmp_path / "report.docx")
    for name in ("a", "b"):
        assert run(["gaps", str(report), "-o", str(tmp_path / f"{name}.xlsx"), "--date", "2024-07-05"]) == 0
        assert run(["rewrite", str(report), "-o", str(tmp_path / f"{name}.docx"), "--date", "2024-07-05"]) == 0
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_bad_input_ends_with_two(tmp_path: Path) -> None:
    report = _report(tmp_path / "report.docx")
    assert run(["fill", str(report), str(tmp_path / "none.xlsx")]) == 2
    assert run(["fill", str(report), str(report)]) == 2
    assert run(["rewrite", str(report), "--section", "没有这一节"]) == 2
    assert run(["compare", str(report)]) == 2
    assert run(["gaps", str(report), "-o", str(report)]) == 2


def test_an_empty_report_is_no_accident(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("", encoding="utf-8")
    report = _report(tmp_path / "report.docx")
    assert run(["gaps", str(empty), "-o", str(tmp_path / "e.xlsx")]) == 0
    assert run(["rewrite", str(empty)]) == 2
    for pair in ((empty, empty), (empty, report), (report, empty)):
        for form in ("table", "json", "html"):
            assert run(["compare", *map(str, pair), "--format", form, "-o", str(tmp_path / "x")]) == 0
    assert run(["compare", "--rollup", str(report), str(empty)]) == 0
