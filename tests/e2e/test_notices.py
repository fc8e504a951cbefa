"""What a reader should know of a file is told by every command that reads one, and an empty report is never called sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import drafter
from tests.unit.office.packages import docx, p, r

STRUCK = f"<w:p>{r('抢修水管')}{r('99', '<w:strike/>')}{r('56处。')}</w:p>"
PICTURE: dict[str, str | bytes] = {"word/media/image1.png": b"\x89PNG"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "划线.docx").write_bytes(docx(p("某镇2024年工作总结") + STRUCK))
    (tmp_path / "素材.md").write_text("# 成绩\n- 抢修水管56处\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "command",
    [
        ["check"], ["metrics"], ["outline"], ["gaps", "-o", "表.xlsx"], ["trace", "--facts", "素材.md"], ["verify", "--facts", "素材.md"],
        ["compare", "划线.docx"],
    ],
    ids=lambda command: command[0],
)  # fmt: skip
def test_words_that_were_not_read_are_told(command: list[str], folder: Path) -> None:
    done = drafter(command[0], "划线.docx", *command[1:], cwd=folder)
    assert "删除线" in done.stderr
    assert "注意" not in done.stdout


@pytest.mark.parametrize(
    ("content", "name", "why"),
    [
        (b"\xef\xbb\xbf \n", "空.txt", "文件是空的"),
        (docx(p()), "空.docx", "文件里没有文字"),
        (docx(p(), more=PICTURE), "扫描.docx", "文件里只有图片，没有文字"),
    ],
)
def test_a_report_without_a_word_is_not_sound(content: bytes, name: str, why: str, folder: Path) -> None:
    (folder / name).write_bytes(content)
    done = drafter("check", name, cwd=folder)
    assert (done.returncode, why in done.stderr, "没有发现问题" in done.stdout) == (2, True, False)
    beside = drafter("check", name, "划线.docx", cwd=folder)
    assert (beside.returncode, why in beside.stderr, "划线.docx" in beside.stdout) == (2, True, True)
    assert why in drafter("outline", name, cwd=folder).stderr
