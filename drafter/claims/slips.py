"""Two values of one unit: whether they differ beyond rounding, and whether a slip of the pen would make one of the other."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, DecimalTuple
from functools import lru_cache

from drafter.claims.arithmetic import decimal_words
from drafter.claims.intervals import Interval, of_value
from drafter.claims.joining import digit_dropped, digits_alike, in_base, significant
from drafter.core.fact import LedgerEntry
from drafter.core.quantity import Metric
from drafter.language.numerals import in_han

_NEAR = Decimal("2.5")  # how many times another a value of its size is at most
_TENTH = 10**0.01  # how far a value may be from ten times another to have a point misplaced


def loosely(a: LedgerEntry, b: LedgerEntry, told: Mapping[str, str]) -> bool:
    """Whether one is said so loosely (超800亿斤) that the other, near by, may be what it means; 不到四成 and 38.4% do not disagree, 不到四成 and 41% do."""
    x, y = _exact(a.metric).low, _exact(b.metric).low
    if not (x and y) or not Decimal("0.8") < x / y < Decimal("1.25"):
        return False
    under = (y <= x and _is_under(a, told)) or (x <= y and _is_under(b, told))
    return under or any(_loose(entry.metric, told.get(entry.fact_id, "")) for entry in (a, b))


def _is_under(entry: LedgerEntry, told: Mapping[str, str]) -> bool:
    """Whether a value is told as one that is not reached: 不到四成, 不足300人."""
    assert isinstance(entry.metric.value, Decimal)
    number = "|".join(re.escape(one) for one in _in_words(entry.metric))
    return bool(
        re.search(
            rf"(?:不到|不足|不满|未到|未满|没到|低于|少于|接近|将近|快到)\s*(?:{number})(?!\d)",
            told.get(entry.fact_id, ""),
        )
    )


def _in_words(metric: Metric) -> tuple[str, ...]:
    """A value as it may stand in a line: 40, 四成."""
    assert isinstance(metric.value, Decimal)
    tenths, rest = divmod(metric.value, 10)
    spoken = metric.unit == "%" and not rest and 0 < tenths < 10
    return (decimal_words(metric.value), *((f"{in_han(int(tenths))}成",) if spoken else ()))


def _loose(metric: Metric, text: str) -> bool:
    """Whether the text says the value only roughly: 超800亿斤, 500多家, 300亿+."""
    assert isinstance(metric.value, Decimal)
    said = decimal_words(metric.value)
    number = re.escape(said)
    return said in text and bool(
        re.search(
            rf"(?:超过?|突破|逾|近|(?<![签预违履合条公制节解缔邀赴续失守相协契])约)\s*{number}(?!\d)|(?<![\d.]){number}[^\d，。；、]{{0,4}}?(?:多|余|以上|左右|\+)",
            text,
        )
    )


@dataclass(frozen=True, slots=True)
class Size:
    """A value in the base of its unit: around, all it may stand for as it is written; exact, itself."""

    around: Interval
    exact: Decimal


def size_of(metric: Metric) -> Size:
    return Size(_interval(metric), _exact(metric).low)


def differ(a: Metric, b: Metric) -> bool:
    """Whether neither value is the other one rounded."""
    return sizes_differ(size_of(a), size_of(b))


def sizes_differ(a: Size, b: Size) -> bool:
    return not a.around.holds(b.exact) and not b.around.holds(a.exact)


def of_one_size(a: Metric, b: Metric) -> bool:
    """Whether a slip could make one of the other: near in size, mistyped, or a point or scale misplaced. 124万 is no slip for 22万."""
    return near_in_size(size_of(a), size_of(b)) or slip(a, b)


def near_in_size(a: Size, b: Size) -> bool:
    """Whether one value is at most two and a half times the other, or a point or scale was misplaced."""
    x, y = a.exact, b.exact
    if not x or not y or x * y < 0:
        return True
    ratio = max(x / y, y / x)
    if ratio <= _NEAR:
        return True
    digits = float(ratio.scaleb(-ratio.adjusted()))  # 1 to 10: a value and a tenth of it have the same
    return digits < _TENTH or digits > 10 / _TENTH


def _interval(metric: Metric) -> Interval:
    assert isinstance(metric.value, Decimal)
    return _as_written(metric.value.as_tuple(), metric.unit)


@lru_cache(maxsize=8192)
def _as_written(digits: DecimalTuple, unit: str) -> Interval:
    return of_value(
        Decimal((digits.sign, digits.digits, int(digits.exponent))), unit
    )  # 1.50 is told more exactly than 1.5, though the two are equal


def _exact(metric: Metric) -> Interval:
    assert isinstance(metric.value, Decimal)
    return _in_base(metric.value, metric.unit)


@lru_cache(maxsize=8192)
def _in_base(value: Decimal, unit: str) -> Interval:
    exact = in_base(value, unit)
    return Interval(exact, exact)


def slip(a: Metric, b: Metric) -> bool:
    """Whether one value is the other with two digits swapped, one off or one left out; one digit of two is off by chance too often."""
    digits = significant_of(a), significant_of(b)
    if min(map(len, digits)) < 3 and sorted(digits[0]) != sorted(digits[1]):
        return False
    left, right = _exact(a).low, _exact(b).low
    return digits_alike(Decimal(digits[0]), Decimal(digits[1])) or digit_dropped(left, right)


def significant_of(metric: Metric) -> str:
    """The digits of a value in the base of its unit, without zeros at both ends."""
    assert isinstance(metric.value, Decimal)
    return _significant(metric.value, metric.unit)


@lru_cache(maxsize=8192)
def _significant(value: Decimal, unit: str) -> str:
    return significant(in_base(value, unit))


def swapped_digits(a: Metric, b: Metric) -> bool:
    """Whether two values of three digits and more have the same digits."""
    left, right = significant_of(a), significant_of(b)
    return len(left) >= 3 and sorted(left) == sorted(right)
