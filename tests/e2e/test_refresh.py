"""`drafter refresh`: a drafted report, edited by people and saved by another program, still takes newer values where they stand."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result

from drafter.cli.app import group
from drafter.office.bookmarks import read_bookmarks
from drafter.read.report import open_report

NOTES = "# 成绩\n- 新建灌溉泵站4座，完成投资860万元\n- 疏浚沟渠？公里\n# 问题\n- 两处泵站电费没有着落\n# 打算\n- 年内再建泵站2座\n"
SHEET = "指标,数值,单位,期间\n灌溉面积,3.2,万亩,2025H1\n"
CASE = "unit: 石滩镇人民政府\nperiod: 2025H1\ntitle: 石滩镇人民政府2025年上半年工作总结\ndate: 2025-07-03\nfacts: [notes.md, metrics.csv]\n"
NEWER = "指标,数值,单位,期间\n灌溉面积,3.45,万亩,2025H1\n疏浚沟渠,12.6,公里,2025H1\n"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    for name, words in {"notes.md": NOTES, "metrics.csv": SHEET, "case.yaml": CASE}.items():
        (tmp_path / name).write_text(words, "utf-8")
    (tmp_path / "newer.csv").write_text(NEWER, "utf-8")
    assert _run("draft", tmp_path, "-o", tmp_path / "out").exception is None
    return tmp_path / "out" / "report.docx"


def _run(*words: object) -> Result:
    return CliRunner().invoke(group, [*map(str, words)], standalone_mode=False)


def _refreshed(report: Path, newer: Path, target: Path) -> str:
    done = _run("refresh", report, "--facts", newer, "-o", target)
    assert done.exception is None, done.output
    return done.output


def test_only_the_values_change_and_as_tracked_changes(draft: Path, tmp_path: Path) -> None:
    _refreshed(draft, tmp_path / "newer.csv", tmp_path / "new.docx")
    before, after = open_report(draft).text, open_report(tmp_path / "new.docx").text
    assert after == before.replace("3.2万亩", "3.45万亩").replace("【待补：疏浚沟渠（公里）】", "12.6公里") != before
    assert open_report(tmp_path / "new.docx", original=True).text == before


def test_an_edited_report_keeps_its_edits(draft: Path, tmp_path: Path) -> None:
    document = docx.Document(str(draft))
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            run.text = run.text.replace("灌溉面积", "全镇有效灌溉面积目前已经").replace("860万元", "900万元")
    document.paragraphs[1].insert_paragraph_before("这一段是后来加的。")
    document.save(str(tmp_path / "edited.docx"))
    said = _refreshed(tmp_path / "edited.docx", tmp_path / "newer.csv", tmp_path / "new.docx")
    text = open_report(tmp_path / "new.docx").text
    assert "全镇有效灌溉面积目前已经3.45万亩" in text and "900万元" in text and "这一段是后来加的。" in text
    assert "更新2处" in said


def test_a_second_refresh_starts_from_the_first(draft: Path, tmp_path: Path) -> None:
    _refreshed(draft, tmp_path / "newer.csv", tmp_path / "new.docx")
    (tmp_path / "newest.csv").write_text(NEWER.replace("3.45", "3.5"), "utf-8")
    _refreshed(tmp_path / "new.docx", tmp_path / "newest.csv", tmp_path / "newest.docx")
    assert "3.5万亩" in open_report(tmp_path / "newest.docx").text


def test_plain_remembers_nothing_and_says_so(draft: Path, tmp_path: Path) -> None:
    assert _run("draft", tmp_path, "-o", tmp_path / "plain", "--plain").exception is None
    plain = tmp_path / "plain" / "report.docx"
    assert b"bookmarkStart" not in plain.read_bytes() and open_report(plain).text == open_report(draft).text
    done = _run("refresh", plain, "--facts", tmp_path / "newer.csv")
    assert done.exception is not None and "书签" in str(done.exception)


def test_a_report_saved_by_libreoffice_remembers(draft: Path, tmp_path: Path, libreoffice: Callable[..., None]) -> None:
    libreoffice("docx:MS Word 2007 XML", tmp_path / "saved", draft)
    saved = tmp_path / "saved" / "report.docx"
    own, theirs = open_report(draft).docx, open_report(saved).docx
    assert own is not None and theirs is not None
    assert [one.quote for one in read_bookmarks(theirs)[0]] == [one.quote for one in read_bookmarks(own)[0]]
    _refreshed(saved, tmp_path / "newer.csv", tmp_path / "new.docx")
    assert "3.45万亩" in open_report(tmp_path / "new.docx").text


def test_a_damaged_memory_is_no_traceback(draft: Path, tmp_path: Path) -> None:
    import zipfile

    made = io.BytesIO()
    with zipfile.ZipFile(draft) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            raw = source.read(name)
            target.writestr(name, raw.replace(b'kind="figure"', b'kind="?"') if name == "customXml/item1.xml" else raw)
    (tmp_path / "bad.docx").write_bytes(made.getvalue())
    assert _run("refresh", tmp_path / "bad.docx", "--facts", tmp_path / "newer.csv").output
