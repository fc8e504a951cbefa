"""The help of every command fits eighty columns in both languages."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner
from rich.cells import cell_len

from drafter.cli.app import COMMANDS, group
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
