"""The commands as a user runs them: exit codes, what is printed, what is written."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import drafter

ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLE = ROOT / "examples" / "subdistrict-2024"


def test_every_command_explains_itself():
    from drafter.cli.app import COMMANDS

    command = [sys.executable, "-c", "from drafter.cli import main; main()", "--help"]
    listed = subprocess.run(command, capture_output=True, text=True).stdout
    assert all(name in listed for name in COMMANDS)


def test_help_and_check_import_nothing_heavy(tmp_path):
    report = tmp_path / "r.txt"
    report.write_text("某街道2024年工作总结\n一、工作情况\n完成改造9个。\n", "utf-8")
    heavy = {"openai", "langchain_core", "langchain", "fastapi", "dask", "openpyxl"}
    for arguments in (["--help"], ["check", str(report), "--format", "json"]):
        code = f"import sys\nfrom drafter.cli.app import run\nrun({arguments!r})\nprint(sorted({heavy!r} & set(sys.modules)), file=sys.stderr)"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
        assert done.stderr.strip().endswith("[]"), done.stderr


def test_a_draft_from_files_without_a_case(tmp_path):
    done = drafter(
        "draft", EXAMPLE / "notes.md", EXAMPLE / "metrics.csv", "--prior", EXAMPLE / "prior.txt", "--unit", "临河区柳湾街道办事处",
        "--period", "2024", "--date", "2024-12-20", "-o", tmp_path / "out", "--save-case", tmp_path / "case",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert {p.name for p in (tmp_path / "out").iterdir()} == {
        "report.docx",
        "review.docx",
        "report.txt",
        "findings.json",
        "trace.json",
        "gaps.xlsx",
    }
    again = drafter("draft", tmp_path / "case", "-o", tmp_path / "again")
    assert again.returncode == 0, again.stderr
    assert (tmp_path / "again" / "report.txt").read_text("utf-8") == (tmp_path / "out" / "report.txt").read_text(
        "utf-8"
    )


def test_what_is_missing_is_said_all_at_once_and_nothing_is_written(tmp_path):
    done = drafter("draft", EXAMPLE / "notes.md", "-o", tmp_path / "out")
    assert done.returncode == 2 and "--unit" in done.stderr and "--period" in done.stderr
    assert "Traceback" not in done.stderr and not (tmp_path / "out").exists()


def test_an_existing_output_is_kept_without_force(tmp_path):
    assert drafter("draft", EXAMPLE, "-o", tmp_path).returncode == 0
    before = (tmp_path / "report.docx").read_bytes()
    refused = drafter("draft", EXAMPLE, "-o", tmp_path)
    assert refused.returncode == 2 and "--force" in refused.stderr
    assert (tmp_path / "report.docx").read_bytes() == before
    assert drafter("draft", EXAMPLE, "-o", tmp_path, "--force").returncode == 0


def test_strict_returns_1_while_gaps_are_open(tmp_path):
    assert drafter("draft", EXAMPLE, "-o", tmp_path, "--strict").returncode == 1


def test_check_exit_codes_and_json(tmp_path):
    report = tmp_path / "r.txt"
    report.write_text("某局2024年上半年工作总结\n一、工作情况\n召开会议**次，投资«»。\n", "utf-8")
    done = drafter("check", report, "--format", "json")
    assert done.returncode == 1
    found = json.loads(done.stdout)["files"][0]["findings"]
    text = report.read_text("utf-8")
    assert any(f["rule"] == "PH001" and f["quote"] == "**" and text[f["start"] : f["end"]] == "**" for f in found)
    assert drafter("check", tmp_path / "none.txt").returncode == 2


def test_baseline_shows_only_what_is_new(tmp_path):
    report = tmp_path / "r.txt"
    report.write_text("某局2024年工作总结\n一、工作情况\n走访**户。\n", "utf-8")
    drafter("check", report, "--write-baseline", tmp_path / "base.json")
    report.write_text("某局2024年工作总结\n一、工作情况\n走访**户。\n慰问**人。\n", "utf-8")
    done = drafter("check", report, "--baseline", tmp_path / "base.json", "--format", "json", "--select", "PH")
    assert [f["message"] for f in json.loads(done.stdout)["files"][0]["findings"]] != []
    assert len(json.loads(done.stdout)["files"][0]["findings"]) == 1


@pytest.mark.parametrize("form", ["sarif", "github", "html"])
def test_other_formats(tmp_path, form):
    report = tmp_path / "r.txt"
    report.write_text("某局2024年工作总结\n一、工作情况\n走访**户，<b>不是标签</b>。\n", "utf-8")
    done = drafter("check", report, "--format", form)
    assert done.returncode == 1 and "PH001" in done.stdout
    if form == "html":
        assert "<b>不是" not in done.stdout and "http://" not in done.stdout and "https://" not in done.stdout


def test_fix_is_a_new_file_and_touches_no_figure(tmp_path):
    report = tmp_path / "r.txt"
    words = "某局2024年工作总结\n一、工作情况\n完成投资3.5亿元,增长8%。。\n"
    report.write_text(words, "utf-8")
    drafter("check", report, "--fix")
    assert report.read_text("utf-8") == words
    fixed = (tmp_path / "r-修改.txt").read_text("utf-8")
    assert "亿元，增长8%。\n" in fixed and "3.5" in fixed


def test_init_makes_a_case_that_drafts(tmp_path):
    assert drafter("init", tmp_path / "mine").returncode == 0
    done = drafter("draft", tmp_path / "mine", "-o", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert "【待补：主题党日（次）】" in (tmp_path / "out" / "report.txt").read_text("utf-8")


def test_broken_inputs_are_told_in_words(tmp_path):
    shutil.copytree(EXAMPLE, tmp_path / "case")
    (tmp_path / "case" / "metrics.csv").write_bytes(b"\x00\x01\x02")
    done = drafter("draft", tmp_path / "case", "-o", tmp_path / "out")
    assert done.returncode == 2 and "metrics.csv" in done.stderr and "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()
