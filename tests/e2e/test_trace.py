"""`drafter trace`: a row a mention, as a table and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from drafter.cli.app import group, run

NOTES = "# 成绩\n- 巡河36次，处理问题12件\n- 清淤河道8.6公里，去年8公里\n"
REPORT = "某镇2024年工作总结\n全年巡河36次，处理问题21件。清淤河道8.6公里。\n"


def files(tmp_path: Path) -> tuple[str, str]:
    notes, report = tmp_path / "notes.md", tmp_path / "report.txt"
    notes.write_text(NOTES, "utf-8")
    report.write_text(REPORT, "utf-8")
    return str(report), str(notes)


def test_json_has_offsets_status_and_facts(tmp_path: Path) -> None:
    report, notes = files(tmp_path)
    result = CliRunner().invoke(group, ["trace", report, "--facts", notes, "--format", "json"])
    assert result.exit_code == 0
    shape = json.loads(result.output)
    rows = {row["quote"]: row for row in shape["mentions"] if row["kind"] == "quantity"}
    assert (rows["36次"]["status"], rows["36次"]["facts"]) == ("exact", ["n2"])
    assert rows["21件"]["status"] == "unsupported"
    assert all(REPORT[row["start"] : row["end"]] == row["quote"] for row in rows.values())
    assert {fact["id"]: fact["status"] for fact in shape["facts"]} == {"n2": "used", "n3": "used"}


def test_table_names_the_statuses_in_chinese(tmp_path: Path) -> None:
    report, notes = files(tmp_path)
    result = CliRunner().invoke(group, ["trace", report, "--facts", notes, "--open"])
    assert result.exit_code == 0
    assert "无据" in result.output and "21件" in result.output and "36次" not in result.output


def test_a_bad_period_is_bad_usage(tmp_path: Path) -> None:
    report, notes = files(tmp_path)
    assert run(["trace", report, "--facts", notes, "--period", "去年"]) == 2


def test_a_missing_file_is_bad_input(tmp_path: Path) -> None:
    report, _notes = files(tmp_path)
    assert run(["trace", report, "--facts", str(tmp_path / "none.md")]) == 2


def test_the_table_says_the_status_in_words_alone(tmp_path: Path) -> None:
    report, notes = files(tmp_path)
    output = CliRunner().invoke(group, ["trace", report, "--facts", notes]).output
    assert ("有据" in output, "无据" in output) == (True, True)
    assert not set("[]/") & set(output)
