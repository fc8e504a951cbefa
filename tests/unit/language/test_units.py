"""Units: scale, family, exact conversion."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.language.quantities import find_quantities
from drafter.language.units import as_ratio, convert, split


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        ("12.35", "亿元", "万元", "123500"),
        ("86.4", "公里", "米", "86400"),
        ("15", "亩", "公顷", "1"),
        ("2", "亿斤", "万吨", "10"),
        ("3.5", "%", "‰", "35"),
        ("120", "万千瓦时", "度", "1200000"),
        ("7", "万人", "人", "70000"),
        ("5", "％", "%", "5"),
    ],
)
def test_converts_exactly(value: str, unit: str, to: str, expected: str) -> None:
    assert convert(Decimal(value), unit, to) == Decimal(expected)


@pytest.mark.parametrize(
    ("unit", "to"), [("%", "个百分点"), ("人", "人次"), ("元", "美元"), ("公里", "公顷"), ("户", "家")]
)
def test_never_crosses_families(unit: str, to: str) -> None:
    assert convert(Decimal(1), unit, to) is None


@pytest.mark.parametrize(
    ("unit", "scale", "base"),
    [
        ("万亿元", 12, "元"),
        ("万千瓦", 4, "千瓦"),
        ("千克", 0, "公斤"),
        ("百万吨", 6, "吨"),
        ("万", 4, ""),
        ("亿 元", 8, "元"),
        ("百分点", 0, "个百分点"),
        ("千元", 3, "元"),
    ],
)
def test_splits_scale_from_base(unit: str, scale: int, base: str) -> None:
    assert split(unit) == (Decimal(10) ** scale, base)


@pytest.mark.parametrize(
    "words, unit",
    [
        ("修裱档案320页", "页"),
        ("接收图书41卷", "卷"),
        ("发送消息17则", "则"),
        ("上党课12堂", "堂"),
        ("新增泊位260席位", "席位"),
        ("鱼苗30万粒", "万粒"),
        ("屋顶4.2万㎡", "万㎡"),
        ("编排歌曲9首", "首"),
    ],
)
def test_less_common_classifiers_count(words: str, unit: str) -> None:
    assert [quantity.unit for quantity in find_quantities(words)] == [unit]


@pytest.mark.parametrize(
    "words", ["第3节约定", "实施5集中整治", "打造2片区", "建成1首席工作室", "推进3封闭管理", "用好4页面"]
)
def test_a_classifier_that_begins_another_word_is_none(words: str) -> None:
    assert not find_quantities(words)


@pytest.mark.parametrize(
    ("cell", "unit"),
    [
        ("万册（件）", "万册"),
        ("人（次）", "人次"),
        ("件(套)", "件"),
        ("亿元（不含税）", "亿元（不含税）"),
        ("1/10万", "/10万"),
        ("叶", "叶"),
    ],
)
def test_the_unit_a_cell_says_is_the_one_a_number_takes(cell: str, unit: str) -> None:
    assert as_ratio(cell) == unit
