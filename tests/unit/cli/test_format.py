"""`drafter format` as a user meets it."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from drafter.assemble.layout import load_layout
from drafter.assemble.report_docx import assemble
from drafter.cli.app import run
from drafter.office.docx_text import read_docx
from tests.layout.samples import report
from tests.unit.office.packages import docx, p


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "report.docx"
    path.write_bytes(assemble(report(), load_layout(), date=datetime.date(2024, 7, 5)))
    return path


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "plain.docx"
    path.write_bytes(docx(p("某局2024年工作总结") + p("一、工作情况") + p("开展检查12次，发现问题3个，已整改。")))
    return path


def test_a_good_file_is_clean(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["format", str(good)]) == 0
    assert capsys.readouterr().out == ""


def test_departures_are_listed(plain: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["format", str(plain), "--format", "json"]) == 1
    rules = {finding["rule"] for finding in json.loads(capsys.readouterr().out)["files"][0]["findings"]}
    assert {"FM004", "FM006", "FM013"} <= rules


def test_fix_sets_it_anew_and_keeps_the_original(plain: Path, tmp_path: Path) -> None:
    before, target = plain.read_bytes(), tmp_path / "new.docx"
    assert run(["format", str(plain), "--fix", "-o", str(target)]) == 0
    assert plain.read_bytes() == before
    assert read_docx(target).text.split() == read_docx(plain).text.split()
    assert run(["format", str(target)]) == 0
    assert run(["format", str(plain), "--fix", "-o", str(target)]) == 2  # there already
    assert run(["format", str(plain), "--fix", "-o", str(plain), "--force"]) == 2  # never over its source


def test_learn_then_hold_against_it(good: Path, tmp_path: Path) -> None:
    layout = tmp_path / "unit.yaml"
    assert run(["format", str(good), "--learn", "-o", str(layout)]) == 0
    assert run(["format", str(good), "--layout", str(layout)]) == 0


def test_a_text_file_has_no_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text("正文", "utf-8")
    assert run(["format", str(path)]) == 2
    assert "不是 docx" in capsys.readouterr().err


def test_what_is_named_in_english_has_its_blanks(plain: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "format", str(plain)]) == 1
    told = capsys.readouterr().out
    assert "body text typeface" in told and "texttypeface" not in told
    assert run(["format", str(plain)]) == 1
    assert "正文字体" in capsys.readouterr().out
