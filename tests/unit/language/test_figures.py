"""Figures as written for the reader."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.language.figures import format_figure, format_number, format_quantity
from drafter.language.quantities import find_quantities


@pytest.mark.parametrize(
    ("value", "unit", "places", "written"),
    [
        ("12.50", "亿元", None, "12.5亿元"),
        ("12.5", "亿元", 2, "12.50亿元"),
        ("0.125", "%", 2, "0.13%"),
        ("1E+3", "人次", None, "1000人次"),
        ("-0.0", "%", None, "0%"),
        ("7", "个 百分点", 1, "7.0个百分点"),
        ("123456789012345678901234567890.5", "元", 0, "123456789012345678901234567891元"),
    ],
)
def test_writes(value: str, unit: str, places: int | None, written: str) -> None:
    assert format_figure(Decimal(value), unit, places) == written


def test_number_alone() -> None:
    assert format_number(Decimal("3.10")) == "3.1"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("收入１，２３４．５ 万元", "1234.5万元"),
        ("收入5.30\n亿元", "5.30亿元"),
        ("增长3%－4.5%", "3%—4.5%"),
        ("新建2至3个", "2—3个"),
    ],
)
def test_cleans_a_quantity(text: str, written: str) -> None:
    assert format_quantity(find_quantities(text)[0]) == written
