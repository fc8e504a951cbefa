"""Two values of one unit: whether they differ beyond rounding, and whether a slip of the pen would make one of the other."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from drafter.claims.arithmetic import plain
from drafter.claims.intervals import Interval, of_value
from drafter.claims.joining import digit_dropped, digits_alike, in_base, significant
from drafter.core.fact import LedgerEntry
from drafter.core.quantity import Metric


def loosely(a: LedgerEntry, b: LedgerEntry, told: Mapping[str, str]) -> bool:
    """Whether one is said so loosely (超800亿斤) that the other, near by, may be what it means."""
    x, y = _exact(a.metric).low, _exact(b.metric).low
    near = bool(x and y) and Decimal("0.8") < x / y < Decimal("1.25")
    return near and any(_loose(entry.metric, told.get(entry.fact_id, "")) for entry in (a, b))


def _loose(metric: Metric, text: str) -> bool:
    """Whether the text says the value only roughly: 超800亿斤, 500多家, 300亿+."""
    assert isinstance(metric.value, Decimal)
    number = re.escape(plain(metric.value))
    return bool(
        re.search(
            rf"(?:超过?|突破|逾|近|约)\s*{number}(?!\d)|(?<![\d.]){number}[^\d，。；、]{{0,4}}?(?:多|余|以上|左右|\+)",
            text,
        )
    )


def differ(a: Metric, b: Metric) -> bool:
    """Whether neither value is the other one rounded."""
    return not _interval(a).meets(_exact(b)) and not _interval(b).meets(_exact(a))


def of_one_size(a: Metric, b: Metric) -> bool:
    """Whether a slip could make one of the other: near in size, mistyped, or a point or scale misplaced. 124万 is no slip for 22万."""
    x, y = _exact(a).low, _exact(b).low
    if not x or not y or x * y < 0:
        return True
    ratio = max(x / y, y / x)
    power = ratio.log10()
    return ratio <= Decimal("2.5") or abs(power - power.to_integral_value()) < Decimal("0.01") or slip(a, b)


def _interval(metric: Metric) -> Interval:
    assert isinstance(metric.value, Decimal)
    return of_value(metric.value, metric.unit)


def _exact(metric: Metric) -> Interval:
    assert isinstance(metric.value, Decimal)
    value = in_base(metric.value, metric.unit)
    return Interval(value, value)


def slip(a: Metric, b: Metric) -> bool:
    """Whether one value is the other with two digits swapped, one off or one left out; one digit of two is off by chance too often."""
    left, right = _exact(a).low, _exact(b).low
    digits = significant(left), significant(right)
    if sorted(digits[0]) != sorted(digits[1]) and min(map(len, digits)) < 3:
        return False
    return digits_alike(Decimal(digits[0]), Decimal(digits[1])) or digit_dropped(left, right)


def significant_of(metric: Metric) -> str:
    """The digits of a value in the base of its unit, without zeros at both ends."""
    return significant(_exact(metric).low)


def swapped(a: Metric, b: Metric) -> bool:
    """Whether two values of three digits and more have the same digits."""
    left, right = significant_of(a), significant_of(b)
    return len(left) >= 3 and sorted(left) == sorted(right)
