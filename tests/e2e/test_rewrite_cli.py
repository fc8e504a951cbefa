"""rewrite and draft --onto by the command line: only the chosen words change, whatever a model says."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import pytest
from docx import Document
from lxml import etree

from drafter.cli.app import run
from drafter.office.docx_text import read_docx

ROOT = Path(__file__).resolve().parents[2]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LINES = (
    "2024年上半年工作情况汇报",
    "一、工作成效",
    "（一）项目建设。新建公路30公里。",
    "二、存在的主要问题",
    "一是公路养护不够到位。部分路段破损，养护队伍力量薄弱。",
    "二是政策宣传不够深入。群众知晓率不高。",
    "三、下一步工作打算",
    "一是强化公路养护。及时修补路面。",
)
NOTES = "# 问题\n## 公路养护\n- 县道破损路面12公里，养护站在岗5人 @建设科\n- 〔机密〕某专线改线方案另报\n## 政策宣传\n- 8个村没有开展宣讲\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    document = Document()
    for line in LINES:
        document.add_paragraph(line)
    document.save(str(tmp_path / "report.docx"))
    (tmp_path / "notes.md").write_text(NOTES, encoding="utf-8")
    return tmp_path


def _rewrite(folder: Path, *more: str) -> str:
    out = folder / "out.docx"
    assert (
        run(
            [
                "rewrite",
                str(folder / "report.docx"),
                "--facts",
                str(folder / "notes.md"),
                "-o",
                str(out),
                "--date",
                "2024-07-05",
                *more,
            ]
        )
        == 0
    )
    assert read_docx(out, original=True).text == "\n".join(LINES) or "--clean" in more
    return read_docx(out).text


def test_offline(folder: Path) -> None:
    text = _rewrite(folder)
    assert "县道破损路面12公里，养护站在岗5人。" in text and "8个村未开展宣讲。" in text
    assert "改线" not in text
    assert (
        text.split("二、")[0] == "\n".join(LINES).split("二、")[0]
        and text.split("三、")[1] == "\n".join(LINES).split("三、")[1]
    )
    assert _rewrite(folder, "--clean") == text


def test_untouched_paragraphs_and_parts_are_the_same(folder: Path) -> None:
    _rewrite(folder)
    before, after = (_package(folder / name) for name in ("report.docx", "out.docx"))
    kept = {
        name: part
        for name, part in before.items()
        if name not in ("word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels")
    }
    assert all(after[name] == part for name, part in kept.items())
    one, other = (_paragraphs(parts["word/document.xml"]) for parts in (before, after))
    assert [at for at, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]] == [4, 5]


def test_every_change_has_a_comment(folder: Path) -> None:
    _rewrite(folder)
    comments = [comment.text for comment in Document(str(folder / "out.docx")).comments]
    assert any("notes.md 第3行" in text for text in comments) and any("请补充" in text for text in comments)


def test_a_model_may_not_bend_a_fact(folder: Path) -> None:
    replies = [
        {
            "number": 1,
            "facts": [],
            "text": "公路养护不够到位。部分路段破损，养护队伍力量薄弱，县道破损路面12公里，养护站在岗5人。",
        },
        {"number": 2, "facts": [], "text": "政策宣传较为深入。群众知晓率不高，9个村没有开展宣讲。"},
    ]
    script = folder / "replies.json"
    script.write_text(json.dumps({"*": [{"items": replies}]}, ensure_ascii=False), encoding="utf-8")
    text = _rewrite(folder, "--model", f"scripted:{script}")
    assert replies[0]["text"] in text
    assert "政策宣传不够深入。群众知晓率不高。8个村未开展宣讲。" in text and "9个村" not in text


def test_questions_become_a_request_sheet(folder: Path) -> None:
    _rewrite(folder, "--gaps", str(folder / "questions.xlsx"))
    assert (folder / "questions.xlsx").is_file()


def test_onto(tmp_path: Path) -> None:
    case = tmp_path / "case"
    shutil.copytree(ROOT / "examples" / "finance-bureau-2024h1", case)
    assert run(["draft", str(case), "-o", str(tmp_path / "out")]) == 0
    edited = tmp_path / "edited.docx"
    shutil.copy(tmp_path / "out" / "report.docx", edited)
    before = read_docx(edited).text
    assert run(["draft", str(case), "--onto", str(edited), "-o", str(tmp_path / "same")]) == 0
    assert read_docx(tmp_path / "same" / "edited-并入.docx").text == before
    notes = case / "notes.md"
    notes.write_text(
        notes.read_text(encoding="utf-8").replace(
            "- 重点岗位轮岗7人", "- 重点岗位轮岗7人\n- 开展内部审计4次，发现问题15个"
        ),
        encoding="utf-8",
    )
    assert run(["draft", str(case), "--onto", str(edited), "-o", str(tmp_path / "more")]) == 0
    after = read_docx(tmp_path / "more" / "edited-并入.docx")
    assert read_docx(tmp_path / "more" / "edited-并入.docx", original=True).text == before
    lines = [(a, b) for a, b in zip(before.split("\n"), after.text.split("\n"), strict=True) if a != b]
    assert len(lines) == 1 and lines[0][1].startswith(lines[0][0]) and "开展内部审计4次，发现问题15个。" in lines[0][1]


def _package(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def _paragraphs(document: bytes) -> list[bytes]:
    return [etree.tostring(paragraph, method="c14n") for paragraph in etree.fromstring(document).iter(W + "p")]
