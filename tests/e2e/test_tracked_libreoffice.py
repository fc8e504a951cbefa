"""Tracked changes as LibreOffice itself accepts and rejects them: all accepted is the new text, all rejected the old one.

The changes are looked at without the comments that go with them: a LibreOffice built without a screen (7.4 -nogui) ends at
once when any document with a comment, whoever wrote it, is opened through its bridge. That the two go together is
tested on our own reading, and by conversion.
"""

from __future__ import annotations

import datetime
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from docx import Document

from drafter.core.edit import Edit, apply_edits
from drafter.core.fact import Fact
from drafter.core.text import Provenance, Span
from drafter.language.sentences import split_sentences
from drafter.office.docx_text import read_docx
from drafter.pipeline.revising import rewrite_report, track
from drafter.read.report import open_report

DATE = datetime.date(2024, 7, 5)
LINES = (
    "2024年上半年工作情况汇报",
    "一、工作成效",
    "（一）项目建设。新建公路30公里，完成投资1.2亿元。",
    "二、存在的主要问题",
    "一是公路养护不够到位。部分路段破损，养护队伍力量薄弱，有待进一步加强。",
    "二是政策宣传不够深入。群众知晓率不高。",
    "三、下一步工作打算",
    "一是强化公路养护。及时修补路面。",
)
FACTS = (
    Fact("n1", "problems", "公路养护", "县道破损路面12公里，养护站在岗5人", Provenance("notes.md", "第3行")),
    Fact("n2", "problems", "政策宣传", "由于宣讲只到乡镇，8个村没有开展", Provenance("notes.md", "第4行")),
)


def _python_with_uno() -> str | None:
    for python in ("/usr/bin/python3", "python3"):
        found = shutil.which(python)
        if found and subprocess.run([found, "-c", "import uno"], capture_output=True, check=False).returncode == 0:
            return found
    return None


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """A LibreOffice waiting on a pipe: (the Python that can talk to it, the pipe's name)."""
    soffice, python = shutil.which("soffice"), _python_with_uno()
    if not soffice or not python:
        pytest.skip("LibreOffice and its Python bridge (python3-uno) are not installed")
    profile = tmp_path_factory.mktemp("office")
    pipe = f"drafter{profile.stat().st_ino}"
    command = [
        soffice,
        "--headless",
        "--norestore",
        "--nologo",
        f"-env:UserInstallation={profile.as_uri()}",
        f"--accept=pipe,name={pipe};urp;",
    ]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    yield python, pipe
    running.terminate()
    running.wait(timeout=120)


def _settled(office: tuple[str, str], path: Path, action: str) -> str:
    python, pipe = office
    script = Path(__file__).with_name("uno_changes.py")
    for _attempt in range(3):
        done = subprocess.run(
            [python, str(script), pipe, str(path), action], capture_output=True, text=True, timeout=120, check=False
        )
        if done.returncode >= 0:  # the office's bridge sometimes dies of itself as it closes
            break
    assert done.returncode == 0, done.stderr
    return done.stdout


def _report(path: Path) -> Path:
    """Lines cut into several runs, as people's documents are."""
    document = Document()
    for line in LINES:
        paragraph = document.add_paragraph()
        for at in range(0, len(line), 7):
            paragraph.add_run(line[at : at + 7]).bold = at % 2 == 1
    document.save(str(path))
    return path


@pytest.mark.parametrize("section", ["problems", "plans"])
def test_accepting_and_rejecting_in_libreoffice(office: tuple[str, str], tmp_path: Path, section: str) -> None:
    opened = open_report(_report(tmp_path / "report.docx"))
    facts = (
        FACTS
        if section == "problems"
        else (
            Fact("n3", "plans", "公路养护", "10月底前修补路面12公里", Provenance("notes.md", "第9行"), owner="建设科"),
        )
    )
    result = rewrite_report(opened, section, facts, date=DATE)
    assert result.tracked and result.clean and result.outcome.edits
    marked = tmp_path / "tracked.docx"
    marked.write_bytes(track(opened, result.outcome.edits, (), date=DATE)[0] or b"")
    assert _settled(office, marked, "accept") == result.text == read_docx(result.clean).text
    assert _settled(office, marked, "reject") == opened.text == read_docx(result.tracked, original=True).text


def test_real_report(office: tuple[str, str], tmp_path: Path, shared: Path) -> None:
    source = sorted((shared / "corpus" / "dev" / "docx").glob("gwr_*.docx"))[0]
    opened = open_report(source)
    spans = [span for span in split_sentences(opened.text) if len(span) > 20][5:60:6]
    edits = [Edit(Span(span.end - 6, span.end - 3), "（此处改动）", "试") for span in spans]
    marked, _clean = track(opened, edits, (), date=DATE)
    assert marked
    path = tmp_path / "tracked.docx"
    path.write_bytes(marked)
    plain = tmp_path / "plain.docx"
    plain.write_bytes(source.read_bytes())
    before = _settled(office, plain, "reject")
    assert _settled(office, path, "reject") == before
    after = _settled(office, path, "accept")
    assert after.count("（此处改动）") == len(edits) and apply_edits(opened.text, edits).count("（此处改动）") == len(
        edits
    )


def test_changes_and_comments_survive_a_conversion(tmp_path: Path, libreoffice: Callable[..., None]) -> None:
    opened = open_report(_report(tmp_path / "report.docx"))
    result = rewrite_report(opened, "problems", FACTS, date=DATE)
    assert result.tracked
    marked = tmp_path / "tracked.docx"
    marked.write_bytes(result.tracked)
    libreoffice("docx", tmp_path / "out", marked)
    again = tmp_path / "out" / "tracked.docx"
    assert read_docx(again).text == result.text and read_docx(again, original=True).text == opened.text
    said = [comment.text for comment in Document(str(again)).comments]
    assert said == [comment.text for comment in Document(str(marked)).comments] and said
