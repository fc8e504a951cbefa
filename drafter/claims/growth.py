"""What a sheet's row says of growth: 同比 as given, or worked out from 上年同期; never a rate its own values refute, nor one its nature forbids."""

from __future__ import annotations

import re
from decimal import Decimal

from drafter.claims.against_plan import amount_of
from drafter.claims.arithmetic import as_level, decimal_words
from drafter.claims.joining import basis_class
from drafter.claims.merged_rows import put_together
from drafter.claims.nature import change_words, derive_change, nature_of, points_of
from drafter.core.fact import Fact
from drafter.core.quantity import Metric

# 336人次（截至11月20日）: last year's figure may be of the whole year.
_REMARK = re.compile(r"（([^（）]{1,20})）$")
_CUT_SHORT = re.compile(r"（[^（）]*截[至止][^（）]*）")


def growth_words(row: Fact, *, refuted: bool = False) -> str:
    """`同比增长9.1%`, `同比下降13.2%（同口径）`, `同比提高0.9个百分点`, `较上年上升2位`, `与上年同期持平`, `同比【待核】`, or "" when nothing is known."""
    if refuted:
        return "同比【待核】"
    named = _REMARK.search(row.metrics[0].indicator)
    if named and put_together(row.metrics[0], "", named[1]):
        return ""  # fewer by design did not fall
    words = _growth_words(row)
    limited = re.search(rf"{re.escape(words)}（[^（）]+）", row.text) if words else None
    return limited[0] if limited else words


def without_growth(row: Fact, stated: str) -> str:
    """What a row states, without a change it says itself: in its place stands what is asked of it."""
    words = _growth_words(row)
    return re.sub(rf"，{re.escape(words)}(?:（[^（）]+）)?", "", stated) if words else stated


def _growth_words(row: Fact) -> str:
    metric = row.metrics[0]
    same = (other for other in row.metrics[1:] if not other.period or other.period == metric.period)
    stated = next((other for other in same if basis_class(other.basis) == "同比"), None)
    if stated and isinstance(stated.value, Decimal):
        fall = stated.change == "decrease" and stated.value > 0
        return _stated(metric, stated, -stated.value if fall else stated.value)
    return _points(row) or ("" if _CUT_SHORT.search(row.text) else _derived(metric)) or _below_zero(row)


def _points(row: Fact) -> str:
    """By how many points a share moved, as its source says it: 0.25 is told as 0.25."""
    metric = row.metrics[0]
    moved = (
        m for m in row.metrics[1:] if m.indicator == metric.indicator and basis_class(m.basis) == "增量" and m.change
    )
    unit = points_of(metric.unit)
    points = next((m for m in moved if m.unit == unit and (not m.period or m.period == metric.period)), None)
    if points is None or metric.unit not in ("%", "‰") or not isinstance(points.value, Decimal) or not points.value:
        return ""
    size = amount_of(points, f"{decimal_words(abs(points.value))}{unit}")
    return f"同比{'提高' if points.change == 'increase' else '下降'}{size}"


def _below_zero(row: Fact) -> str:
    """Last time's level where one of the two is below zero: no growth follows from them, and both are told."""
    metric = row.metrics[0]
    bases = (
        one for one in row.metrics[1:] if basis_class(one.basis) == "上年同期" and one.indicator == metric.indicator
    )
    base = next((one for one in bases if isinstance(one.value, Decimal) and one.unit == metric.unit), None)
    if (
        base is None
        or nature_of(metric.indicator, metric.unit) != "balance"
        or not isinstance(base.value, Decimal)
        or not isinstance(metric.value, Decimal)
    ):
        return ""
    return f"上年同期为{as_level(base.value)}{base.unit}" if min(metric.value, base.value) < 0 else ""


def _derived(metric: Metric) -> str:
    if not isinstance(metric.value, Decimal) or metric.base_value is None or metric.basis == "同比":
        return ""
    found = derive_change(metric.indicator, metric.unit, metric.value, metric.base_value)
    if found is None or not found.plausible:
        return ""
    words = change_words(metric.indicator, metric.unit, found)
    if found.change is None:
        return words
    return f"{'较上年' if found.step == 'places' else '同比'}{words}"


def _stated(metric: Metric, stated: Metric, rate: Decimal) -> str:
    """A change as the source gives it; a place in an order has no rate, whatever stands in the cell."""
    unit = stated.unit
    nature = nature_of(metric.indicator, metric.unit)
    if nature == "rank" and unit in ("%", "‰"):
        return ""
    if not rate:
        return "与上年同期持平"
    up = "提高" if unit in ("个百分点", "个千分点") else "上涨" if nature == "index" else "增长"
    return f"同比{up if rate > 0 else '下降'}{amount_of(stated, f'{decimal_words(abs(rate))}{unit}')}"
