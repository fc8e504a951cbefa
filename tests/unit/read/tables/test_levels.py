"""How a level read from a cell is said."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.read.tables.levels import _said


@pytest.mark.parametrize(
    "value, unit, words",
    [
        ("46000.0", "万元", "46000"),
        ("91.0", "%", "91.0"),
        ("-356.20", "万元", "-356.20"),
        ("3.00", "户", "3"),
        ("0.50", "‰", "0.50"),
    ],
)
def test_an_amount_leaves_empty_decimals_out_and_a_rate_keeps_them(value: str, unit: str, words: str) -> None:
    assert _said(Decimal(value), unit) == words
