"""The help of every command fits eighty columns in both languages."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
from click.testing import CliRunner
from rich.cells import cell_len

from drafter.cli.app import COMMANDS, group, run
from drafter.cli.console import say_hanging
from drafter.cli.help_layout import HelpLayout


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_no_line_is_wider_than_the_terminal(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    shown = CliRunner().invoke(group, [*([command] if command else []), "--help"], prog_name="drafter").output
    assert "用法：" in shown and "显示本说明" in shown
    assert [line for line in shown.split("\n") if cell_len(line) > 80] == []


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_a_chinese_help_has_no_word_of_the_library(command: str) -> None:
    shown = CliRunner().invoke(group, [*([command] if command else []), "--help"], prog_name="drafter").output
    assert not re.findall(r"OPTIONS|ARGS|\b(?:TEXT|PATH|FILE|INTEGER|FLOAT|RANGE)\b|default:|\[required", shown)


def test_the_second_column_hangs_and_breaks_between_characters() -> None:
    layout = HelpLayout(width=60)
    layout.write_dl([("--a-very-long-option-of-a-command", "说明")])
    assert layout.getvalue() == f"--a-very-long-option-of-a-command\n{'':<32}说明\n"
    layout = HelpLayout(width=22)
    layout.write_dl([("--force", "覆盖已经写好的输出")])
    assert layout.getvalue() == "--force  覆盖已经写好\n         的输出\n"


_ALL = """
from click.testing import CliRunner
from drafter.cli.app import COMMANDS, group
for command in ("", *COMMANDS, "batch check", "batch draft", "batch facts"):
    print(CliRunner().invoke(group, ["--lang", "en", *command.split(), "--help"], prog_name="drafter").output)
"""


def test_a_process_that_spoke_english_speaks_chinese_again() -> None:
    def help_in(lang: str) -> str:
        return CliRunner().invoke(group, ["--lang", lang, "format", "--help"], prog_name="drafter").output

    before = help_in("zh")
    assert help_in("en") != before
    assert help_in("zh") == before and "版式" in before


def test_the_english_help_fits_and_is_not_cut_short() -> None:
    environment = {**os.environ, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8"}
    shown = subprocess.run([sys.executable, "-c", _ALL], capture_output=True, check=True, env=environment)
    lines = shown.stdout.decode().splitlines()
    assert sum(line.startswith("Usage:") for line in lines) == len(COMMANDS) + 4
    assert [line for line in lines if cell_len(line) > 80 or (line.endswith("...") and "Usage" not in line)] == []


def test_a_mistyped_command_inside_a_group_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["batch", "chek"]) == 2
    assert "没有 chek 这个命令。是不是 check？用法见" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("    - 党建：党建、党组、党员", "    - 党建：党建、党\n      组、党员"),
        ("－ 缺：仿宋、楷体、黑体", "－ 缺：仿宋、楷体、\n   黑体"),
        ("依据：名称、范围、期间一致", "依据：名称、范围、期\n间一致"),
        ("A word's end is not split off", "A word's end is not\nsplit off"),
        ("指标\t预算数\t完成数\t完成率", "指标\t预算数\t完成数\t完成率"),
    ],
)
def test_a_line_goes_on_under_its_own_words(
    line: str, shown: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    say_hanging(line)
    assert capsys.readouterr().out == f"{line}\n"
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    say_hanging(line)
    assert capsys.readouterr().out == f"{shown}\n"
