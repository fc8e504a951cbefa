"""`drafter fill` on a drafted report that people have edited since: each answer finds its place by its bookmark."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from docx.text.paragraph import Paragraph
from openpyxl import load_workbook

from drafter.cli.app import group
from drafter.office.bookmarks import remembered_bookmarks
from drafter.read.report import open_report

NOTES = (
    "# 成绩\n## 林业\n- 补植行道树？株\n- 抚育中幼林2.6万亩\n## 渔业\n- 清理违规网箱？个\n"
    "# 问题\n- 护林员年纪偏大\n# 打算\n- 明年再育苗30万株\n"
)
CASE = "unit: 杉川县农林局\nperiod: 2025\ntitle: 杉川县农林局2025年工作总结\ndate: 2025-12-20\nfacts: [notes.md]\n"
TREES, CAGES = "【待补：补植行道树（株）】", "【待补：清理违规网箱（个）】"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    (tmp_path / "notes.md").write_text(NOTES, "utf-8")
    (tmp_path / "case.yaml").write_text(CASE, "utf-8")
    _run("draft", tmp_path, "-o", tmp_path / "out")
    return tmp_path / "out" / "report.docx"


def _run(*words: object) -> str:
    done = CliRunner().invoke(group, [*map(str, words)], standalone_mode=False)
    assert done.exception is None, done.output
    return done.output


def _answered(sheet: Path, answers: dict[str, str]) -> Path:
    """The request sheet of the draft with values, by the indicator asked for."""
    book = load_workbook(sheet)
    rows = book.worksheets[0]
    for row in range(2, rows.max_row + 1):
        for indicator, value in answers.items():
            if indicator in str(rows.cell(row, 4).value):
                rows.cell(row, 9).value = value
    back = sheet.with_name("back.xlsx")
    book.save(back)
    return back


def _edited(report: Path, change: Callable[[Paragraph], None]) -> Path:
    document = docx.Document(str(report))
    for paragraph in list(document.paragraphs):
        change(paragraph)
    target = report.with_name("edited.docx")
    document.save(str(target))
    return target


def _filled(report: Path, sheet: Path) -> tuple[str, str]:
    target = report.with_name("filled.docx")
    said = _run("fill", report, sheet, "-o", target, "--date", "2025-12-25")
    return open_report(target).text, said


def _reworded(paragraph: Paragraph) -> None:
    for run in paragraph.runs:
        run.text = run.text.replace("补植行道树", "") if TREES not in run.text else TREES.replace("行道树", "乔木")


def test_a_place_is_found_whatever_became_of_its_words(draft: Path) -> None:
    edited = _edited(draft, _reworded)
    assert "【待补：补植乔木（株）】" in open_report(edited).text
    text, _said = _filled(edited, _answered(draft.with_name("gaps.xlsx"), {"行道树": "4100"}))
    assert "4100株" in text and CAGES in text


def test_a_sentence_that_was_moved_takes_its_answer_along(draft: Path) -> None:
    def to_the_end(paragraph: Paragraph) -> None:
        if TREES in paragraph.text:
            paragraph._p.getparent().append(paragraph._p)
        for run in paragraph.runs:
            run.text = run.text.replace("一是", "其中，")

    text, _said = _filled(
        _edited(draft, to_the_end), _answered(draft.with_name("gaps.xlsx"), {"行道树": "4100", "网箱": "96"})
    )
    assert text.index("96个") < text.index("4100株") and "【待补" not in text


def test_what_a_person_wrote_there_is_told_and_kept(draft: Path) -> None:
    def by_hand(paragraph: Paragraph) -> None:
        for run in paragraph.runs:
            run.text = run.text.replace(CAGES, "88个")

    text, said = _filled(_edited(draft, by_hand), _answered(draft.with_name("gaps.xlsx"), {"网箱": "96"}))
    assert "88个" in text and "96" not in text and "原处已被人改为“88个”" in said


def test_what_was_filled_is_filled_once_and_refreshed_later(draft: Path, tmp_path: Path) -> None:
    sheet = _answered(draft.with_name("gaps.xlsx"), {"网箱": "96"})
    first, _said = _filled(draft, sheet)
    filled = draft.with_name("filled.docx")
    again = _run("fill", filled, sheet, "-o", tmp_path / "again.docx")
    assert open_report(tmp_path / "again.docx").text == first and "填入0处" in again
    (tmp_path / "newer.csv").write_text("指标,数值,单位,期间\n清理违规网箱,103,个,2025\n", "utf-8")
    _run("refresh", filled, "--facts", tmp_path / "newer.csv", "-o", tmp_path / "new.docx")
    assert open_report(tmp_path / "new.docx").text == first.replace("96个", "103个")


def test_a_plain_report_is_filled_by_its_words(draft: Path, tmp_path: Path) -> None:
    _run("draft", tmp_path, "-o", tmp_path / "plain", "--plain")
    report = tmp_path / "plain" / "report.docx"
    own = open_report(report).docx
    assert own is not None and not remembered_bookmarks(own)[0]
    text, _said = _filled(report, _answered(draft.with_name("gaps.xlsx"), {"网箱": "96"}))
    assert "96个" in text


def test_an_edited_report_saved_by_libreoffice_is_filled(
    draft: Path, tmp_path: Path, libreoffice: Callable[..., None]
) -> None:
    libreoffice("docx:MS Word 2007 XML", tmp_path / "saved", _edited(draft, _reworded))
    sheet = _answered(draft.with_name("gaps.xlsx"), {"行道树": "4100", "网箱": "96"})
    text, _said = _filled(tmp_path / "saved" / "edited.docx", sheet)
    assert "4100株" in text and "96个" in text and "【待补" not in text
