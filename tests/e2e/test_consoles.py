"""Consoles as they are: any encoding, a reader that goes away, a full disk behind the output. Files stay whole, no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.servers.planned_case import write_case

CONSOLES = {
    "gbk": {"PYTHONIOENCODING": "gbk"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "latin-1": {"PYTHONIOENCODING": "latin-1"},
    "C": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
}
COMMANDS = ("draft case -o out --force", "check prior.txt", "compare prior.txt prior.txt")


def drafter(words: str, place: Path, **more: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", "from drafter.cli import main; main()", *words.split()]
    given = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
    return subprocess.run(command, cwd=place, timeout=120, check=False, **given)  # type: ignore[call-overload, no-any-return]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    case = write_case(tmp_path / "case", notes="# 成绩\n- 慰问\U00020bb7家坳群众86户 @办公室\n# 问题\n- 管护员不足\n")
    (tmp_path / "prior.txt").write_bytes((case / "prior.txt").read_bytes())
    return tmp_path


@pytest.mark.parametrize("console", CONSOLES)
def test_every_console_shows_something_and_breaks_nothing(console: str, place: Path) -> None:
    env = {**{k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHON"))}, **CONSOLES[console]}
    for words in COMMANDS:
        done = drafter(words, place, env=env)
        assert done.returncode in (0, 1) and done.stdout, words
        assert b"Traceback" not in done.stderr, done.stderr
    assert "\U00020bb7家坳" in (place / "out" / "report.txt").read_text("utf-8")


@pytest.mark.parametrize("words", ["check prior.txt", "draft case -o out", "facts case --format json"])
def test_a_reader_that_goes_away(words: str, place: Path) -> None:
    near, far = os.pipe()
    os.close(near)
    done = drafter(words, place, stdout=far)
    os.close(far)
    assert b"Traceback" not in done.stderr and b"Exception ignored" not in done.stderr
    if words.startswith("draft"):
        assert len(list((place / "out").iterdir())) >= 6


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_behind_the_output(place: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = drafter("check prior.txt --format json", place, stdout=full)
    assert done.returncode == 2 and b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="closes streams as a shell does")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&- <&-"])
def test_a_stream_that_is_not_there(closed: str, place: Path) -> None:
    words = f"{sys.executable} -c 'from drafter.cli import main; main()'"
    for command in ("compare prior.txt prior.txt -o 对照.html --format html", "profiles"):
        done = subprocess.run(
            ["sh", "-c", f"{words} {command} {closed}"], cwd=place, timeout=120, check=False, capture_output=True
        )
        assert (done.returncode, b"Traceback" in done.stderr, b"ignored" in done.stderr) == (0, False, False)
    assert (place / "对照.html").read_text("utf-8").startswith("<!doctype")
