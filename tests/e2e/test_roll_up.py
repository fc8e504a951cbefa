"""`drafter batch draft --rollup`: the superior's report from its units' cases, on files as units send them."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from drafter.cli.app import group

UNITS = ("柳沟乡", "石桥乡", "大坪乡")


def _unit(folder: Path, name: str, rows: list[tuple[object, ...]]) -> None:
    own = folder / name
    own.mkdir(parents=True)
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "指标"
    sheet.append(("指标", "数值", "单位", "期间"))
    for row in rows:
        sheet.append(row)
    book.save(own / "metrics.xlsx")
    title = f"{name}人民政府2025年上半年工作总结"
    words = f"unit: {name}人民政府\nshort: [{name}]\nperiod: 2025H1\ntitle: {title}\nfacts: [metrics.xlsx]\n"
    (own / "case.yaml").write_text(words, "utf-8")


@pytest.fixture
def county(tmp_path: Path) -> Path:
    for number, name in enumerate(UNITS):
        rows: list[tuple[object, ...]] = [
            ("新修渠道", 3.5 + number, "公里", "2025H1"),
            ("排查隐患", 20 + number, "处", "2025H1"),
        ]
        _unit(tmp_path / "units", name, rows if number < 2 else rows[:1])
    listed = ", ".join(UNITS)
    head = "unit: 清河县人民政府\nperiod: 2025H1\ntitle: 清河县人民政府2025年上半年工作总结\ndate: 2025-07-04\n"
    (tmp_path / "city.yaml").write_text(f"{head}units: [{listed}]\n", "utf-8")
    return tmp_path


def _run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(group, list(words), standalone_mode=False)
    return (result.return_value or 0) if result.exception is None else 99, result.output


def test_totals_gaps_and_their_trace(county: Path) -> None:
    out = county / "out"
    units = [str(county / "units" / name) for name in UNITS]
    code, said = _run("batch", "draft", "--rollup", str(county / "city.yaml"), *units, "-o", str(out))
    assert code == 0 and "大坪乡 排查隐患 缺报" in said
    text = (out / "report.txt").read_text("utf-8")
    assert "13.5公里" in text and "【待补：排查隐患（处）】" in text
    totals = {one["indicator"]: one for one in json.loads((out / "rollup.json").read_text("utf-8"))["totals"]}
    assert totals["排查隐患"]["missing"] == ["大坪乡"] and totals["排查隐患"]["value"] == "41"
    assert [(one["source"], one["locator"]) for one in totals["新修渠道"]["addends"]] == [
        (f"{name}/metrics.xlsx", "指标!B2") for name in UNITS
    ]
    sheet = openpyxl.load_workbook(out / "case" / "汇总表.xlsx")["汇总"]
    assert sheet[totals["新修渠道"]["locator"].split("!")[1]].value == "13.5"


def test_a_unit_that_cannot_be_read_is_told_and_the_others_go_on(county: Path) -> None:
    (county / "units" / "大坪乡" / "metrics.xlsx").write_bytes(b"no sheet")
    code, _said = _run(
        "batch", "draft", "--rollup", str(county / "city.yaml"), str(county / "units"), "-o", str(county / "out")
    )
    assert code == 2
    assert (county / "out" / "report.docx").is_file()


def test_a_result_is_not_overwritten_without_force(county: Path) -> None:
    words = ("batch", "draft", "--rollup", str(county / "city.yaml"), str(county / "units"), "-o", str(county / "out"))
    assert _run(*words)[0] == 0
    assert _run(*words)[0] == 99
    assert _run(*words, "--force")[0] == 0
