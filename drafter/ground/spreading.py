"""Means, products, parts and multiples that the sources' amounts yield."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from drafter.claims.arithmetic import decimal_words
from drafter.ground.following import HUNDRED, WHOLES, FollowedValue, pairs, same_measure
from drafter.ground.number import Number
from drafter.ground.told_numbers import ToldNumber

_PLAN = re.compile("计划|目标|任务|预算")
_SHORT = re.compile("差|欠|低于|少|未达")
_HALF = Decimal("0.5")


def means(figure: ToldNumber, figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    number = figure.number
    for whole in figures:
        counts = whole.number.family == "count"
        if not same_measure(whole.number, number) or (
            counts and number.exact and not (number.approx or figure.spread == "each")
        ):
            continue
        for count in figures:
            said = bool(count.number.unit) and count.number.unit[0] in figure.before
            if counts and (count.number.unit == whole.number.unit or (number.exact and not number.approx and not said)):
                continue
            if count.source == whole.source and count.number.family in ("count", "time") and count.number.value > 1:
                yield FollowedValue(
                    whole.number.value / count.number.value,
                    (whole, count),
                    f"{decimal_words(whole.number.value)}÷{decimal_words(count.number.value)}",
                )


def spread_parts(number: Number, kin: Sequence[ToldNumber], figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    """97户的三成 as 29户: a share of a count, rounded to a whole one."""
    for whole, share in product(kin, figures):
        if share.source != whole.source or share.number.family != "percent" or share.role not in WHOLES:
            continue
        part = whole.number.value * share.number.value / HUNDRED
        if abs(part - number.value) <= _HALF and part >= 1:
            note = f"{decimal_words(whole.number.value)}×{decimal_words(share.number.value)}%={decimal_words(part)}"
            yield FollowedValue(number.value, (whole, share), note)


def products(number: Number, figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    for each in figures:
        if each.spread != "each" or not same_measure(each.number, number):
            continue
        for count in figures:
            if count.source == each.source and count.number.family == "count" and count is not each:
                yield FollowedValue(
                    each.number.value * count.number.value,
                    (each, count),
                    f"{decimal_words(count.number.value)}×{decimal_words(each.number.value)}",
                )


def multiples(figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    for a, b in pairs(figures):
        if same_measure(a.number, b.number) and a.number.value and b.number.value:
            for part, whole in ((a, b), (b, a)):
                yield FollowedValue(
                    whole.number.value / part.number.value,
                    (part, whole),
                    f"{decimal_words(whole.number.value)}÷{decimal_words(part.number.value)}",
                )


def times_grown(figure: ToldNumber, figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    """增长1.35倍 from 2.3 and 5.4; 多一倍 as 是上年的2倍 and the other way round."""
    for a, b in pairs(figures) if figure.sign == "up" else ():
        for value, base in ((a, b), (b, a)):
            if base.role == "base" and same_measure(a.number, b.number) and value.number.value > base.number.value > 0:
                grown = (value.number.value - base.number.value) / base.number.value
                yield FollowedValue(
                    grown,
                    (value, base),
                    f"({decimal_words(value.number.value)}−{decimal_words(base.number.value)})÷{decimal_words(base.number.value)}",
                )
    for times in figures:
        if times.number.family == "倍" and (times.sign == "up") != (figure.sign == "up"):
            step = 1 if times.sign == "up" else -1
            yield FollowedValue(times.number.value + step, (times,), f"{decimal_words(times.number.value)}{step:+d}")


def beyond_plan(figure: ToldNumber, figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    """完成计划的103% as 超计划3个百分点: how far a completion lies beyond its plan, or short of it."""
    short = bool(_SHORT.search(figure.before))
    for done in figures:
        over = done.number.value - HUNDRED
        if (
            done.number.family == "percent"
            and done.role == "completion"
            and _PLAN.search(figure.before)
            and (over < 0) == short
        ):
            yield FollowedValue(abs(over), (done,), f"{decimal_words(done.number.value)}−100")
