"""The line most often written is read as click would read it, and loads nothing it does not need."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.check.registry import all_rules
from drafter.check.rule import Example
from drafter.cli.app import run
from drafter.cli.check import command
from drafter.cli.plain_line import UNSAID, run_plain

REPORT = "东山县水务局2024年工作总结\n一、工作情况\n投资万元，认真落实上级部署部署。\n"


def example_text(example: Example | str) -> str:
    text = example if isinstance(example, str) else example.text
    return text.replace("«", "").replace("»", "")


AFTER = """
import os, sys
leave = os._exit
os._exit = lambda code: (print("loaded", *(name for name in {names!r} if name in sys.modules), file=sys.stderr), leave(code))
sys.argv = ["drafter", "check", {file!r}]
from drafter.cli import main
main()
"""


def test_what_is_not_said_is_what_click_takes_for_it() -> None:
    asked = command.make_context("check", ["a.txt"]).params
    assert {name: asked[name] for name in UNSAID} == UNSAID


@pytest.mark.parametrize("line", [[], ["--quiet"], ["-q"], ["--format", "json"], ["--format", "github"]])
def test_a_plain_line_says_what_click_would(
    line: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "report.txt"
    file.write_text(REPORT, "utf-8")
    words = [*line, "check", str(file)] if line[:1] in (["-q"], ["--quiet"]) else ["check", str(file), *line]
    assert run_plain(words) == 1
    plain = capsys.readouterr()
    assert run(words) == 1
    assert capsys.readouterr() == plain


@pytest.mark.parametrize(
    "words",
    [
        ["check"],
        ["check", "a.txt", "--fix"],
        ["check", "--format", "pdf", "a.txt"],
        ["check", "a.txt", "--format"],
        ["check", "--", "-a.txt"],
        ["check", "a.txt", "--quiet"],
        ["--help", "check"],
        ["draft", "check"],
    ],
)
def test_any_other_line_is_left_to_click(words: list[str]) -> None:
    assert run_plain(words) is None


def test_a_file_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_plain(["check", str(tmp_path / "none.txt")]) == 2
    assert "找不到这个文件" in capsys.readouterr().err


@pytest.mark.slow
def test_a_plain_check_loads_no_more_than_it_needs(tmp_path: Path) -> None:
    """The command line's reader, the terminal's colours, the dictionary and the source reader each take as long as a check."""
    file = tmp_path / "report.txt"
    file.write_text(REPORT, "utf-8")
    program = AFTER.format(names=("click", "rich", "rjieba.rjieba", "ast", "pydantic", "json"), file=str(file))
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "loaded\n")


@pytest.mark.slow
def test_a_second_run_adds_nothing_to_what_is_kept(tmp_path: Path) -> None:
    """Patterns and words are the same in every run, whatever order the interpreter gives its sets."""
    file = tmp_path / "report.txt"
    file.write_text(REPORT + "\n".join(example_text(bad) for rule in all_rules() for bad in rule.bad), "utf-8")
    program = (
        "import sys; import drafter.core.remembered as kept; add = kept.Store.add\n"
        "kept.Store.add = lambda self, key, value: (print(key[:2], file=sys.stderr), add(self, key, value))[1]\n"
        f"sys.argv = ['drafter', 'check', {str(file)!r}]; from drafter.cli import main; main()"
    )
    said = []
    for seed in ("1", "2"):
        environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path), "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False
        )
        said.append(done.stderr)
    assert said[0] and not said[1]
