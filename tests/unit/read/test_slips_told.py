"""A line about somebody else's figure is asked, and told as no work."""

from __future__ import annotations

import pytest

from drafter.read.slips_told import tells_a_slip


@pytest.mark.parametrize(
    "line",
    [
        "老汤说抢修平均3.1小时是老口径，调度中心的数是2.8小时",
        "老彭的护栏210公里是计划数，实际完成196公里",
        "招商局说开工24个，按统计局的应该是22个",
        "基教科说剩9个，是10月的数，现在剩6个",
        "老车报的查封88家里有5家是重的，实数83家",
    ],
)
def test_a_slip_is_one(line: str) -> None:
    assert tells_a_slip(line)


@pytest.mark.parametrize(
    "line",
    [
        "培训计划数230人，实际完成240人",
        "统计局核定增长7%，比上年快1个百分点",
        "老旧小区改造12个，计划10个",
        "质检站的检测量3200批次，合格率99%",
        "老区建设投入1.2亿元，同比增长5%",
    ],
)
def test_work_is_none(line: str) -> None:
    assert not tells_a_slip(line)
