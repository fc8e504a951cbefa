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
