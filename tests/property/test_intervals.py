"""Interval arithmetic never excludes what rounding allows."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from drafter.claims.arithmetic import rounded
from drafter.claims.intervals import growth, percentage, rounded_to

AMOUNT = st.decimals(min_value="0.01", max_value="999999", places=4)


@given(AMOUNT, AMOUNT, st.integers(0, 2), st.integers(0, 2))
def test_true_growth_lies_in_the_interval_of_the_rounded_figures(
    value: Decimal, base: Decimal, places: int, rate_places: int
) -> None:
    fair = growth(rounded_to(rounded(value, places), places), rounded_to(rounded(base, places), places))
    if fair is not None:
        true = (value - base) / base * 100
        assert fair.meets(rounded_to(rounded(true, rate_places), rate_places))


@given(AMOUNT, AMOUNT)
def test_true_share_lies_in_the_interval(part: Decimal, whole: Decimal) -> None:
    fair = percentage(rounded_to(rounded(part, 2), 2), rounded_to(rounded(whole, 2), 2))
    if fair is not None:
        assert fair.low <= part / whole * 100 * (1 + Decimal("1e-20")) and part / whole * 100 <= fair.high * (
            1 + Decimal("1e-20")
        )
