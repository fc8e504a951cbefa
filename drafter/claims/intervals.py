"""What a rounded figure stands for: 10.8 is anything from 10.75 to 10.85. Calculating with both ends keeps checks honest."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from drafter.core.quantity import Quantity, Range
from drafter.language.units import split

_HALF = Decimal("0.5")
_HUNDRED = Decimal(100)
# 余, 超, 以上 promise more than is written, 近 less: by how much nobody says, a tenth is the custom.
_MORE = frozenset({"余", "多", "超", "超过", "逾", "以上", "突破", "达到以上", "不低于", "至少"})
_LESS = frozenset({"近", "不足", "以下", "以内", "不到", "接近", "将近"})


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from low to high. Both ends count as inside, so that a figure on the edge is never held against anyone."""

    low: Decimal
    high: Decimal

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)

    def times(self, factor: Decimal) -> Interval:
        """Every value multiplied by a positive factor."""
        return Interval(self.low * factor, self.high * factor)

    def over(self, other: Interval) -> Interval | None:
        """This divided by other; None when other may be zero or negative."""
        if other.low <= 0:
            return None
        ends = [a / b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def meets(self, other: Interval) -> bool:
        """Whether some value is in both."""
        return self.low <= other.high and other.low <= self.high

    def holds(self, value: Decimal) -> bool:
        return self.low <= value <= self.high

    def distance(self, other: Interval) -> Decimal:
        """How far apart the nearest values are; 0 if they meet."""
        return max(self.low - other.high, other.low - self.high, Decimal(0))

    def magnitude(self) -> Interval:
        """The interval of absolute values."""
        if self.low >= 0:
            return self
        if self.high <= 0:
            return Interval(-self.high, -self.low)
        return Interval(Decimal(0), max(-self.low, self.high))


def rounded_to(value: Decimal, places: int) -> Interval:
    """The interval a value rounded to `places` decimals stands for."""
    half = _HALF.scaleb(-places)
    return Interval(value - half, value + half)


def decimals(value: Decimal) -> int:
    """Decimals a value carries, trailing zeros counted as written; 0 for a whole number."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def of_value(value: Decimal, unit: str) -> Interval:
    """What a value stands for in the base of its unit; a whole count of things (127个) is exact."""
    scale, _base = split(unit)
    if scale == 1 and value == value.to_integral_value():
        return Interval(value, value)
    return rounded_to(value, decimals(value)).times(scale)


def stands_for(quantity: Quantity) -> Interval:
    """The interval of a quantity in the base of its unit (元 for 亿元); a whole count of things (127个) is exact."""
    scale, _base = split(quantity.unit)
    value = quantity.value
    if isinstance(value, Range):
        return Interval(value.low, value.high).times(scale)
    whole_count = quantity.kind in ("count", "rank") and scale == 1 and quantity.places == 0
    around = Interval(value, value) if whole_count else rounded_to(value, quantity.places)
    return _widened(around, quantity.approx).times(scale)


def _widened(around: Interval, approx: str | None) -> Interval:
    if not approx:
        return around
    tenth = abs(around.high) / 10
    if approx in _MORE:
        return Interval(around.low, around.high + tenth)
    if approx in _LESS:
        return Interval(around.low - tenth, around.high)
    return Interval(around.low - tenth, around.high + tenth)


def growth(value: Interval, base: Interval) -> Interval | None:
    """(value − base) ÷ base in percent; None when the base may be zero or negative."""
    ratio = value.over(base)
    return Interval(ratio.low * _HUNDRED - _HUNDRED, ratio.high * _HUNDRED - _HUNDRED) if ratio else None


def percentage(part: Interval, whole: Interval) -> Interval | None:
    """part ÷ whole in percent; None when the whole may be zero or negative."""
    ratio = part.over(whole)
    return ratio.times(_HUNDRED) if ratio else None
