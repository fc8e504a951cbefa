"""Whatever an output is called, no file that a command read is written over, `--force` or not, also under another name of it."""

from __future__ import annotations

import contextlib
import io
import shutil
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
    "check against a baseline": ("check report.txt --baseline base.json --format json -o OUT", "report.txt base.json"),
    "check corrected": ("check faulty.txt --fix -o OUT", "faulty.txt"),
    "refresh": ("refresh report.docx --facts case/notes.md --facts case/metrics.csv -o OUT", "report.docx case/notes.md case/metrics.csv"),
    "rewrite gaps of a document": ("rewrite report.docx --facts gaps.xlsx --gaps OUT", "report.docx gaps.xlsx"),
    "fill of two sheets": ("fill report.docx gaps.xlsx more.xlsx -o OUT", "report.docx gaps.xlsx more.xlsx"),
    "compare a page": ("compare report.docx case/prior.txt --format html -o OUT", "report.docx case/prior.txt"),
    "roll up": ("compare --rollup report.txt case/prior.txt -o OUT", "report.txt case/prior.txt"),
    "facts of corrected": ("facts case/notes.md --model scripted:replies.json -o OUT --force", "case/notes.md replies.json"),
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
    assert drafter(["check", str(place / "report.txt"), "--write-baseline", str(place / "base.json")]) in (0, 1)
    (place / "faulty.txt").write_text(
        (place / "report.txt").read_text("utf-8") + "开展检查3次，，整改到位。。\n", "utf-8"
    )
    (place / "more.xlsx").write_bytes((place / "gaps.xlsx").read_bytes())
    (place / "replies.json").write_text("{}", "utf-8")
    return place


@pytest.mark.parametrize("name", COMMANDS)
def test_no_input_is_written_over(name: str, desk: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    command, inputs = COMMANDS[name]
    monkeypatch.chdir(desk)
    before = {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()}
    for source in inputs.split():
        link = tmp_path / f"{Path(source).stem}-link{Path(source).suffix}"
        link.symlink_to(desk / source)
        twin = tmp_path / f"{Path(source).stem}-twin{Path(source).suffix}"
        twin.hardlink_to(desk / source)
        for target in (source, f"case/../{source}", str(link), str(twin)):
            assert drafter([target if word == "OUT" else word for word in command.split()]) == 2, target
    assert {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()} == before


def test_a_draft_over_its_own_case(tmp_path: Path) -> None:
    case = write_case(tmp_path / "case")
    (case / "prior.txt").rename(case / "report.txt")
    (case / "case.yaml").write_text((case / "case.yaml").read_text("utf-8").replace("prior.txt", "report.txt"), "utf-8")
    before = (case / "report.txt").read_bytes()
    assert drafter(["draft", str(case), "-o", str(case), "--force"]) == 2
    assert (case / "report.txt").read_bytes() == before and not (case / "report.docx").exists()


# Commands that make a folder of files: the folder in which an input has the name of one of them.
FOLDERS = {
    "draft over a prior report": "draft case/notes.md --unit 甲县水利局 --period 2024 --prior report.docx -o . --force",
    "draft over notes": "draft report.txt --unit 甲县水利局 --period 2024 -o . --force",
    "draft over the replies": "draft case --model scripted:findings.json -o . --force",
    "draft over what is amended": "draft case --onto report.docx -o . --force",
    "a case saved over its notes": "draft case --save-case case",
    "a template case over one": "init case",
}


@pytest.mark.parametrize("name", FOLDERS)
def test_no_input_is_written_over_by_a_folder_of_results(
    name: str, desk: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shutil.copytree(desk, place := tmp_path / "desk")
    monkeypatch.chdir(place)
    before = {path: path.read_bytes() for path in place.rglob("*") if path.is_file()}
    drafter(FOLDERS[name].split())
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize(
    "command",
    [
        "rewrite report.docx -o made.docx --gaps made.docx",
        "rewrite report.docx --gaps report-改写.docx",
        "rewrite report.docx -o made.docx --gaps case/../made.docx",
        "check report.txt --format json -o made.json --write-baseline made.json",
    ],
)
def test_two_results_under_one_name(command: str, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk)
    before = set(desk.rglob("*"))
    assert drafter(command.split()) == 2
    assert set(desk.rglob("*")) == before
