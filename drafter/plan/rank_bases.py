"""Last year's place in an order stands in a sheet as a figure of its own: it is the base of this year's, so that 升了几位 can be told and traced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.claims.nature import nature_of
from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.plan.note_figures import is_row


def with_last_places(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts, each row that tells a place with the last year's as its base."""
    return tuple(_based(fact) if is_row(fact) else fact for fact in facts)


def _based(fact: Fact) -> Fact:
    own, *others = fact.metrics
    if own.base_value is not None or nature_of(own.indicator, own.unit) != "rank" or not own.period.isdigit():
        return fact
    last = next((value for other in others if (value := _last(own, other)) is not None), None)
    return fact if last is None else replace(fact, metrics=(replace(own, base_value=last), *others))


def _last(own: Metric, other: Metric) -> Decimal | None:
    same = other.indicator == own.indicator and other.unit == own.unit and other.period == str(int(own.period) - 1)
    return other.value if same and isinstance(other.value, Decimal) else None
