"""A row is told by the note that has both of its figures, this year's and last year's; one figure alone is chance."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.case import Case
from drafter.pipeline.planning import plan_case
from drafter.read.case import load_case

SHEET = "指标,单位,数值,上年同期\n门票经营收入,万元,410,530\n"


def planned(folder: Path, line: str) -> dict[str, str]:
    (folder / "notes.md").write_text(f"# 成绩\n- 修好步道3公里\n# 问题\n- {line}\n", encoding="utf-8")
    (folder / "m.csv").write_text(SHEET, encoding="utf-8")
    (folder / "case.yaml").write_text("unit: 云溪县景区管理处\nperiod: 2025\nprofile: work-summary\nfacts: [notes.md, m.csv]\n", encoding="utf-8")  # fmt: skip
    case: Case = load_case(folder)
    return dict(plan_case(case).plan.merged)


@pytest.mark.parametrize("line", ["门票收入掉得厉害，全年410万，去年530万", "门票收入由上年的530万元降到410万元"])
def test_both_figures_make_one(tmp_path: Path, line: str) -> None:
    assert len(planned(tmp_path, line)) == 1


@pytest.mark.parametrize("line", ["维修欠账410万，去年也拖着", "租车花了410万，油料530万"])
def test_one_figure_or_another_thing_makes_none(tmp_path: Path, line: str) -> None:
    assert not planned(tmp_path, line)
