"""`drafter verify` at the command line."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from drafter.cli.verify import command


def _run(tmp_path: Path, text: str, *options: str) -> tuple[int, str]:
    report, notes = tmp_path / "report.txt", tmp_path / "notes.md"
    report.write_text(text, "utf-8")
    notes.write_text("# 成绩\n\n- 更换水表1,860块，目标2,000块\n", "utf-8")
    result = CliRunner().invoke(command, [str(report), "--facts", str(notes), *options])
    return result.exit_code, result.output


def test_a_text_true_to_its_facts(tmp_path: Path) -> None:
    code, output = _run(tmp_path, "更换水表1860块，目标2000块。\n", "--format", "json")
    assert code == 0
    assert json.loads(output)["sentences"][0]["verdict"] == "supported"


def test_a_bent_text_ends_with_one_and_both_sides(tmp_path: Path) -> None:
    code, output = _run(tmp_path, "更换水表2000块。\n")
    assert code == 1
    assert "2000块" in output and "走样" in output


def test_what_is_left_out_is_told_with_its_place(tmp_path: Path) -> None:
    _code, output = _run(tmp_path, "巡查水站3次。\n")
    assert "漏写　更换水表1,860块，目标2,000块（notes.md 第3行）" in output
