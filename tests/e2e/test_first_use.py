"""What a new user does wrong on the first day: a word on what to do, never a traceback, never a silent nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import drafter

NOTES = "# 成绩\n## 河道管护\n- 清淤河道14.6公里，同比增长5.8% @河湖科\n# 问题\n- 巡河员不足，3个片区无人巡查\n# 打算\n- 补齐片区巡河员 @河湖科\n"


def process(*arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    """The same in a process of its own, with streams as they are."""
    command = [sys.executable, "-c", "from drafter.cli import main; main()", *map(str, arguments)]
    done = subprocess.run(
        command, capture_output=True, text=True, errors="replace", cwd=cwd, stdin=subprocess.DEVNULL, timeout=120
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "要点.md"
    path.write_text(NOTES, "utf-8")
    return path


CASE = ("--unit", "澄江县河湖中心", "--period", "2023")


def test_an_output_folder_that_is_a_file(notes: Path) -> None:
    done = drafter("draft", notes, *CASE, "-o", notes, cwd=notes.parent)
    assert done.returncode == 2 and "是文件，不是文件夹" in done.stderr
    assert notes.read_text("utf-8") == NOTES


def test_a_late_draft_of_an_earlier_year_raises_no_doubt_about_its_year(notes: Path) -> None:
    done = drafter("draft", notes, *CASE, "--date", "2026-03-02", "-o", "out", cwd=notes.parent)
    assert done.returncode == 0 and "QT008" not in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check"], "没有给出 FILES"),
        (["chekc", "a.txt"], "没有 chekc 这个命令。是不是 check？用法见"),
        (["check", "a.txt", "-q"], "要写在命令名前面"),
        (["check", "a.txt", "--jobs", "0"], "最小 1"),
        (["check", "a.txt", "--format", "pdf"], "只能是 rich、json"),
        (["check", "a.txt", "--facts"], "--facts 后面没有给出值"),
    ],
)
def test_a_slip_in_the_command_line_is_said_in_chinese(tmp_path: Path, arguments: list[str], said: str) -> None:
    done = drafter(*arguments, cwd=tmp_path)
    assert done.returncode == 2 and said in done.stderr


def test_a_rule_that_does_not_exist_is_not_a_clean_report(notes: Path) -> None:
    done = drafter("check", notes, "--select", "QT,QTOO3", cwd=notes.parent)
    assert done.returncode == 2 and "QTOO3" in done.stderr and not done.stdout
    assert drafter("check", notes, "--select", "QT,st001", cwd=notes.parent).returncode == 0


def test_a_baseline_that_is_not_there(notes: Path) -> None:
    done = drafter("check", notes, "--baseline", "没有.json", cwd=notes.parent)
    assert done.returncode == 2 and "文件不存在" in done.stderr


def test_findings_are_written_as_the_file_is_named(notes: Path) -> None:
    assert drafter("check", notes, "-o", "结果.html", cwd=notes.parent).returncode in (0, 1)
    assert "<html" in (notes.parent / "结果.html").read_text("utf-8")
    done = drafter("check", notes, "-o", "结果.xyz", cwd=notes.parent)
    assert done.returncode == 2 and "--format" in done.stderr


def test_a_word_file_is_not_written_under_a_text_name(notes: Path) -> None:
    assert drafter("draft", notes, *CASE, "-o", "out", cwd=notes.parent).returncode == 0
    done = drafter("rewrite", "out/report.docx", "--facts", notes, "-o", "改写.txt", cwd=notes.parent)
    assert done.returncode == 2 and ".docx" in done.stderr and not (notes.parent / "改写.txt").exists()
    done = drafter("rewrite", "out/report.txt", "--facts", notes, "-o", "改写.docx", cwd=notes.parent)
    assert done.returncode in (0, 1) and (notes.parent / "改写.docx").read_bytes().startswith(
        b"PK"
    )  # tracked, as asked


def test_a_section_that_does_not_exist_gets_the_ones_that_do(notes: Path) -> None:
    drafter("draft", notes, *CASE, "-o", "out", cwd=notes.parent)
    done = drafter("rewrite", "out/report.txt", "--section", "领导讲话", cwd=notes.parent)
    assert done.returncode == 2 and "“三、下一步工作打算”" in done.stderr and "清淤" not in done.stderr


def test_a_folder_named_as_facts_of_a_case(notes: Path) -> None:
    (notes.parent / "素材.md").mkdir()
    (notes.parent / "case.yaml").write_text(
        "unit: 澄江县河湖中心\nperiod: 2023\ndate: 2024-01-05\nfacts: [素材.md]\n", "utf-8"
    )
    done = drafter("draft", notes.parent, cwd=notes.parent)
    assert done.returncode == 2 and "素材.md 是文件夹" in done.stderr


def test_a_sentence_as_long_as_its_file_is_shown_by_its_ends(tmp_path: Path) -> None:
    (tmp_path / "长.txt").write_text("清淤河道14.6公里，" * 3000, "utf-8")
    assert len(drafter("check", "长.txt", cwd=tmp_path).stdout) < 4000


@pytest.mark.parametrize("text", ["1" * 300_000 + "亿元", "9." * 50_000])
def test_nonsense_figures_are_read_in_a_moment(tmp_path: Path, text: str) -> None:
    (tmp_path / "数.txt").write_text(text + "\n", "utf-8")
    assert drafter("check", "数.txt", cwd=tmp_path).returncode in (0, 1)


@pytest.mark.skipif(os.name == "nt", reason="names there are Unicode")
def test_a_file_name_that_is_no_text(tmp_path: Path) -> None:
    name = os.fsdecode(b"\xc4\xe3\xff.txt")
    try:
        (tmp_path / name).write_text("# 成绩\n- 清淤河道14.6公里\n", "utf-8")
    except OSError:
        pytest.skip("this file system wants Unicode names")
    for form in ("json", "html", "sarif"):
        assert process("check", name, "--format", form, "-o", f"o.{form}", cwd=tmp_path).returncode in (0, 1)
    assert process("draft", name, *CASE, "-o", "out", cwd=tmp_path).returncode == 0


def test_trace_of_nothing_says_so(notes: Path) -> None:
    (notes.parent / "空.txt").write_text("", "utf-8")
    done = drafter("trace", "空.txt", "--facts", notes, cwd=notes.parent)
    assert done.returncode == 0 and "没有要溯源的" in done.stdout
