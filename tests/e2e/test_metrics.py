"""`drafter metrics` on ordinary and on bad files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from drafter.cli.app import run


def metrics(path: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    assert run(["metrics", str(path), "--format", "json"]) == 0
    rows: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return rows


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "report.txt"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_rows_hold_what_other_programs_rely_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = metrics(written(tmp_path, "青山镇2023年上半年工作总结\n全镇税收收入1,234.5万元，预期增长4%—5%。\n"), capsys)
    assert rows[0] == {
        "start": 22, "end": 31, "text": "1,234.5万元", "value": "1234.5", "unit": "万元", "kind": "money", "change": None,
        "approx": None, "indicator": "税收收入", "period": "2023H1", "scope": "全镇", "basis": "",
    }  # fmt: skip
    assert (rows[1]["value"], rows[1]["change"]) == ("4-5", "increase")


@pytest.mark.parametrize("text", ["", "\n\n", "没有数字。", "1234567890" * 1000, b"\xef\xbb\xbf", "三五十百" * 1000])
def test_nothing_to_find(text: str | bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert metrics(written(tmp_path, text), capsys) == []


def test_one_paragraph_of_five_megabytes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = ("持续推进各项工作落地见效，切实增强群众获得感。" * 60 + "走访农户36户，") * 1200
    assert len(metrics(written(tmp_path, text), capsys)) == 1200


def test_table_for_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["metrics", str(written(tmp_path, "绿化率增长2%。"))]) == 0
    out = capsys.readouterr().out
    assert "绿化率" in out and "增" in out


def test_missing_file_is_bad_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["metrics", str(tmp_path / "none.txt")]) == 2
    assert "none.txt" in capsys.readouterr().err
