"""However many headings the notes have, each gets its number and the draft is whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.cli.app import run

SIGNS = "柳石青白龙河大双新太永长清沙金"


@pytest.mark.slow
def test_more_than_a_hundred_headings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = [f"{one}{other}" for one in SIGNS for other in SIGNS][:130]
    notes = "".join(f"## {name}工作\n- 完成{name}{number + 3}件\n" for number, name in enumerate(names))
    (tmp_path / "notes.md").write_text(f"# 成绩\n{notes}", "utf-8")
    words = [
        "draft",
        str(tmp_path / "notes.md"),
        "--unit",
        "某县水利局",
        "--period",
        "2024",
        "-o",
        str(tmp_path / "out"),
    ]
    assert run(words) == 0
    report = (tmp_path / "out" / "report.txt").read_text("utf-8")
    assert all(mark in report for mark in ("（九十九）", "（一百）", "（一百零一）"))
    assert sum(name in report for name in names) > 120  # a few like figures are asked about
