"""Whether two numbers are one value: equal, rounded rightly, or said in another form."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from drafter.ground.number import Number


def same_family(a: Number, b: Number) -> bool:
    """Whether two numbers may be compared; 六十往上的 is an age where the other says so."""
    if _per_volume(a, b) or _per_volume(b, a) or _are_warmth(a, b):
        return True
    if is_tiny_step(a, b) or is_tiny_step(b, a):
        return True
    if {a.family, b.family} == {"any", "time"} and "岁" in (a.unit, b.unit):
        return True
    if a.family == b.family:
        return a.family != "time" or a.unit == b.unit
    return "any" in (a.family, b.family) and not {a.family, b.family} & {"percent", "point", "rank", "time"}


def same_value(said: Number, source: Number) -> bool:
    """Equal, or the text's is the source's rounded rightly (9870万 → 约0.99亿)."""
    if _per_volume(said, source):
        return True
    if _is_ordinal(said, source):
        return said.value == source.value
    if not same_family(said, source):
        return False
    if said.family == "clock" and _are_half_days_apart(said, source):
        return True
    if (said.value < 0) != (source.value < 0) and said.family == "money":
        said, source = _unsigned(said), _unsigned(source)
    if abs(said.value - source.value) <= abs(said.value) * _NOTHING:
        return True
    width, given = said.high - said.low, source.high - source.low
    if "分之" in source.raw and "百" not in source.raw:  # a fraction is said exactly
        given = Decimal(0)
    if said.approx in ("more", "less") and (said.exact or width >= given):
        tenth = abs(said.value) / 10
        low, high = (
            (said.value, max(said.value + tenth, said.high))
            if said.approx == "more"
            else (said.value - tenth, said.value)
        )
        return _is_round(said) and low <= source.value <= high and _is_rounded_to(said, source)
    if said.exact and said.approx:
        return (
            _is_round(said) and said.value - abs(said.value) / 10 <= source.value <= said.value + abs(said.value) / 10
        )
    return not said.exact and width > given and said.low <= source.value <= said.high


def _per_volume(a: Number, b: Number) -> bool:
    """1.8毫克/升 for 1.8毫克: notes leave out what a concentration is measured in."""
    plain, whole = b.raw.strip(), a.raw.split("/")[0].strip()
    return "/" in a.raw and bool(whole) and plain.replace(" ", "") == whole.replace(" ", "")


def is_tiny_step(a: Number, b: Number) -> bool:
    """0.01个百分点 for 万分之一, said of a rate."""
    fraction = "分之" in b.raw and "百分之" not in b.raw
    return a.family == "point" and b.family == "percent" and (fraction or "‰" in b.raw)


def _are_warmth(a: Number, b: Number) -> bool:
    """18℃ for 18度: the word alone is a kilowatt-hour as well."""
    return any(one.unit == "℃" and other.raw.endswith("度") and other.factor == 1 for one, other in ((a, b), (b, a)))


_HALF_DAY = 12


def _are_half_days_apart(a: Number, b: Number) -> bool:
    """23时 for 11点: where notes do not say which part of the day it is."""
    return any(late.value - early.value == _HALF_DAY and not early.half_day for late, early in ((a, b), (b, a)))


def _is_ordinal(said: Number, source: Number) -> bool:
    """第二轮 for 二轮: notes leave 第 out of what comes by turns."""
    turns = source.raw[:1] in "一二三四五六七八九十" and source.raw[-1:] in "轮期批届代次"
    return said.family == "rank" and source.family == "count" and turns and said.raw.endswith(source.raw)


def _unsigned(number: Number) -> Number:
    """净利润-2130万元 is a loss of 2130万元: the words are compared, not the sign."""
    if number.value >= 0:
        return number
    return replace(number, value=-number.value, low=-number.high, high=-number.low)


# Two amounts in other units differ only by the last places of a long division.
_NOTHING = Decimal("1e-12")


def _is_round(number: Number) -> bool:
    """300万, 近百: what an approximating word may round to."""
    digits = str(abs(number.value / number.factor)).rstrip("0").rstrip(".")
    return len(digits.replace(".", "").strip("0")) <= 2 and abs(number.value) >= 10


def _is_rounded_to(said: Number, source: Number) -> bool:
    """A bound beside one the source gives itself: 300以上 of 350以上 leaves a figure out, 820以上 of 890以上 says another."""
    return not source.approx or said.value == source.value or _digits(said) < _digits(source)


def _digits(number: Number) -> int:
    return len(f"{abs(number.value / number.factor):f}".replace(".", "").strip("0"))
