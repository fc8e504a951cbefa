"""Where a row's figure stands against its plan: missed, met or passed, by what is good for its indicator and how loosely the plan is set."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from drafter.claims.bettering import good_when_larger
from drafter.claims.joining import basis_class, parse_period
from drafter.claims.nature import comparable, nature_of
from drafter.core.fact import Fact
from drafter.core.quantity import Metric

Standing = Literal["missed", "met", "passed", "about", ""]
_LOOSE = re.compile(r"（(?P<said>[^（）]+)）$")
_AROUND = frozenset(("左右", "上下", "约", "大约", "近", "余", "多"))
_AT_MOST = frozenset(("以内", "以下", "不高于", "不超过", "低于", "最多"))
_AT_LEAST = frozenset(("以上", "不低于", "不少于", "至少", "高于", "超", "超过", "逾", "突破"))
_BEHIND = frozenset(("左右", "上下", "以上", "以下", "以内"))
_BEYOND = Decimal(50)  # times its plan that nobody reaches
_SLACK = Decimal("0.02")  # 8%左右 is met by 7.9 %
_MOVE = re.compile(r"(?:同比|实际|名义)?(?:增长率|增速|增幅|增长)$")
GROWTH_AIM = "目标增幅："  # the basis of a plan that is a change, before its words


def growth_aim_words(row: Fact) -> str:
    """The plan that says by how much and not to what, in its cell's words: 年度目标增长10%以上; "" where the row has none."""
    one = next((one for one in row.metrics[1:] if one.basis.startswith(GROWTH_AIM)), None)
    if one is None:
        return ""
    period = parse_period(one.period) if one.period else None
    return f"{'年度' if period is None or period.is_year else ''}目标{one.basis.removeprefix(GROWTH_AIM)}"


def aim_of(row: Fact) -> Metric | None:
    """The plan the row holds its own figure against."""
    own = row.metrics[0]
    name = _MOVE.sub("", own.indicator) if basis_class(own.basis) == "同比" else own.indicator
    plans = [
        one
        for one in row.metrics[1:]
        if basis_class(one.basis) in ("目标", "预算")
        and isinstance(one.value, Decimal)
        and one.change is None  # 增长10%以上 is no level
        and not _is_of_another_measure(own, one)
    ]
    exact = (one for one in plans if one.indicator in (own.indicator, name, *_moving(name, one.indicator, own)))
    return next(exact, None) or _of_its_time(own, plans)


def _of_its_time(own: Metric, plans: Sequence[Metric]) -> Metric | None:
    """Of several plans told apart by their heads (半年目标, 全年任务) the one that was set for the time of the row's own figure."""
    half = "H" in own.period
    for one in plans:
        head = one.indicator.removeprefix(own.indicator)
        if head and head != one.indicator and ("半年" in head) is half:
            return replace(one, indicator=own.indicator, period=own.period)
    return None


def _moving(name: str, indicator: str, own: Metric) -> tuple[str, ...]:
    """GDP增速 of a row that tells how much GDP grew."""
    return (indicator,) if basis_class(own.basis) == "同比" and _MOVE.sub("", indicator) == name else ()


def loosely_set(aim: Metric) -> str:
    """What stands beside the plan's number (左右, 以上, 不低于), "" where it is set to the digit."""
    found = _LOOSE.search(aim.basis)
    return found["said"] if found else ""


def is_bounded(aim: Metric) -> bool:
    """Whether a plan says itself on which side of it a figure is to lie: 不高于41%."""
    return loosely_set(aim) in _AT_MOST | _AT_LEAST


def amount_of(aim: Metric, words: str) -> str:
    """The plan as it is written: words is its number and unit."""
    said = loosely_set(aim)
    return f"{words}{said}" if said in _BEHIND else f"{said}{words}"


def standing(row: Fact) -> Standing:
    """missed, met (just so), passed; about: near enough to a plan set by 左右; "" where nothing can be said."""
    metric, aim = row.metrics[0], aim_of(row)
    if aim is None or not isinstance(metric.value, Decimal) or not comparable(metric, aim):
        return ""
    assert isinstance(aim.value, Decimal)
    value = -metric.value if metric.change == "decrease" else metric.value
    said, few = loosely_set(aim), _fewer_is_good(metric, aim)
    if few is None:
        return ""
    if said in _AROUND and abs(value - aim.value) <= abs(aim.value) * _SLACK:
        return "about"
    if value == aim.value:
        return "met"
    return "passed" if (value < aim.value) == few else "missed"


def _is_of_another_measure(own: Metric, aim: Metric) -> bool:
    """Whether a plan can be none of this figure: 8 beside an income of 58794元 is a rate, whatever the column counts in. It is asked about."""
    if own.unit != aim.unit or own.unit in ("%", "", "位") or not isinstance(own.value, Decimal):
        return False
    assert isinstance(aim.value, Decimal)
    return bool(own.value and aim.value) and abs(own.value / aim.value) > _BEYOND


def _fewer_is_good(metric: Metric, aim: Metric) -> bool | None:
    """By the plan's own bound, else by the indicator; None where neither tells (an index, a place in an order)."""
    said = loosely_set(aim)
    if said in _AT_MOST or said in _AT_LEAST:
        return said in _AT_MOST
    more = good_when_larger(metric.indicator)
    if more is None and nature_of(metric.indicator, metric.unit) in ("index", "rank", "duration", "balance"):
        return None
    return more is False


def held_words(row: Fact, name: str, amount: str) -> str:
    """低于5%左右的年度目标: how a figure that is no part of its plan stands to it; "" where nothing can be said."""
    metric, aim, stands = row.metrics[0], aim_of(row), standing(row)
    if aim is None or stands in ("", "about"):
        return ""
    few, bound = _fewer_is_good(metric, aim), loosely_set(aim) in _AT_LEAST | _AT_MOST
    if stands == "met" or (stands == "passed" and bound):
        return f"达到{_reached(aim, amount)}的{name}"
    return f"{'低于' if (stands == 'passed') == few else '高于'}{amount if bound else amount_of(aim, amount)}的{name}"


def _reached(aim: Metric, amount: str) -> str:
    """A bound that is kept, as a report says it: 90%以上 for ≥90 and 不低于90%, 8天以内 for ≤8."""
    said = loosely_set(aim)
    if said in ("不低于", "不少于", "至少"):
        return f"{amount}以上"
    return f"{amount}以内" if said in ("不高于", "不超过", "最多") else amount_of(aim, amount)
