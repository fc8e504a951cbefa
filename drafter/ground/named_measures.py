"""Amounts whose measure the name before them tells: 准点率从91提到94 is in percent, 厂房12万方 in square metres."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.ground.measures import measure
from drafter.ground.number import Number

# Rates of people are told by the thousand.
_RATE = re.compile("(?<!出生)(?<!死亡)(?<!增长)(?<!发病)率(?:从|由|是|为|有|才|只有|达到?|[一-鿿]{0,2}[到至])?$")
_ON = re.compile("^(?:[一-鿿]{1,3}[到至]|→|，(?:去年|上年|今年|现在|如今)(?:是|为|才|只有|有)?)$")
_END = re.compile("[，。；、）（]|$|[一-鿿]{1,3}[到至→]|→|多|左右|上下|以[上下内]")
# 平均年龄从54降到49, 评分均分4.7: years of life, points.
_COUNTED_IN = {
    "岁": re.compile("(?:年龄|岁数)(?:从|由|是|为|有|才|只有|[一-鿿]{0,2}[到至])?$"),
    "分": re.compile("(?:(?<!人)均分|评分|得分|打分|总分|考分)(?:从|由|是|为|有|才|只有|[一-鿿]{0,2}[到至])?$"),
}
_WHOLE = Decimal(100)
_MOST = Decimal(1000)  # no age is greater, and hardly a sum of points
_FLOORED = re.compile(
    r"(?:厂房|仓房|库房|用房|楼|大棚|绿地|广场|草坪|草皮|屋面|外墙|墙面|路面|场地|操场|面积|房屋)[^，。；\d]{0,5}$"
)


def told_by_their_names(flat: str, numbers: Sequence[Number]) -> list[Number]:
    """The numbers, with the measures that the names before them tell."""
    kept: list[Number] = []
    for number in numbers:
        last = kept[-1] if kept else None
        named = _as_percent(flat, number, last) or _as_counted(flat, number, last) or _as_floor(flat, number)
        kept.append(named or number)
    return kept


def _as_percent(flat: str, number: Number, last: Number | None) -> Number | None:
    bare = number.family == "any" and not number.unit and number.factor == 1 and 0 < number.value <= _WHOLE
    if not bare or not _END.match(flat, number.span.end):
        return None
    goes_on = last is not None and last.family == "percent" and _ON.match(flat[last.span.end : number.span.start])
    if not goes_on and not _RATE.search(flat, 0, number.span.start):
        return None
    return replace(number, family="percent", unit="%", exact=False)


def _as_counted(flat: str, number: Number, last: Number | None) -> Number | None:
    bare = (
        number.family == "any" and not number.unit and number.value <= _MOST and not number.raw.endswith(("万", "亿"))
    )
    if not bare or not _END.match(flat, number.span.end):
        return None
    for unit, name in _COUNTED_IN.items():
        goes_on = last is not None and last.unit == unit and _ON.match(flat[last.span.end : number.span.start])
        if goes_on or name.search(flat, 0, number.span.start):
            factor, family, told = measure(unit)
            return replace(
                number, value=number.value * factor, low=number.low * factor, high=number.high * factor, family=family, unit=told,
                factor=number.factor * factor,
            )  # fmt: skip
    return None


def _as_floor(flat: str, number: Number) -> Number | None:
    """12万方 of a building: square metres, by the sign that elsewhere says cubic ones."""
    said = number.raw.endswith("方") and not number.raw.endswith(("立方", "平方")) and number.family == "volume"
    if not said or not _FLOORED.search(flat, 0, number.span.start):
        return None
    cubic, (square, family, unit) = measure("方")[0], measure("平方米")
    rate = square / cubic
    return replace(
        number, value=number.value * rate, low=number.low * rate, high=number.high * rate, family=family, unit=unit,
        factor=number.factor * rate,
    )  # fmt: skip
