"""A row told in words gives way to the one line that tells the same with its figure."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.read.facts import read_facts

_HEAD = "指标,单位,2025年,2024年,年度目标\n泊位疏浚,座,12,10,11\n"


@pytest.mark.parametrize(
    ("note", "row", "left"),
    [
        ("按时完成上级下达的水产品质量监测样品186份", "水产品质量监测样品,份,完成,180,186", 1),
        ("岸电设施改造完成6座，验收4座", "岸电设施改造,座,完成,4,6", 1),
        ("灯浮标更换12座", "岸电设施改造,座,完成,4,6", 0),
        ("岸电设施改造方案已报批", "岸电设施改造,座,完成,4,6", 0),
    ],
)
def test_the_line_with_its_figure_tells_it(tmp_path: Path, note: str, row: str, left: int) -> None:
    (tmp_path / "要点.md").write_text(f"# 成绩\n- {note}\n", "utf-8")
    (tmp_path / "表.csv").write_text(_HEAD + row + "\n", "utf-8")
    material = read_facts([tmp_path / "要点.md", tmp_path / "表.csv"], period=Period.parse("2025"))
    assert sum("那里有数" in one.reason for one in material.left_out) == left
    assert sum(question.kind == "cell" for question in material.questions) == 1 - left
    assert sum(fact.text.endswith("完成") for fact in material.facts) == 1 - left
