"""What looks like markup or an emoji's name in a document is printed as it stands, on a terminal with colours as in a file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.command import drafter

REPORT = """青溪县水务局2025年[/工作]总结
一、管网[bold]建设
（一）新铺管网[/red]情况
新铺管网[/x]41.2公里，增长2%。抢修[dim]漏点:100:处，召开会议**次。
二、存在问题
资金[/工作]不足。
三、下一步打算
新建泵站[/b]3座。
"""
COMMANDS = [
    "check 报告.txt",
    "outline 报告.txt",
    "metrics 报告.txt",
    "trace 报告.txt --facts 要点.md",
    "compare 报告.txt 上年.txt",
    "facts 要点.md 表.csv --period 2025",
    "verify 报告.txt --facts 要点.md",
    "gaps 报告.txt -o 缺口.xlsx",
    "draft 要点.md 表.csv --unit 青溪县水务局 --period 2025 -o 稿",
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "报告.txt").write_text(REPORT, "utf-8")
    (tmp_path / "上年.txt").write_text(REPORT.replace("2025", "2024").replace("41.2", "39"), "utf-8")
    (tmp_path / "要点.md").write_text(
        "# 成绩\n- 新铺管网[/red]41.2公里 @建设科[/x]\n- 专题会[bold]？次\n# 问题\n- 资金[/工作]不足\n", "utf-8"
    )
    (tmp_path / "表.csv").write_text("指标[/x],数值,单位,期间,上年同期\n管网[/工作]里程,41.2,公里,2025,40\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize("coloured", [False, True])
@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_a_document_says_is_markup(folder: Path, command: str, coloured: bool) -> None:
    env = {**os.environ, "FORCE_COLOR": "1", "TERM": "xterm"} if coloured else None
    done = drafter(*command.split(), cwd=folder, env=env)
    assert done.returncode in (0, 1), done.stderr
    assert "💯" not in done.stdout and "Traceback" not in done.stderr


def test_a_name_that_looks_like_markup_is_shown_whole(folder: Path) -> None:
    assert "[/x]" in drafter("metrics", "报告.txt", cwd=folder).stdout
    assert "[/工作]" in drafter("outline", "报告.txt", cwd=folder).stdout
