"""What a sheet's row says of growth: 同比 as given, or worked out from 上年同期; never a rate its own values refute."""

from __future__ import annotations

from decimal import Decimal

from drafter.claims.arithmetic import plain, rounded
from drafter.claims.joining import basis_class
from drafter.core.fact import Fact


def growth_words(row: Fact, *, refuted: bool = False) -> str:
    """`同比增长9.1%`, `同比下降13.2%`, `同比提高0.9个百分点`, `与上年同期持平`, `同比【待核】`, or "" when nothing is known."""
    if refuted:
        return "同比【待核】"
    stated = next((metric for metric in row.metrics[1:] if basis_class(metric.basis) == "同比"), None)
    if stated and isinstance(stated.value, Decimal):
        return _words(stated.value if stated.change != "decrease" else -stated.value, stated.unit)
    return _derived(row)


def _derived(row: Fact) -> str:
    metric = row.metrics[0]
    if not isinstance(metric.value, Decimal) or not metric.base_value or metric.base_value <= 0:
        return ""
    if metric.basis == "同比":
        return ""  # the change of a growth rate is for analysts, not for a report's sentence
    if metric.unit in ("%", "‰"):
        return _words(metric.value - metric.base_value, "个百分点")
    rate = (metric.value - metric.base_value) / metric.base_value * 100
    return (
        _words(next((r for places in (1, 2) if (r := rounded(rate, places))), rate), "%") if rate else _words(rate, "%")
    )


def _words(rate: Decimal, unit: str) -> str:
    if not rate:
        return "与上年同期持平"
    points = unit == "个百分点"
    verb = ("提高" if points else "增长") if rate > 0 else "下降"
    return f"同比{verb}{plain(abs(rate))}{unit}"
