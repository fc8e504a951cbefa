"""Whatever an output is called, no file that a command read is written over, `--force` or not, also under another name of it."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path

import pytest

from drafter.cli.app import run
from tests.servers.planned_case import write_case

# Each command, its inputs as names in the folder, and OUT where it writes.
COMMANDS = {
    "check json": ("check report.txt --facts case/notes.md --prior case/prior.txt --format json -o OUT", "report.txt case/notes.md case/prior.txt"),
    "check baseline": ("check report.txt --facts case/notes.md --write-baseline OUT", "report.txt case/notes.md"),
    "check comments": ("check report.docx --format docx -o OUT", "report.docx"),
    "rewrite": ("rewrite report.docx --facts case/notes.md --prior case/prior.txt -o OUT", "report.docx case/notes.md case/prior.txt"),
    "rewrite gaps": ("rewrite report.txt --prior case/prior.txt --gaps OUT", "report.txt case/prior.txt"),
    "gaps": ("gaps report.docx --facts case/metrics.csv --prior case/prior.txt -o OUT", "report.docx case/metrics.csv case/prior.txt"),
    "gaps of a case": ("gaps case -o OUT", "case/case.yaml case/notes.md case/metrics.csv case/prior.txt"),
    "fill": ("fill report.docx gaps.xlsx -o OUT", "report.docx gaps.xlsx"),
    "compare": ("compare report.txt case/prior.txt -o OUT", "report.txt case/prior.txt"),
    "format": ("format report.docx --layout layout.yaml --fix -o OUT --force", "report.docx layout.yaml"),
    "learn": ("format report.docx --learn -o OUT --force", "report.docx"),
    "facts": ("facts case -o OUT", "case/case.yaml case/notes.md case/metrics.csv case/prior.txt"),
}  # fmt: skip


def drafter(words: list[str]) -> int:
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        return run(words)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case, its draft beside it, and a layout."""
    place = tmp_path_factory.mktemp("desk")
    case = write_case(place / "case")
    assert drafter(["draft", str(case), "-o", str(place)]) == 0
    assert drafter(["format", str(place / "report.docx"), "--learn", "-o", str(place / "layout.yaml")]) == 0
    return place


@pytest.mark.parametrize("name", COMMANDS)
def test_no_input_is_written_over(name: str, desk: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    command, inputs = COMMANDS[name]
    monkeypatch.chdir(desk)
    before = {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()}
    for source in inputs.split():
        link = tmp_path / f"{Path(source).stem}-link{Path(source).suffix}"
        link.symlink_to(desk / source)
        for target in (source, f"case/../{source}", str(link)):
            assert drafter([target if word == "OUT" else word for word in command.split()]) == 2, target
    assert {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()} == before


def test_a_draft_over_its_own_case(tmp_path: Path) -> None:
    case = write_case(tmp_path / "case")
    (case / "prior.txt").rename(case / "report.txt")
    (case / "case.yaml").write_text((case / "case.yaml").read_text("utf-8").replace("prior.txt", "report.txt"), "utf-8")
    before = (case / "report.txt").read_bytes()
    assert drafter(["draft", str(case), "-o", str(case), "--force"]) == 2
    assert (case / "report.txt").read_bytes() == before and not (case / "report.docx").exists()
