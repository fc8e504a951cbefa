"""Means, products, parts and multiples that the sources' amounts yield."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from drafter.claims.arithmetic import plain
from drafter.ground.following import HUNDRED, WHOLES, Derived, pairs, same_measure
from drafter.ground.number import Number
from drafter.ground.told import Told

_HALF = Decimal("0.5")


def means(figure: Told, figures: Sequence[Told]) -> Iterator[Derived]:
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
                yield Derived(
                    whole.number.value / count.number.value,
                    (whole, count),
                    f"{plain(whole.number.value)}÷{plain(count.number.value)}",
                )


def parts_of(number: Number, kin: Sequence[Told], figures: Sequence[Told]) -> Iterator[Derived]:
    """97户的三成 as 29户: a share of a count, rounded to a whole one."""
    for whole, share in product(kin, figures):
        if share.source != whole.source or share.number.family != "percent" or share.role not in WHOLES:
            continue
        part = whole.number.value * share.number.value / HUNDRED
        if abs(part - number.value) <= _HALF and part >= 1:
            note = f"{plain(whole.number.value)}×{plain(share.number.value)}%={plain(part)}"
            yield Derived(number.value, (whole, share), note)


def products(number: Number, figures: Sequence[Told]) -> Iterator[Derived]:
    for each in figures:
        if each.spread != "each" or not same_measure(each.number, number):
            continue
        for count in figures:
            if count.source == each.source and count.number.family == "count" and count is not each:
                yield Derived(
                    each.number.value * count.number.value,
                    (each, count),
                    f"{plain(count.number.value)}×{plain(each.number.value)}",
                )


def multiples(figures: Sequence[Told]) -> Iterator[Derived]:
    for a, b in pairs(figures):
        if same_measure(a.number, b.number) and a.number.value and b.number.value:
            for part, whole in ((a, b), (b, a)):
                yield Derived(
                    whole.number.value / part.number.value,
                    (part, whole),
                    f"{plain(whole.number.value)}÷{plain(part.number.value)}",
                )
