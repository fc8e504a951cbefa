"""Plain text, and the legacy and PDF doors."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.core.errors import InputError
from drafter.office import legacy
from drafter.office.plain import decode, read_plain
from drafter.office.source import read_source
from tests.unit.office.packages import docx, p


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings_and_line_ends(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("收入增长\r\n３％\r末行🙂".encode(encoding))
    assert read_plain(file) == "收入增长\n３％\n末行🙂"


def test_escapes_of_colour_are_text_but_nul_is_not() -> None:
    assert decode(b"\x1b[1m", "a") == " [1m"
    with pytest.raises(InputError, match="第2行"):
        decode("甲\n\0".encode(), "a")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "报告.docx"
    body = "农村公路新改建86.4公里，完成年度计划的72%，比上年同期多出7.2公里；" * 6
    file.write_bytes(docx(p("关于上半年工作情况的报告") + p("一、进展") + p(body) + p("二、打算") + p(body)))
    return file


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["doc", "rtf", "odt", "wps"])
def test_old_formats_read_like_the_docx(
    kind: str, report: Path, tmp_path: Path, libreoffice: Callable[..., None]
) -> None:
    """A file of WPS is told by its content, which is that of a doc."""
    libreoffice("doc" if kind == "wps" else kind, tmp_path, report)
    if kind == "wps":
        (tmp_path / "报告.doc").rename(tmp_path / "报告.wps")
    read = read_source(tmp_path / f"报告.{kind}")
    assert read.text == read_source(report).text
    assert read.kind == "doc" and read.docx is not None


def test_a_doc_that_is_a_docx_needs_no_libreoffice(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(legacy, "find_libreoffice", lambda: None)
    (tmp_path / "a.doc").write_bytes(report.read_bytes())
    assert read_source(tmp_path / "a.doc").text == read_source(report).text


def test_without_libreoffice_the_error_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(legacy, "find_libreoffice", lambda: None)
    (tmp_path / "a.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    with pytest.raises(InputError, match="安装 LibreOffice"):
        read_source(tmp_path / "a.doc")


def test_a_conversion_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = tmp_path / "slow"
    slow.write_text("#!/bin/sh\nsleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setattr(legacy, "find_libreoffice", lambda: str(slow))
    monkeypatch.setattr(legacy, "TIME_LIMIT", 0.3)
    (tmp_path / "a.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    with pytest.raises(InputError, match="没有读完"):
        read_source(tmp_path / "a.doc")


@pytest.mark.slow
def test_a_pdf_is_joined_to_paragraphs(report: Path, tmp_path: Path, libreoffice: Callable[..., None]) -> None:
    pytest.importorskip("pdfplumber", reason="the pdf extra is not installed")
    libreoffice("pdf", tmp_path, report)
    read = read_source(tmp_path / "报告.pdf")
    assert read.text.replace(" ", "") == read_source(report).text
    assert read.kind == "pdf" and read.warnings


@pytest.mark.parametrize("sign", ["\x08", "\x16", "\x02"])
def test_a_stray_control_sign_is_named_with_its_place(sign: str) -> None:
    with pytest.raises(InputError, match=r"第2行.*“管护”后面.*删掉") as refused:
        decode(f"标题\n村级 管护{sign}人员不足".encode(), "a")
    assert f"U+{ord(sign):04X}" in str(refused.value)


def test_many_of_them_are_no_text() -> None:
    with pytest.raises(InputError, match="不像文本文件"):
        decode(("甲\x02\x03" * 40).encode(), "a")
