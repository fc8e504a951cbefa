"""Properties of reading and writing figures: identity, spans, exactness, and no input that hangs."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.claims.arithmetic import decimal_words
from drafter.claims.mentions import find_mentions
from drafter.language.numerals import parse_number
from drafter.language.quantities import find_quantities
from drafter.language.units import convert, split

amounts = st.decimals(min_value=0, max_value=10**12, places=4, allow_nan=False, allow_infinity=False)
units = st.sampled_from(
    [
        "元",
        "万元",
        "亿元",
        "%",
        "个百分点",
        "人次",
        "万人次",
        "公里",
        "亩",
        "家",
        "平方米",
        "万亿元",
        "户",
        "微克/立方米",
    ]
)
money = st.sampled_from(["元", "千元", "万元", "百万元", "亿元", "万亿元"])
pieces = st.sampled_from(
    [
        *"0123456789０９.．,，、一二三两百千万亿零〇余多约第％% \n（）“”《》和与至—-~到年月日个家元项名次成倍分之半增长下降由\x00\U001001b0",
        "\ud800",
        "同比",
        "分别",
        "— 3 —",
    ]
)
hostile = st.lists(pieces, max_size=80).map("".join)


@given(amounts)
def test_number_written_and_read_back_is_the_same(value: Decimal) -> None:
    assert parse_number(decimal_words(value)) == value


@given(amounts, units)
def test_figure_written_and_read_back_is_the_same(value: Decimal, unit: str) -> None:
    found = find_quantities(f"共有{decimal_words(value)}{unit}。")
    assert [(quantity.value, quantity.unit) for quantity in found] == [(value, unit)]


@given(amounts, money, money)
def test_conversion_goes_there_and_back(value: Decimal, unit: str, to: str) -> None:
    there = convert(value, unit, to)
    assert there is not None
    assert there * split(to)[0] == value * split(unit)[0]
    assert convert(there, to, unit) == value


@settings(max_examples=400)
@given(hostile)
def test_spans_lie_inside_in_order_and_apart(text: str) -> None:
    end = 0
    for quantity in find_quantities(text):
        assert end <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.raw == quantity.span.of(text)
        end = quantity.span.end


@settings(max_examples=200)
@given(hostile)
def test_mentions_of_anything(text: str) -> None:
    for mention in find_mentions(text):
        assert mention.text == mention.span.of(text)
