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
