"""`drafter text` and `drafter outline` from the outside: what other programs rely on."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.office.packages import abstract, docx, level, num, p

ROOT = Path(__file__).resolve().parents[2]


def run(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), *arguments], capture_output=True, check=False, cwd=ROOT
    )


@pytest.fixture
def report(tmp_path: Path) -> Path:
    numbering = abstract(0, level(0, "chineseCountingThousand", "%1、")) + num(1, 0)
    body = (
        p("关于上半年工作情况的报告")
        + p("工作进展", num=(1, 0))
        + p("新改建公路86.4公里。")
        + p("下一步打算", num=(1, 0))
        + p("抓好续建。")
    )
    file = tmp_path / "报告.docx"
    file.write_bytes(docx(body, numbering=numbering))
    return file


def test_offsets_count_in_the_text_that_is_printed(report: Path) -> None:
    text = run("text", str(report)).stdout.decode("utf-8")
    rows = json.loads(run("outline", str(report), "--format", "json").stdout)
    assert [list(row) for row in rows] == [["level", "number", "text", "role", "start", "end"]] * 3
    assert [text[row["start"] : row["end"]] for row in rows] == [
        "关于上半年工作情况的报告",
        "一、工作进展",
        "二、下一步打算",
    ]
    assert [row["role"] for row in rows] == ["title", "achievements", "plans"]


def test_a_text_file_is_itself(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("\ufeff甲\r\n乙\n".encode())
    assert run("text", str(tmp_path / "a.txt")).stdout.decode() == "甲\n乙\n"


def test_the_tree_names_parts(report: Path) -> None:
    shown = run("outline", str(report)).stdout.decode("utf-8")
    assert "一、工作进展" in shown and "打算" in shown


def test_bad_input_is_one_line_and_exit_2(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"nonsense")
    for command in ("text", "outline"):
        done = run(command, str(tmp_path / "a.docx"))
        assert done.returncode == 2 and done.stdout == b""
        assert "a.docx" in done.stderr.decode() and "Traceback" not in done.stderr.decode()
