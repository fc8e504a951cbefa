"""Bare numbers of a source with the unit of what stands before them in its row: 2.36 万亩，上年 2.15; 满意97.3."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.ground.number import Number
from drafter.ground.told_numbers import ToldNumber

_SCALES = {"亿": Decimal(10) ** 8, "万": Decimal(10) ** 4, "千": Decimal(1000)}


def _scale_of(number: Number) -> Decimal:
    return next((scale for sign, scale in _SCALES.items() if sign in number.raw), Decimal(1))


def _unit_of(number: Number, measured: Number) -> Decimal | None:
    """What a bare number of a measured one's row is to be multiplied by: 1.5万 beside 1.35万亩 by an 亩, 2.15 beside 2.36万亩 by a 万亩."""
    bare = number.family == "any" and not number.unit and number.factor == 1
    scaled = bare and measured.family == "any" and measured.factor != 1  # 存款2.35亿，年初2.11
    if scaled and measured.value and _TENTH <= number.value * measured.factor / measured.value <= _TENFOLD:
        return measured.factor
    if number.family != "any" or number.unit or measured.family == "any" or measured.weak:
        return None
    if measured.family == "percent" and number.value > 100:  # 涨了8%，去年平均5,000
        return None
    return measured.factor / _scale_of(measured) if number.factor != 1 else measured.factor


_TENTH, _TENFOLD = Decimal("0.1"), Decimal(10)


# 五年18万小时，今年4.1万: of the same.
_CONTINUES = re.compile("(?:今年|本年|去年|上年|其中|当年|今年上半年)(?:是|有|约)?$")


# 任务3.2万亩，栽完3.05万: so far of the aim before it.
_DONE = re.compile("(?:完成?|[做干栽种建修铺改办扫]|到|达到?)了?$")


def _done_of(aim: ToldNumber | None, figure: ToldNumber) -> bool:
    """Whether a bare number in the same scale is what was done of the aim right before it."""
    if aim is None or aim.role != "target" or figure.role != "value" or figure.number.value > aim.number.value:
        return False
    same = _scale_of(aim.number) == _scale_of(figure.number)
    return same and aim.source == figure.source and bool(_DONE.search(figure.before))


# 满意97.3: a rate by what it is said of, its sign left out.
_RATED = re.compile("(?:满意|好评|合格|达标|优良|准确|接通|上线)[率度]?(?:是|为|有|达到?)?$")


def _as_rate(figure: ToldNumber) -> ToldNumber:
    """A bare number with decimals, under a hundred, behind what is told in percent."""
    number = figure.number
    bare = number.family == "any" and not number.unit and "." in number.raw and number.value < _HUNDRED
    if not bare or not _RATED.search(figure.before):
        return figure
    return replace(figure, number=replace(number, family="percent", unit="%"), role="ratio")


_HUNDRED = Decimal(100)


def with_units(figures: Sequence[ToldNumber]) -> list[ToldNumber]:
    """A bare number after a measured one of the same row takes its unit (2.36 万亩，上年 2.15)."""
    found: list[ToldNumber] = []
    last: ToldNumber | None = None
    for figure in map(_as_rate, figures):
        number = figure.number
        scale = _unit_of(number, last.number) if last is not None else None
        continues = (
            figure.role in ("base", "target") or bool(_CONTINUES.search(figure.before)) or _done_of(last, figure)
        )
        if scale and last is not None and continues:
            number = replace(
                number, value=number.value * scale, low=number.low * scale, high=number.high * scale,
                family=last.number.family, unit=last.number.unit, factor=scale, exact=last.number.exact,
            )  # fmt: skip
            figure = replace(figure, number=number)
        else:
            last = figure
        found.append(figure)
    return found
