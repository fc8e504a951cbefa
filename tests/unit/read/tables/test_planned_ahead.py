"""A row of the year to come that calls itself a plan is one of the plans; any other row of another time is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.read.facts import read_facts


def _read(folder: Path, row: str) -> tuple[list[tuple[str, str]], int]:
    (folder / "表.csv").write_text(f"指标,数值,单位,期间\n道路养护里程,52,公里,2025\n{row}\n", "utf-8")
    read = read_facts([folder / "表.csv"], period=Period.parse("2025"))
    return [(fact.role, fact.text) for fact in read.facts if "道路" not in fact.text], len(read.left_out)


@pytest.mark.parametrize(
    "row",
    [
        "市级政府采购预算,5.4,亿元,2026",
        "全市社会保险基金预算收入预算数,52.6,亿元,2026年",
        "沟渠整治计划,60,公里,2026",
        "新增就业目标,3000,人,2026年",
        "技改投资预期,9,亿元,2026",
    ],
)
def test_a_plan_of_next_year(tmp_path: Path, row: str) -> None:
    (told,), left = _read(tmp_path, row)
    assert told[0] == "plans" and not left


@pytest.mark.parametrize(
    "row",
    [
        "市级政府采购金额,5.4,亿元,2026",
        "沟渠整治计划,60,公里,2024",
        "新增就业,3000,人,2026年",
        "政府采购预算,5.1,亿元,2023",
    ],
)
def test_what_is_of_another_time_is_left_out(tmp_path: Path, row: str) -> None:
    told, left = _read(tmp_path, row)
    assert not told and left == 1
