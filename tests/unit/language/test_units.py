"""Units: scale, family, exact conversion."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.language.units import convert, split


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
