"""Wholes and parts that do not add up: places against all, rows against their 合计, what is left against what was found; five of each that do, or are of something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.claims.partition import uneven
from drafter.core.period import Period
from drafter.read.facts import read_facts
from drafter.read.ledger import build_ledger


def _found(folder: Path, notes: str = "", table: str = "") -> list[str]:
    paths = []
    for name, text in (("来稿.txt", notes), ("报表.csv", table)):
        if text:
            (folder / name).write_text(text, encoding="utf-8")
            paths.append(folder / name)
    facts = read_facts(paths, period=Period.parse("2025")).facts
    return [one.arithmetic for one in uneven(build_ledger(facts))]


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        ("办公室：\n全年靠泊船舶2416艘次。\n东港区靠泊船舶1302艘次。\n西港区靠泊船舶1108艘次。\n", ["1302+1108=2410艘次"]),
        ("局里：\n完成车辆检验5230辆。\n城北检测站：\n完成车辆检验3120辆。\n城南检测站：\n完成车辆检验2101辆。\n", ["3120+2101=5221辆"]),
        ("局里：\n完成车辆检验0.523万辆。\n城北检测站：\n完成车辆检验3120辆。\n城南检测站：\n完成车辆检验2101辆。\n", ["0.312+0.2101=0.5221万辆"]),
        ("查出隐患263处，整改251处，还剩9处没有整改。\n", ["263−251=12处"]),
        ("东港区靠泊船舶1302艘次。\n西港区靠泊船舶1108艘次。\n全年靠泊船舶2410艘次。\n", []),
        ("全年靠泊船舶4900艘次。\n东港区靠泊船舶1302艘次。\n西港区靠泊船舶1108艘次。\n", []),  # other quarters are not told
        ("全年靠泊船舶2416艘次。\n东港区拖带船舶1302艘次。\n西港区拖带船舶1108艘次。\n", []),
        ("上半年靠泊船舶2416艘次。\n东港区全年靠泊船舶1302艘次。\n西港区全年靠泊船舶1108艘次。\n", []),
        ("全年靠泊船舶2416艘次。\n东港区靠泊船舶2410艘次。\n", []),  # one part is no sum
        ("查出隐患263处，整改251处，还剩12处没有整改。\n", []),
        ("受理申请326件，办结311件，移交10件，还剩5件没办。\n", []),
    ],
)  # fmt: skip
def test_notes(tmp_path: Path, notes: str, told: list[str]) -> None:
    assert _found(tmp_path, notes) == told


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("甲馆,1210,36\n乙馆,980,27\n合计,2191,63\n", ["1210+980=2190人次"]),
        ("甲馆,1210,36\n乙馆,980,27\n合计,2190,63\n", []),
        ("甲馆,1210,36\n乙馆,980,27\n合计,4380,126\n", []),  # of more than stands here
        ("甲馆,1210,36\n乙馆,？,27\n合计,2191,63\n", []),
    ],
)
def test_tables(tmp_path: Path, rows: str, told: list[str]) -> None:
    assert _found(tmp_path, table=f"馆别,查档人次,展览场次\n{rows}") == told
