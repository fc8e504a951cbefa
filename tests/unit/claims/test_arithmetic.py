"""Sums as they are shown to whoever checks them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.claims.arithmetic import (
    addition_sum,
    decimal_words,
    difference_sum,
    growth_sum,
    quotient_sum,
    rounded,
    rounded_words,
    share_sum,
)


def test_sums_in_words() -> None:
    d = Decimal
    assert (decimal_words(d("12.50")), decimal_words(d("-3")), decimal_words(d("1E+2"))) == ("12.5", "−3", "100")
    assert (rounded(d("2.345")), rounded(d("2.5"), 0), rounded_words(d("2.345"))) == (d("2.35"), d("3"), "2.35")
    assert growth_sum(d(115), d(100)) == "(115−100)÷100=15%" and share_sum(d(1), d(3)) == "1÷3=33.33%"
    assert quotient_sum(d(480), d(12), "人") == "480÷12=40人"
    assert difference_sum(d(9), d(4), "户") == "9−4=5户" and addition_sum([d(1), d(2), d(3)], "所") == "1+2+3=6所"


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [
        ("12.50", 1, "12.5"), ("0.125", 2, "0.13"), ("-0.125", 2, "−0.13"), ("1E+3", 0, "1000"), ("-0.001", 2, "0"),
        ("123456789012345678901234567890.5", 0, "123456789012345678901234567891"),
    ],
)  # fmt: skip
def test_rounded_and_written_plainly(value: str, places: int, written: str) -> None:
    assert rounded_words(Decimal(value), places) == written
