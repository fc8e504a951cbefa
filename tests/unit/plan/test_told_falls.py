"""A row whose fall a problem tells already stands there with its figure, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.pipeline.planning import plan_case
from drafter.read.case import load_case

CASE = "unit: 屏岭县交通运输局\nprofile: work-summary\nperiod: 2024\ntitle: 屏岭县交通运输局2024年工作总结\nfacts: [notes.md, rows.csv]\n"
ROWS = "指标,数值,单位,期间,上年同期,同比,责任部门\n公路客运量,286,万人次,2024年,321,-11%,运管股\n公交线路,14,条,2024年,12,16.7%,运管股\n"


@pytest.mark.parametrize(("change", "told"), [("11%", True), ("12%", False)])
def test_the_row_is_told_with_the_problem_that_gives_its_change(tmp_path: Path, change: str, told: bool) -> None:
    (tmp_path / "case.yaml").write_text(CASE, encoding="utf-8")
    (tmp_path / "rows.csv").write_text(ROWS, encoding="utf-8")
    notes = f"## 运管股\n- 新开公交线路9条\n\n## 存在问题\n- 客运量掉了{change}，两家公司喊撑不下去\n"
    (tmp_path / "notes.md").write_text(notes, encoding="utf-8")
    plan = plan_case(load_case(tmp_path))
    row = next(one for one in plan.facts if one.kind == "row" and "客运量" in one.text)
    assert (row.id in plan.plan.merged) is told
