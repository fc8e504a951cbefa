"""A topic a genre must have is a hole only where no fact tells of its matter, whichever section has it."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.pipeline.planning import plan_case
from drafter.read.case import load_case

_CASE = "unit: 柏溪县应急管理局\nperiod: 2024\nprofile: work-safety\ntitle: 柏溪县2024年安全生产工作总结\nfacts: [notes.md]\n"


@pytest.mark.parametrize(
    ("line", "hole"),
    [
        ("全县生产安全事故4起，比上年少2起 @指挥中心", False),
        ("检查企业312家 @指挥中心", True),
        ("组织培训6期 @指挥中心", True),
    ],
)
def test_a_required_topic(tmp_path: Path, line: str, hole: bool) -> None:
    (tmp_path / "case.yaml").write_text(_CASE, encoding="utf-8")
    (tmp_path / "notes.md").write_text(f"# 成绩\n- {line}\n- 矿山停产整改3座 @矿山股\n", encoding="utf-8")
    plan = plan_case(load_case(tmp_path)).plan
    empty = [
        one.heading for part in plan.parts for one in part.sections if part.role == "achievements" and not one.items
    ]
    assert bool(empty) is hole
