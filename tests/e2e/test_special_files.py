"""Devices, pipes and what else is no file on a disk: refused in words wherever a command takes a file, and never waited for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from drafter.cli.app import run
from tests.servers.planned_case import write_case

# Each way a file gets into a command, HERE for the file.
COMMANDS = (
    "check HERE", "check report.txt --facts HERE", "check report.txt --prior HERE", "check report.txt --baseline HERE", "text HERE", "outline HERE",
    "metrics HERE", "gaps HERE -o gaps.xlsx", "gaps report.txt --facts HERE -o gaps.xlsx", "fill HERE gaps.xlsx", "fill report.txt HERE",
    "compare report.txt HERE", "compare HERE report.txt", "rewrite HERE", "rewrite report.txt --facts HERE", "rewrite report.txt --prior HERE", "facts HERE",
    "verify HERE --facts notes.md", "verify report.txt --facts HERE", "trace report.txt --facts HERE", "refresh HERE --facts notes.md", "format HERE",
    "format report.docx --layout HERE", "draft HERE --unit 某局 --period 2024", "draft case --prior HERE", "draft case --onto HERE", "draft case --facts HERE",
    "draft case --model scripted:HERE",
)  # fmt: skip


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("desk")
    write_case(place / "case")
    (place / "notes.md").write_text("# 成绩\n- 修路3公里\n", "utf-8")
    (place / "report.txt").write_text("某局2024年工作总结\n一、工作情况\n修路3公里。\n", "utf-8")
    os.mkfifo(place / "pipe.txt")
    (place / "link.txt").symlink_to("/dev/zero")
    return place


@pytest.mark.parametrize("special", ["/dev/zero", "pipe.txt", "link.txt"])
@pytest.mark.parametrize("command", COMMANDS)
def test_refused_in_words(
    command: str, special: str, desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(desk)
    before = sorted(desk.rglob("*"))
    assert run(command.replace("HERE", special).split()) == 2
    told = capsys.readouterr().err
    assert told.strip() and "Traceback" not in told
    assert sorted(desk.rglob("*")) == before
