"""Two facts are one only when every slot agrees; likeness proves nothing (东河村… and 东林村… are two)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.claims.joining import in_base
from drafter.core.fact import Fact
from drafter.core.quantity import Metric

_MARKS = re.compile(r"[\s，。；、,.;:：（）()“”\"]+")


def told_twice(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, a later one that says the same as an earlier one with `duplicate_of`.

    The same: the same words, or a fact whose source says so (跟规计科的是一回事) and whose figures the other has.
    """
    kept: list[Fact] = []
    for fact in facts:
        twin = next((other for other in kept if not other.duplicate_of and _same(fact, other)), None)
        kept.append(replace(fact, duplicate_of=twin.id) if twin else fact)
    return [replace(fact, marks=fact.marks - {"same_act"}) for fact in kept]


def _same(fact: Fact, other: Fact) -> bool:
    if fact.role != other.role:
        return False
    if _MARKS.sub("", fact.text) == _MARKS.sub("", other.text):
        return fact.topic == other.topic or not fact.topic or not other.topic
    return "same_act" in fact.marks and bool(fact.metrics) and _figures(fact) <= _figures(other)


def _figures(fact: Fact) -> set[tuple[object, str]]:
    return {_figure(metric) for metric in fact.metrics}


def _figure(metric: Metric) -> tuple[object, str]:
    from decimal import Decimal

    return (
        in_base(metric.value, metric.unit) if isinstance(metric.value, Decimal) else str(metric.value),
        metric.unit[-1:],
    )
