"""Every number of a text, in whatever signs it is written."""

from __future__ import annotations

from decimal import Decimal
from types import ModuleType

import pytest

from drafter.core.text import Span
from drafter.ground import numbers, ratios
from drafter.ground.numbers import numbers_of


@pytest.mark.parametrize(
    ("text", "value", "family"),
    [
        ("投入1.2亿元", Decimal(120000000), "money"),
        ("来了三百人", Decimal(300), "count"),
        ("占七成", Decimal(70), "percent"),
        ("提高1.4个点", Decimal("1.4"), "point"),
        ("培训90分钟", Decimal("1.5"), "time"),
        ("卖了4万斤", Decimal(20000000), "mass"),
        ("修了廿处", Decimal(20), "count"),
        ("建成陆拾个", Decimal(60), "count"),
        ("拖了半年", Decimal(6), "time"),
    ],
)
def test_value_and_family(text: str, value: Decimal, family: str) -> None:
    (number,) = numbers_of(text)
    assert (number.value, number.family) == (value, family)


@pytest.mark.parametrize("text", ["其中快充⑥⓪个", "其中快充½个", "其中快充О个", "新装三1,150个"])
def test_signs_no_report_uses_are_strange(text: str) -> None:
    assert any(number.strange for number in numbers_of(text))


@pytest.mark.parametrize("text", ["统一安排", "一律收回", "两癌筛查", "一个个教", "第一批"])
def test_words_with_a_numeral_state_no_amount(text: str) -> None:
    assert numbers_of(text) == []


@pytest.mark.parametrize(
    ("text", "approx"),
    [
        ("超过300人", "more"),
        ("近300人", "less"),
        ("300人左右", "about"),
        ("最多补15万", "most"),
        ("不少于9次", "least"),
        ("9次", ""),
    ],
)
def test_the_word_that_makes_it_approximate(text: str, approx: str) -> None:
    assert numbers_of(text)[0].approx == approx


@pytest.mark.parametrize("module", [numbers, ratios])
def test_what_is_taken_ends_before_its_end(module: ModuleType) -> None:
    assert [at for at in range(7) if module._inside(at, (Span(2, 4), Span(5, 6)))] == [2, 3, 5]
