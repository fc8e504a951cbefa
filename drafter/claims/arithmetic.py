"""Sums as a clerk writes them on the margin: (86.4−79.2)÷79.2=9.09%."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal, localcontext

_HUNDRED = Decimal(100)


def decimal_words(value: Decimal) -> str:
    """The value without an exponent and without trailing zeros, with a true minus sign."""
    words = f"{value:f}"
    if "." in words:
        words = words.rstrip("0").rstrip(".")
    return words.replace("-", "−") if words not in ("-0", "") else "0"


def as_level(value: Decimal) -> str:
    """The value as a report writes a level: plainly, with a hyphen below zero (净利润-320万元)."""
    return decimal_words(value).replace("−", "-")


def rounded(value: Decimal, places: int = 2) -> Decimal:
    """Rounded as people round: half away from zero."""
    with localcontext() as context:  # a number of thirty digits is somebody's slip, and no reason to break off
        context.prec = max(28, value.adjusted() + places + 2)
        return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def rounded_words(value: Decimal, places: int = 2) -> str:
    """The value rounded and written plainly."""
    return decimal_words(rounded(value, places))


def growth_sum(value: Decimal, base: Decimal, places: int = 2) -> str:
    """`(86.4−79.2)÷79.2=9.09%`."""
    return f"({decimal_words(value)}−{decimal_words(base)})÷{decimal_words(base)}={rounded_words((value - base) / base * _HUNDRED, places)}%"


def share_sum(part: Decimal, whole: Decimal, places: int = 2) -> str:
    """`86.4÷120=72%`."""
    return f"{decimal_words(part)}÷{decimal_words(whole)}={rounded_words(part / whole * _HUNDRED, places)}%"


def quotient_sum(part: Decimal, whole: Decimal, unit: str, places: int = 2) -> str:
    """`1200000÷300=4000元`."""
    return f"{decimal_words(part)}÷{decimal_words(whole)}={rounded_words(part / whole, places)}{unit}"


def difference_sum(value: Decimal, base: Decimal, unit: str) -> str:
    """`86.4−79.2=7.2公里`."""
    return f"{decimal_words(value)}−{decimal_words(base)}={decimal_words(value - base)}{unit}"


def addition_sum(parts: Sequence[Decimal], unit: str) -> str:
    """`183+11+4+5=203个`."""
    return f"{'+'.join(map(decimal_words, parts))}={decimal_words(sum(parts, Decimal(0)))}{unit}"
