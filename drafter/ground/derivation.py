"""What follows from a stated figure by one step of arithmetic, with the sum as a clerk writes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from drafter.claims.arithmetic import decimal_words, difference_sum, growth_sum, share_sum
from drafter.claims.joining import basis_class, in_base, same_name, unit_base
from drafter.claims.nature import nature_of, points_of
from drafter.core.fact import LedgerEntry
from drafter.core.quantity import Metric

Step = Literal["growth", "difference", "completion", "share", "sum", "count"]
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Derived:
    """A derived value (in the base of `unit`), the step it took, and the arithmetic to show. signed: below zero for a fall."""

    step: Step
    value: Decimal
    unit: str
    arithmetic: str
    negative: bool = False


def derive(entry: LedgerEntry, beside: Sequence[Metric]) -> Iterator[Derived]:
    """Growth and difference against 上年同期, completion against 目标: of this entry and the figures its own source gives beside it."""
    metric = entry.metric
    if basis_class(metric.basis) != "数值" or not isinstance(metric.value, Decimal):
        return
    if (base := _base(metric, beside)) is not None:
        yield from _against_base(metric.indicator, metric.value, base, metric.unit)
    if (target := _target(metric, beside)) is not None:
        ratio = in_base(metric.value, metric.unit) / in_base(*target) * _HUNDRED
        words = (
            share_sum(metric.value, target[0])
            if target[1] == metric.unit
            else share_sum(in_base(metric.value, metric.unit), in_base(*target))
        )
        yield Derived("completion", ratio, "%", words)


def _base(metric: Metric, beside: Sequence[Metric]) -> Decimal | None:
    if metric.base_value is not None:
        return metric.base_value
    found = _sibling(metric, beside, "上年同期")
    return found[0] if found and found[1] == metric.unit else None


def _target(metric: Metric, beside: Sequence[Metric]) -> tuple[Decimal, str] | None:
    found = _sibling(metric, beside, "目标") or _sibling(metric, beside, "预算")
    carried_out = nature_of(metric.indicator, metric.unit) in ("amount", "count", "balance")
    return found if found and found[0] > 0 and carried_out else None


def _sibling(metric: Metric, beside: Sequence[Metric], basis: str) -> tuple[Decimal, str] | None:
    for other in beside:
        if (
            basis_class(other.basis) == basis
            and isinstance(other.value, Decimal)
            and unit_base(other.unit) == unit_base(metric.unit)
            and (same_name(other.indicator, metric.indicator) or not other.indicator)
        ):
            return other.value, other.unit
    return None


def _against_base(indicator: str, value: Decimal, base: Decimal, unit: str) -> Iterator[Derived]:
    """What a text may say of the change: a rank moves by places, a rate by points; neither grows by a percentage."""
    change, nature = value - base, nature_of(indicator, unit)
    if nature == "rank":
        yield Derived("difference", abs(change), unit, difference_sum(value, base, unit), change > 0)
        return
    if unit in ("%", "‰"):
        points = points_of(unit)
        size = abs(change) / (10 if unit == "‰" else 1)  # in 个百分点, the base of both
        words = f"{decimal_words(value)}−{decimal_words(base)}={decimal_words(change)}{points}"
        yield Derived("difference", size, points, words, change < 0)
        return
    yield Derived("difference", abs(in_base(change, unit)), unit, difference_sum(value, base, unit), change < 0)
    if base > 0 and value >= 0 and nature not in ("index", "rate"):
        yield Derived("growth", abs(change) / base * _HUNDRED, "%", growth_sum(value, base), change < 0)
