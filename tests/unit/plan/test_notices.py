"""A year's figure below its target is told to the reader; what was spent below its plan is not."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.plan.notices import missed_targets
from drafter.read.note_tables import read_noted


@pytest.mark.parametrize(
    ("row", "missed"),
    [
        ("路灯更换 | 盏 | 180 | 240", True),
        ("路灯更换 | 盏 | 260 | 240", False),
        ("养护经费 | 万元 | 180 | 240", False),
        ("养护投资 | 万元 | 180 | 240", True),
    ],
)
def test_a_target_that_was_not_reached(row: str, missed: bool) -> None:
    text = f"| 指标 | 单位 | 2025年 | 年度目标 |\n|---|---|---|---|\n| {row} |\n| 巡查 | 次 | 90 | 90 |\n"
    (table,) = read_noted(text, "记.md", period=Period.parse("2025")).tables
    assert bool(list(missed_targets(table.facts))) is missed
