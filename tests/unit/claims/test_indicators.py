"""Names of indicators compared."""

from __future__ import annotations

import pytest

from drafter.claims.indicators import alike, same_indicator
from drafter.claims.reading import read_text


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("全镇财政收入", "财政收入"),
        ("“一窗”办件量", "一窗办件量"),
        ("县本级税收收入总额", "税收收入"),
        ("新建卫生室数量", "新建卫生室"),
    ],
)
def test_same(a: str, b: str) -> None:
    assert same_indicator(a, b)
    assert alike(a, b) == 1.0


@pytest.mark.parametrize(("a", "b"), [("", ""), ("税收收入", "非税收入"), ("收入", "支出"), ("水稻面积", "小麦面积")])
def test_different(a: str, b: str) -> None:
    assert not same_indicator(a, b)
    assert alike(a, b) < 0.8


def test_one_name_inside_the_other_is_near() -> None:
    assert alike("农村公路里程", "新改建农村公路里程") >= 0.8
    assert alike("甲", "乙") == 0.0


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("的士站点投放广告12处", "的士站点投放广告"),
        ("惠农资金的3.5万元已发放", "惠农资金"),
    ],
)
def test_a_name_keeps_a_word_that_opens_with_de(text: str, name: str) -> None:
    assert [figure.indicator for claim in read_text(text, None).claims for figure in claim.figures] == [name]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("环湖步道串起4处公园和2个居住小区", ("公园", "居住小区")),
        ("连通3所学校与5个商圈", ("学校", "商圈")),
        ("惠及6个街道以及18家企业", ("街道", "企业")),
        ("成立3个党支部和12名骨干", ("党支部", "骨干")),
        ("涉及3个居委会及5处旧库房", ("居委会", "旧库房")),
    ],
)
def test_counts_joined_name_what_stands_behind_each(text: str, named: tuple[str, str]) -> None:
    figures = [figure for claim in read_text(text, None).claims for figure in claim.figures]
    assert [bool(figure.indicator.endswith(noun[-2:])) for figure, noun in zip(figures, named, strict=True)] == [
        True,
        True,
    ]
    assert not any(other[:2] in figure.indicator for figure, other in zip(figures, reversed(named), strict=True))


@pytest.mark.parametrize(
    "text", ["项目惠及3家企业", "3家单位参与2个项目", "2所学校普及5个品种", "培训和谐社区4个、村3个"]
)
def test_verbs_that_end_like_a_joint_are_none(text: str) -> None:
    figures = [figure for claim in read_text(text, None).claims for figure in claim.figures]
    assert all(not figure.indicator.endswith(("惠", "参", "普")) for figure in figures)
