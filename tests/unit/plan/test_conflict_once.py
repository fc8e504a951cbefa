"""A line that bears two figures of one name, both against a sheet's, is told all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.pipeline.drafting import draft_case
from drafter.read.case import load_case

_CASE = "unit: 柏溪县林业局\nperiod: 2024\ntitle: 柏溪县林业局2024年工作总结\nfacts: [要点.md, 指标.csv]\n"


@pytest.mark.parametrize(
    "line", ["造林4120亩（任务4200亩）", "造林4120亩、4200亩两个口径", "造林4120亩，上报4200亩", "造林4120亩"]
)
def test_both_sides_of_a_conflict_are_told(tmp_path: Path, line: str) -> None:
    for name, words in (
        ("case.yaml", _CASE),
        ("要点.md", f"# 成绩\n- {line}\n- 抚育幼林900亩\n"),
        ("指标.csv", "指标,数值,单位,期间\n造林,4210,亩,2024\n"),
    ):
        (tmp_path / name).write_text(words, encoding="utf-8")
    drafted = draft_case(load_case(tmp_path))
    assert "造林" in drafted.report.text and "4120" in drafted.report.text
    assert all(own != into for own, into in drafted.planned.plan.merged.items())


@pytest.mark.parametrize("more", ["建成结算窗口，服务延伸到乡镇", "路上故障停用"])
def test_a_line_that_says_more_than_the_disputed_figure_is_not_told_by_the_other(tmp_path: Path, more: str) -> None:
    for name, words in (
        ("case.yaml", _CASE.replace(", 指标.csv", "")),
        ("要点.md", f"# 成绩\n- 退还用地费用31846万元\n\n## 财务\n- 退还用地费用38146万元，{more}\n"),
    ):
        (tmp_path / name).write_text(words, encoding="utf-8")
    assert more[-4:] in draft_case(load_case(tmp_path)).report.text
