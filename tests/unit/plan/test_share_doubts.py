"""A 完成率 that value and plan refute is told with its sum; the value is marked where a slip of the pen explains it."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.plan.joined import Joins
from drafter.plan.joins import join_facts
from drafter.read.facts import read_facts
from drafter.read.ledger import build_ledger


def _joined(folder: Path, row: str) -> Joins:
    (folder / "报表.csv").write_text(f"指标,单位,完成数,调整预算,完成率\n{row}\n", encoding="utf-8")
    period = Period.parse("2025")
    facts = read_facts([folder / "报表.csv"], period=period).facts
    return join_facts(facts, build_ledger(facts, period=period))


@pytest.mark.parametrize(
    ("row", "mark"),
    [
        ("护林支出,万元,316.8,330,115.6%", ""),
        ("护林支出,万元,361.8,400,95.4%", "【待核：361.8万元／381.6万元】"),
        ("护林支出,万元,831.6,400,95.4%", "【待核：831.6万元／381.6万元】"),
    ],
)
def test_it_is_told_with_its_sum(tmp_path: Path, row: str, mark: str) -> None:
    joins = _joined(tmp_path, row)
    assert [remark.kind for remark in joins.remarks] == ["share_refuted"]
    assert list(joins.marks.values()) == ([mark] if mark else [])


@pytest.mark.parametrize(
    "row", ["护林支出,万元,381.6,400,95.4%", "护林支出,万元,381.6,330,100%", "护林支出,万元,381.6,,95%"]
)
def test_one_that_fits_or_is_capped_is_not(tmp_path: Path, row: str) -> None:
    assert _joined(tmp_path, row).remarks == []
