"""A target beside its figure is set against it by the two numbers alone; one that is loose or a bound is only said to be that."""

from __future__ import annotations

import pytest

from drafter import api
from drafter.draft.aims_beside import with_aims


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("水产品总产8.4万吨，目标8万吨", "水产品总产8.4万吨，高于8万吨的目标"),
        ("接种率93.5%，年度目标95%", "接种率93.5%，低于95%的年度目标"),
        ("新建泊位320个，全年目标320个", "新建泊位320个，达到320个的全年目标"),
        ("登记失业率3.4%，目标4.5%以内", "登记失业率3.4%，目标为4.5%以内"),
        ("粮食产量91.2亿斤，同比增长0.1%，年度目标92亿斤左右", "粮食产量91.2亿斤，同比增长0.1%，年度目标为92亿斤左右"),
        ("栽植300余株，目标300株", "栽植300余株，目标300株"),
        ("新增8盏，目标40处", "新增8盏，目标40处"),
        ("造林4120亩（任务4200亩）", "造林4120亩（任务4200亩）"),
        ("完成目标任务", "完成目标任务"),
        ("目标8万吨，实产8.4万吨", "目标8万吨，实产8.4万吨"),
    ],
)
def test_a_target_beside_its_figure(line: str, told: str) -> None:
    assert with_aims(line) == told
    assert api.verify(f"{told}。", [line]).to_dict()["sentences"][0]["verdict"] == "supported"
