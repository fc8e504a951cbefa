"""What kind of thing an indicator is, and what may therefore be derived from it. Words: `phrases/figures/natures.txt`.

A rate of growth is never derived of a rank, an index or a rate, nor across a sign; a rate differs by 个百分点 or 个千分点, a rank by places.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from drafter.claims.arithmetic import decimal_words, rounded
from drafter.claims.joining import parse_period
from drafter.core.claim import Nature
from drafter.core.quantity import Change, Metric
from drafter.language import lexicon, unit_lexicon
from drafter.language.units import split

Step = Literal["growth", "points", "places", "difference"]
_HUNDRED = Decimal(100)
_REMARK = re.compile(r"（[^（）]*）$|\([^()]*\)$")
# Beyond these a difference is a slip in the sources far more often than a fact: such a figure is asked, not written.
_GROWTH = (Decimal(-90), Decimal(300))
_POINTS = Decimal(60)
_PLACES = Decimal(200)
_FEW = Decimal(10)
_COMPLETION = (Decimal(0), Decimal(300))


@dataclass(frozen=True, slots=True)
class Derivation:
    """What follows from a value and its base: the size (never negative), its unit and direction; plausible as of its nature."""

    step: Step
    size: Decimal
    unit: str
    change: Change | None
    plausible: bool


def nature_words(section: str) -> frozenset[str]:
    """One class of `natures.txt`."""
    return lexicon.words("figures/natures.txt", section)


@lru_cache(maxsize=16)
def _ending(section: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{lexicon.any_of(nature_words(section))})$")


def _is(section: str, name: str) -> bool:
    return bool(_ending(section).search(name))


@lru_cache(maxsize=4096)
def nature_of(indicator: str, unit: str) -> Nature:
    """The nature of an indicator, from its name and unit; a name that says nothing is told by the unit."""
    name = _REMARK.sub("", indicator.strip())
    if _is("rank", name) or (unit in ("位", "名次", "位次") and not name.endswith("学")):
        return "rank"
    if _is("index", name):
        return "index"
    if unit in ("%", "‰", "个百分点") or (not unit and _is("rate", name)):
        return "rate"
    if unit.partition("/")[0] in nature_words("duration_unit"):
        return "duration"  # 小时/户
    if _is("balance", name):
        return "balance"
    return "count" if unit_lexicon.kind_of(unit) in ("count", "rank") and split(unit)[1] != "" else "amount"


def better_small(indicator: str) -> bool:
    """Whether an indicator is one of those that are the better the smaller they are (失业率): nobody means to reach it."""
    return _is("less", _REMARK.sub("", indicator.strip()))


def is_spent(indicator: str) -> bool:
    """Whether an indicator is what was spent (购书经费): below its plan is neither missed nor reached."""
    return _is("spent", _REMARK.sub("", indicator.strip()))


def points_of(unit: str) -> str:
    """What the difference of two rates is counted in: 2.9‰ to 2.7‰ is 0.2个千分点, and no part of a 个百分点 to any reader."""
    return "个千分点" if unit == "‰" else "个百分点"


def derive_change(indicator: str, unit: str, value: Decimal, base: Decimal) -> Derivation | None:
    """How far `value` is from `base`, in the way its nature allows; None when nothing may be derived."""
    nature, change = nature_of(indicator, unit), _direction(value - base)
    if nature == "index" or _is("growth_rate", indicator):
        return None
    if nature == "rank":
        # A smaller place is a higher one.
        return Derivation("places", abs(value - base), "位", _direction(base - value), abs(value - base) <= _PLACES)
    if nature == "rate":
        size = abs(value - base)
        return Derivation("points", size, points_of(unit), change, size <= _POINTS * (10 if unit == "‰" else 1))
    if unit in nature_words("scale_unit"):
        return Derivation("difference", abs(value - base), unit, change, True)
    if base <= 0 or value < 0:
        return None
    if nature == "duration" or (nature == "count" and base < _FEW):
        return Derivation("difference", abs(value - base), unit, change, True)
    growth = (value - base) / base * _HUNDRED
    return Derivation("growth", abs(growth), "%", change, _GROWTH[0] <= growth <= _GROWTH[1])


def completion_of(indicator: str, unit: str, value: Decimal, target: Decimal) -> Decimal | None:
    """value ÷ target in percent; None for what is not carried out piece by piece, or beyond what a plan can be exceeded by."""
    if nature_of(indicator, unit) not in ("amount", "count") or target <= 0:
        return None
    share = value / target * _HUNDRED
    return share if _COMPLETION[0] <= share <= _COMPLETION[1] else None


def comparable(metric: Metric, aim: Metric) -> bool:
    """Whether a value may be held against a plan: a year's value against the year's, never a part of the year's."""
    value, target = parse_period(metric.period), parse_period(aim.period)
    if metric.unit != aim.unit:
        return False
    return value is None or target is None or value == target or not target.is_year or value.is_year


def _direction(difference: Decimal) -> Change | None:
    return "increase" if difference > 0 else "decrease" if difference < 0 else None


_VERBS: dict[Step, tuple[str, str]] = {
    "growth": ("增长", "下降"), "points": ("提高", "下降"), "places": ("上升", "下降"), "difference": ("增加", "减少"),
}  # fmt: skip
_SPANS, _LEVELS = ("延长", "缩短"), ("升高", "降低")
_EXACT = 4  # decimals beyond which a difference is a float's noise
_COUNTED = re.compile(r"(?:天数|日数|月数|优良天|开放日|工作日数|晴天|休假)")  # days that are counted, not waited for


def change_words(indicator: str, unit: str, derivation: Derivation) -> str:
    """增长9.1%, 提高2个百分点, 上升3位, 缩短0.7天; 与上年同期持平 when nothing changed."""
    if derivation.change is None:
        return "与上年同期持平"
    spans = nature_of(indicator, unit) == "duration" and not _COUNTED.search(indicator)
    verbs = _SPANS if spans else _LEVELS if unit in nature_words("scale_unit") else _VERBS[derivation.step]
    return f"{verbs[derivation.change == 'decrease']}{decimal_words(_size(derivation))}{derivation.unit}"


def _size(derivation: Derivation) -> Decimal:
    """A difference is as exact as what it is the difference of: 7.05万人 − 6.83万人 is 0.22万人, not 0.2; rates in ‰ are small, and differ as they stand."""
    if derivation.step == "difference" or derivation.unit == "个千分点":
        return rounded(derivation.size, _EXACT)
    return _shown(derivation.size)


def _shown(size: Decimal) -> Decimal:
    """One decimal, or as many as it takes to be more than nothing."""
    return next((short for places in (1, 2) if (short := rounded(size, places))), size)
