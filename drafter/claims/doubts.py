"""Figures that would follow from two typed ones and that nobody would believe: asked with their sum, never written and never passed over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter.claims.arithmetic import difference_sum, growth_sum, share_sum
from drafter.claims.joining import basis_class
from drafter.claims.nature import comparable, completion_of, derive_change, nature_of
from drafter.core.quantity import Metric

_LOW = Decimal(1)  # a hundredth of the plan is a plan in another unit far more often than a year without work


@dataclass(frozen=True, slots=True)
class Doubt:
    """indicator: of what. arithmetic: the sum as a clerk writes it. of_plan: it is held against a plan, not against last year."""

    indicator: str
    arithmetic: str
    of_plan: bool = False


def doubts_of(metrics: Sequence[Metric]) -> Iterator[Doubt]:
    """What is implausible in the figures of one fact: its growth over the base, its share of the plan."""
    for metric in metrics[:1]:
        yield from _growth(metric)
        for aim in metrics[1:]:
            if basis_class(aim.basis) in ("目标", "预算") and aim.indicator.startswith(metric.indicator[:2]):
                yield from _completion(metric, aim)


def _growth(metric: Metric) -> Iterator[Doubt]:
    value, base = metric.value, metric.base_value
    if not isinstance(value, Decimal) or base is None:
        return
    found = derive_change(metric.indicator, metric.unit, value, base)
    if found is None or found.plausible:
        return
    told = growth_sum(value, base) if found.step == "growth" else difference_sum(value, base, found.unit)
    yield Doubt(metric.indicator, told)


def _completion(metric: Metric, aim: Metric) -> Iterator[Doubt]:
    value, target = metric.value, aim.value
    if not isinstance(value, Decimal) or not isinstance(target, Decimal) or target <= 0 or value <= 0:
        return
    if not comparable(metric, aim) or nature_of(metric.indicator, metric.unit) not in ("amount", "count"):
        return
    share = completion_of(metric.indicator, metric.unit, value, target)
    whole = metric.period == aim.period
    if share is None or (whole and share < _LOW):
        yield Doubt(metric.indicator, share_sum(value, target), True)
