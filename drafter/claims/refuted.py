"""A 同比 that its own two values refute: the value and the base stand beside the rate in one row or line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter.claims.arithmetic import decimal_words, growth_sum, rounded_words
from drafter.claims.intervals import decimals, growth, of_value, rounded_to
from drafter.claims.joining import basis_class, in_base, same_name
from drafter.claims.nature import nature_of, points_of
from drafter.core.fact import Ledger, LedgerEntry


@dataclass(frozen=True, slots=True)
class GrowthProblem:
    """A rate in a source that the value and base beside it refute.

    stated, computed: the rate as written and as it follows (`9.7%`, `7.67%`). arithmetic: as a clerk writes it.
    """

    value: LedgerEntry
    rate: LedgerEntry
    base: Decimal
    stated: str
    computed: str
    arithmetic: str


def growth_problems(ledger: Ledger) -> tuple[GrowthProblem, ...]:
    """Every 同比 that does not fit 数值 and 上年同期 of its own row or line; the change of a percentage is in 个百分点."""
    by_fact: dict[str, list[LedgerEntry]] = defaultdict(list)
    for entry in ledger.current():
        by_fact[entry.fact_id].append(entry)
    return tuple(problem for group in by_fact.values() for problem in _of_fact(group))


def _of_fact(group: Sequence[LedgerEntry]) -> Iterator[GrowthProblem]:
    bases = [
        e
        for e in group
        if basis_class(e.metric.basis) == "数值" and e.metric.base_value and isinstance(e.metric.value, Decimal)
    ]
    rates = [e for e in group if basis_class(e.metric.basis) == "同比" and isinstance(e.metric.value, Decimal)]
    for value in bases:
        for rate in rates:
            if same_name(value.metric.indicator, rate.metric.indicator) and (problem := _problem(value, rate)):
                yield problem


def _problem(value: LedgerEntry, rate: LedgerEntry) -> GrowthProblem | None:
    now, base, stated = value.metric.value, value.metric.base_value, rate.metric.value
    assert isinstance(now, Decimal) and isinstance(stated, Decimal) and base is not None
    if nature_of(value.metric.indicator, value.metric.unit) in ("rank", "index"):
        return None  # 位次 and 指数 have no growth of their own: the rate beside them is of something else
    signed = -stated if rate.metric.change == "decrease" and stated > 0 else stated
    said = rounded_to(signed, decimals(stated.normalize()))  # 5.4500 of a percent cell is no figure of four decimals
    points = value.metric.unit in ("%", "‰")
    if points and rate.metric.unit == "%":
        return (
            None
            if rounded_to(now - base, max(decimals(now), decimals(base))).meets(said)
            else _relative(value, rate, signed)
        )
    ends = (
        of_value(now, value.metric.unit),
        rounded_to(base, decimals(base)).times(in_base(Decimal(1), value.metric.unit)),
    )
    fair = ends[0] - ends[1] if points else growth(*ends)
    if fair is None or fair.meets(said):
        return None
    if points:
        unit = points_of(value.metric.unit)
        words = f"{decimal_words(now)}−{decimal_words(base)}={decimal_words(now - base)}{unit}"
        return GrowthProblem(value, rate, base, _rate(signed, unit), f"{decimal_words(now - base)}{unit}", words)
    computed = (now - base) / base * 100
    return GrowthProblem(value, rate, base, _rate(signed, "%"), f"{rounded_words(computed)}%", growth_sum(now, base))


def _relative(value: LedgerEntry, rate: LedgerEntry, signed: Decimal) -> GrowthProblem | None:
    """A percentage's 同比 given in %: right only if its writer meant the relative growth, which is told apart by the sum."""
    now, base = value.metric.value, value.metric.base_value
    assert isinstance(now, Decimal) and base is not None
    fair = growth(rounded_to(now, decimals(now)), rounded_to(base, decimals(base)))
    if fair is None or fair.meets(rounded_to(signed, decimals(signed))):
        return None
    return GrowthProblem(
        value, rate, base, _rate(signed, "%"), f"{rounded_words((now - base) / base * 100)}%", growth_sum(now, base)
    )


def _rate(signed: Decimal, unit: str) -> str:
    return f"{decimal_words(signed)}{unit}"
