"""A text made from a plain file is written as that file was: its line ends, its byte-order mark."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.office.plain import as_kept, read_plain
from tests.command import drafter

TEXT = "某局2024年工作总结\n一、工作情况\n检查企业12家,,发现问题3个。\n"


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_and_mark(mark: str, end: str, tmp_path: Path) -> None:
    file, wanted = tmp_path / "报告.txt", mark + TEXT.replace("\n", end)
    file.write_bytes(wanted.encode())
    assert as_kept(file, read_plain(file)) == wanted


def test_other_files_lend_nothing(tmp_path: Path) -> None:
    (tmp_path / "报告.pdf").write_bytes(b"%PDF-1.4\r\n\r\n")
    (tmp_path / "报告.txt").write_bytes("一、工作\r\n".encode("utf-16"))
    assert as_kept(tmp_path / "报告.pdf", "甲\n") == as_kept(tmp_path / "报告.txt", "甲\n") == "甲\n"


def test_a_mended_file_is_mended_at_once_and_what_is_left_is_told(tmp_path: Path) -> None:
    (tmp_path / "报告.txt").write_bytes(TEXT.replace("\n", "\r\n").encode())
    done = drafter("check", "报告.txt", "--fix", "-o", "改.txt", cwd=tmp_path)
    assert (tmp_path / "改.txt").read_bytes().decode() == TEXT.replace(",,", "，").replace("\n", "\r\n")
    assert "要人看" in done.stdout and "没有可以安全修改的" in drafter("check", "改.txt", "--fix", cwd=tmp_path).stdout
