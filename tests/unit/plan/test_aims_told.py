"""A plan that a row tells with how far it was met is told there alone; a plan of another thing, or with more to say, keeps its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import api
from drafter.core.case import Case
from drafter.core.period import Period

_SHEET = "指标,数值,单位,期间,目标\n{row}\n"


def _text(folder: Path, line: str, row: str) -> str:
    (folder / "要点.md").write_text(f"# 成绩\n- 整治沟渠9公里\n- {line}\n# 问题\n- 缺少人手\n", "utf-8")
    (folder / "表.csv").write_text(_SHEET.format(row=row), "utf-8")
    files = (folder / "要点.md", folder / "表.csv")
    return api.draft(Case(folder, "清溪县水务局", Period.parse("2025"), "清溪县水务局2025年工作总结", None, files)).text


@pytest.mark.parametrize(
    ("line", "row", "figure"),
    [
        ("年度投资计划50亿", "已完成投资,39,亿元,2025,50", "50亿元"),
        ("全年清淤任务60公里", "河道清淤,48,公里,2025,60", "60公里"),
        ("栽植目标12万株", "苗木栽植,12.6,万株,2025,12", "12万株"),
        ("今年培训计划900人", "业务培训,870,人,2025,900", "900人"),
        ("检修任务36台", "水泵检修,36,台,2025,36", "36台"),
    ],
)
def test_the_plan_is_told_in_the_row(tmp_path: Path, line: str, row: str, figure: str) -> None:
    assert _text(tmp_path, line, row).count(figure) <= 2 - ("36台" not in figure)


@pytest.mark.parametrize(
    ("line", "row", "kept"),
    [
        ("年度投资计划50亿", "河道清淤,48,公里,2025,50", "50亿"),
        ("年度投资计划60亿", "已完成投资,39,亿元,2025,50", "60亿"),
        ("年度投资计划50亿，比上年多5亿", "已完成投资,39,亿元,2025,50", "5亿"),
        ("清淤任务60公里，分3个标段", "河道清淤,48,公里,2025,60", "3个标段"),
        ("培训计划900人", "水泵检修,870,台,2025,900", "900人"),
    ],
)
def test_another_plan_keeps_its_line(tmp_path: Path, line: str, row: str, kept: str) -> None:
    assert kept in _text(tmp_path, line, row)
