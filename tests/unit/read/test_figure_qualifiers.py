"""What a clause or a bracket says of a figure stands in brackets behind it; all else is left as it is."""

from __future__ import annotations

import pytest

from drafter.read.figure_qualifiers import narrowed, qualifier, with_qualifiers


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("均为快报数", "快报数"), ("先按自查数报", "自查数"), ("估的", "估算数"), ("是测算的", "测算数"), ("请第三方测的", "第三方测评"),
        ("水利厅口径", "水利厅口径"), ("按同口径", ""), ("截至10月底", "截至10月底"), ("还没审计", "未经审计"), ("数是初步统计的", "初步统计数"),
        ("快报已经报送", ""), ("测算补偿标准", ""), ("自查问题12个", ""), ("完成审计", ""), ("统一口径", ""), ("委托第三方评估项目6个", ""),
    ],
)  # fmt: skip
def test_qualifier(words: str, told: str) -> None:
    assert qualifier(words) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("售水3.1亿立方米，均为快报数，决算3月出", "售水3.1亿立方米（快报数），决算3月出"),
        ("造林6千亩，占计划的98%，省里没验收，先按自查数", "造林6千亩，占计划的98%（自查数），省里没验收"),
        ("开展测算，完成方案", "开展测算，完成方案"),
        ("水质达标，按省厅口径", "水质达标，按省厅口径"),
        ("管网漏损率9.1%，同比下降0.4个百分点", "管网漏损率9.1%，同比下降0.4个百分点"),
    ],
)
def test_behind_its_figure(text: str, told: str) -> None:
    assert with_qualifiers(text) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("快报，决算元月才出", "快报数"), ("估的，没那么准", "估算数"), ("含托管，托管那块我代报的", "含托管"), ("站里看着写", ""),
        ("其中新建3座", None), ("占35%", None), ("听说的", None),
    ],
)  # fmt: skip
def test_in_a_bracket(words: str, told: str | None) -> None:
    assert narrowed(words) == told
