"""Rounded figures as intervals."""

from __future__ import annotations

from decimal import Decimal

from drafter.claims.intervals import Interval, growth, percentage, stands_for, written
from drafter.core.quantity import Quantity
from drafter.core.text import Span


def quantity(value: str, unit: str, kind: str = "money", approx: str | None = None) -> Quantity:
    places = len(value.partition(".")[2])
    return Quantity(Span(0, 1), value + unit, Decimal(value), unit, kind, None, approx, places)  # type: ignore[arg-type]


def test_a_rounded_figure_stands_for_half_a_unit_of_its_last_place_each_way() -> None:
    assert written(Decimal("10.8"), 1) == Interval(Decimal("10.75"), Decimal("10.85"))


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
    now, base = written(Decimal("86.4"), 1), written(Decimal("79.2"), 1)
    fair = growth(now, base)
    assert fair is not None and fair.holds(Decimal("9.09")) and not fair.holds(Decimal("9.5"))
    share = percentage(Interval(Decimal(86), Decimal(86)), Interval(Decimal(120), Decimal(120)))
    assert share is not None and round(share.low, 2) == Decimal("71.67")


def test_a_base_that_may_be_zero_gives_nothing() -> None:
    assert growth(written(Decimal(3), 0), Interval(Decimal(-1), Decimal(1))) is None


def test_distance_is_zero_when_they_meet() -> None:
    a, b = Interval(Decimal(1), Decimal(2)), Interval(Decimal(2), Decimal(3))
    assert a.meets(b) and a.distance(b) == 0
    assert Interval(Decimal(1), Decimal(2)).distance(Interval(Decimal(5), Decimal(6))) == 3
