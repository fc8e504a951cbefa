"""A date that an archive cannot bear, and names that no disk holds: said in a line, or written; never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import drafter


def process(place: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    """In a process of its own, whose streams are what bears such a name or does not."""
    command = [sys.executable, "-c", "from drafter.cli import main; main()", *words]
    return subprocess.run(command, cwd=place, env=dict(os.environ), capture_output=True, timeout=240, check=False)


@pytest.mark.slow
@pytest.mark.parametrize("date", ["2024-02-30", "2107-12-31", "2108-01-01", "9999-12-31", "1979-12-31", "0001-01-01"])
def test_dates_that_an_archive_cannot_bear(date: str, tmp_path: Path) -> None:
    """Entries of a docx are dated from 1980 to 2107."""
    (tmp_path / "case.yaml").write_text(f"unit: 某县水利局\nperiod: 2024\ndate: {date}\nfacts: [notes.md]\n", "utf-8")
    (tmp_path / "notes.md").write_text("# 成绩\n- 修渠3公里\n", "utf-8")
    done = drafter("draft", ".", "-o", "out", cwd=tmp_path)
    assert "Traceback" not in done.stderr and done.returncode in (0, 2)
    assert (tmp_path / "out" / "report.docx").exists() == (done.returncode == 0)
    assert done.returncode == 0 or "日期" in done.stderr or date in done.stderr


@pytest.mark.parametrize(
    "command", ["check NAME.txt", "text NAME.docx", "facts NAME.md", "check a.txt --format json -o NAME.json"]
)
def test_names_too_long_for_a_disk(command: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("某县水利局2024年工作总结\n一、工作情况\n修渠3公里。\n", "utf-8")
    done = drafter(*command.replace("NAME", "长" * 120).split(), cwd=tmp_path)
    assert "Traceback" not in done.stderr and done.returncode == 2 and done.stderr.strip()


@pytest.mark.parametrize("form", ["rich", "json", "sarif", "html", "github"])
def test_a_name_that_is_no_utf8(form: str, tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xb1\xa8.txt")).write_text(
            "某县水利局2024年工作总结\n修渠**公里。\n", "utf-8"
        )
    except OSError:
        pytest.skip("this disk holds UTF-8 names only")
    done = process(
        tmp_path, "check", ".", "--format", form, "--no-cache", *(["-o", "a.html"] if form == "html" else [])
    )
    shown = done.stdout + ((tmp_path / "a.html").read_bytes() if form == "html" else b"")
    assert b"Traceback" not in done.stderr and done.returncode == 1 and b"PH001" in shown
