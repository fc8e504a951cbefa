"""Figures as written for the reader."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.language.figures import format_number


@pytest.mark.parametrize(
    ("value", "unit", "places", "written"),
    [
        ("12.50", "亿元", None, "12.5亿元"),
        ("12.5", "亿元", 2, "12.50亿元"),
        ("0.125", "%", 2, "0.13%"),
        ("1E+3", "人次", None, "1000人次"),
        ("-0.0", "%", None, "0%"),
        ("7", "个百分点", 1, "7.0个百分点"),
        ("123456789012345678901234567890.5", "元", 0, "123456789012345678901234567891元"),
    ],
)
def test_writes(value: str, unit: str, places: int | None, written: str) -> None:
    assert format_number(Decimal(value), places) + unit == written


def test_number_alone() -> None:
    assert format_number(Decimal("3.10")) == "3.1"
