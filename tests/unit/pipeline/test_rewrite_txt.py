"""A report in plain text, rewritten into a Word document that shows each change."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.cli.app import run
from drafter.office.docx_text import read_docx
from drafter.office.wordml import W

TEXT = """清河县水务局2024年工作总结

一、工作开展情况
（一）推进供水。新铺管网41.2公里。

二、存在的主要问题
　　一是管网漏损偏高，有待进一步加强。
二是注册工程师偏少。
三、下一步工作打算
一是更换老旧管网。
清河县水务局
2024年12月30日
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "报告.txt").write_text(TEXT, "utf-8")
    (tmp_path / "要点.md").write_text("# 问题\n- 管网漏损偏高：老城区漏损率17.3%\n", "utf-8")
    return tmp_path


def test_a_text_becomes_a_document_with_revision_marks(folder: Path) -> None:
    target = folder / "改写.docx"
    command = ["rewrite", str(folder / "报告.txt"), "--facts", str(folder / "要点.md"), "--date", "2024-12-31"]
    assert run([*command, "-o", str(target)]) == 0
    made = read_docx(target)
    inserted = "".join(node.text or "" for mark in made.root.iter(W + "ins") for node in mark.iter(W + "t"))
    deleted = "".join(node.text or "" for node in made.root.iter(W + "delText"))
    assert "漏损率17.3%" in inserted and "有待进一步加强" in deleted
    before = read_docx(target, original=True).text
    assert "".join(before.split()) == "".join(TEXT.split())
    assert "一是管网漏损偏高" in made.text and "二是注册工程师偏少。" in made.text


def test_clean_gives_the_accepted_text(folder: Path) -> None:
    target = folder / "改写.docx"
    command = ["rewrite", str(folder / "报告.txt"), "--facts", str(folder / "要点.md"), "--date", "2024-12-31"]
    assert run([*command, "-o", str(target), "--clean"]) == 0
    made = read_docx(target)
    assert next(made.root.iter(W + "ins"), None) is None and "漏损率17.3%" in made.text
