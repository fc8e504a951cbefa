"""Rounded figures as intervals."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.claims.intervals import Interval, decimals, growth, of_value, percentage, rounded_to, stands_for
from drafter.core.quantity import Quantity
from drafter.core.text import Span
from drafter.language.quantities import find_quantities


def quantity(value: str, unit: str, kind: str = "money", approx: str | None = None) -> Quantity:
    places = len(value.partition(".")[2])
    return Quantity(Span(0, 1), value + unit, Decimal(value), unit, kind, None, approx, places)  # type: ignore[arg-type]


def test_a_rounded_figure_stands_for_half_a_unit_of_its_last_place_each_way() -> None:
    assert rounded_to(Decimal("10.8"), 1) == Interval(Decimal("10.75"), Decimal("10.85"))


def test_units_are_multiplied_out() -> None:
    assert stands_for(quantity("12.35", "亿元")) == Interval(Decimal("1234500000"), Decimal("1235500000"))


def test_a_whole_count_is_exact() -> None:
    assert stands_for(quantity("127", "个", "count")) == Interval(Decimal(127), Decimal(127))


def test_words_of_approximation_widen_in_their_direction() -> None:
    more = stands_for(quantity("500", "万元", approx="余"))
    assert more.holds(Decimal(5400000)) and not more.holds(Decimal(4900000))
    less = stands_for(quantity("500", "万元", approx="近"))
    assert less.holds(Decimal(4600000)) and not less.holds(Decimal(5200000))


def test_growth_and_percentage_keep_both_ends() -> None:
    now, base = rounded_to(Decimal("86.4"), 1), rounded_to(Decimal("79.2"), 1)
    fair = growth(now, base)
    assert fair is not None and fair.holds(Decimal("9.09")) and not fair.holds(Decimal("9.5"))
    share = percentage(Interval(Decimal(86), Decimal(86)), Interval(Decimal(120), Decimal(120)))
    assert share is not None and round(share.low, 2) == Decimal("71.67")


def test_a_base_that_may_be_zero_gives_nothing() -> None:
    assert growth(rounded_to(Decimal(3), 0), Interval(Decimal(-1), Decimal(1))) is None


def test_distance_is_zero_when_they_meet() -> None:
    a, b = Interval(Decimal(1), Decimal(2)), Interval(Decimal(2), Decimal(3))
    assert a.meets(b) and a.distance(b) == 0
    assert Interval(Decimal(1), Decimal(2)).distance(Interval(Decimal(5), Decimal(6))) == 3


def _interval(low: str, high: str) -> Interval:
    return Interval(Decimal(low), Decimal(high))


def test_intervals_by_hand() -> None:
    a, b = _interval("2", "3"), _interval("4", "5")
    assert a + b == _interval("6", "8") and b - a == _interval("1", "3") and a.times(Decimal(2)) == _interval("4", "6")
    assert b.over(a) == Interval(Decimal(4) / 3, Decimal("2.5")) and b.over(_interval("0", "1")) is None
    assert not a.meets(b) and a.meets(_interval("3", "4")) and _interval("3", "4").meets(a)
    assert a.holds(Decimal(2)) and a.holds(Decimal(3)) and not a.holds(Decimal("3.1")) and not a.holds(Decimal("1.9"))
    assert a.distance(b) == b.distance(a) == 1 and a.distance(_interval("3", "9")) == 0
    assert _interval("-3", "-2").magnitude() == a and _interval("-3", "2").magnitude() == _interval("0", "3")
    assert _interval("-1", "2").magnitude() == _interval("0", "2") and _interval("0", "2").magnitude() == _interval(
        "0", "2"
    )
    assert _interval("-3", "1").magnitude() == _interval("0", "3") and _interval("-1", "0").magnitude() == _interval(
        "0", "1"
    )
    assert _interval("0.5", "2").magnitude() == _interval("0.5", "2") and _interval(
        "-0.5", "2"
    ).magnitude() == _interval("0", "2")
    assert growth(b, _interval("4", "4")) == _interval("0", "25") and growth(b, _interval("-1", "4")) is None
    assert percentage(a, _interval("4", "4")) == _interval("50", "75") and percentage(a, _interval("0", "4")) is None


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("127个", "127", "127"),
        ("12.5%", "12.45", "12.55"),
        ("3亿元", "250000000", "350000000"),
        ("20余家", "20", "22"),
        ("近20家", "18", "20"),
        ("约20家", "18", "22"),
        ("5—6公里", "5", "6"),
    ],
)
def test_what_a_figure_stands_for(words: str, low: str, high: str) -> None:
    (quantity,) = find_quantities(words)
    found = stands_for(quantity)
    assert (found.low, found.high) == (Decimal(low), Decimal(high))


def test_decimals_and_values() -> None:
    assert (decimals(Decimal("3.50")), decimals(Decimal("3")), decimals(Decimal("3E+2"))) == (2, 0, 0)
    assert rounded_to(Decimal("3.5"), 1) == _interval("3.45", "3.55") and rounded_to(Decimal(3), 0) == _interval(
        "2.5", "3.5"
    )
    assert of_value(Decimal(127), "个") == _interval("127", "127")
    assert of_value(Decimal("1.5"), "个") == _interval("1.45", "1.55")
    assert of_value(Decimal("1.2"), "万元") == _interval("11500", "12500")
