"""What any two figures of one fact yield, whatever they are called: a value met this way stands, and the reader sees how it was met."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain, permutations

from drafter.claims.arithmetic import decimal_words
from drafter.ground.deriving import fits, in_place_of_one
from drafter.ground.following import HUNDRED, FollowedValue, same_measure
from drafter.ground.likeness import shared_words
from drafter.ground.measures import measure
from drafter.ground.number import Number
from drafter.ground.told_numbers import ToldNumber
from drafter.ground.worked import worked_out
from drafter.language import lexicon

# Of fewer digits than this a value is met by chance, unless the words show that it was worked out.
_DIGITS = 2
_WORKED_OUT = re.compile(lexicon.one_of("beside_figures.txt", "reckoned"))
_DOUBLED = re.compile("翻[了一]?[倍番]|加倍|翻倍|多一倍|增加?一倍|加一倍|两倍")
_OPEN = ("percent", "point", "rank", "倍", "番", "clock")


def reckoned(figure: ToldNumber, figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    """Results of one step on figures of one fact that equal the figure, most of all those of its own kind."""
    number = figure.number
    words = f"{figure.whole[max(0, number.span.start - _NEAR) : number.span.start]}{figure.segment}"
    if number.value <= 0 or (number.approx == "" and _few(number) and not _WORKED_OUT.search(words)):
        return
    for derived in (*_alone(figure, figures), *_paired(figure, figures), *worked_out(figure, figures)):
        if derived.value > 0 and fits(_loosely(number), derived.value) and _moves_as_said(figure, derived):
            yield derived


# How far back the words stand that show it.
_NEAR = 16


def _few(number: Number) -> bool:
    return len(str(number.value / number.factor).replace(".", "").strip("0")) < _DIGITS


def _loosely(number: Number) -> Number:
    """A worked-out count is rounded to a whole one, and 约 is often left out."""
    half = Decimal("0.5")
    whole = number.exact and number.family == "count" and number.factor == 1
    if whole and number.approx in ("more", "less"):  # 760册以上 of 762
        half = number.value * _NEARLY
    return replace(number, low=number.value - half, high=number.value + half, exact=False) if whole else number


_NEARLY = Decimal("0.015")


def _alone(figure: ToldNumber, figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    number = figure.number
    for one in figures:
        value = one.number.value
        if number.family == one.number.family == "percent" and _denied(figure) != _denied(one):
            yield FollowedValue(HUNDRED - value, (one,), f"100%−{decimal_words(value)}%")
        if _DOUBLED.search(one.whole) and same_measure(number, one.number) and number.family not in _OPEN:
            yield FollowedValue(value * 2, (one,), f"{decimal_words(value)}×2")


def _paired(figure: ToldNumber, figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    number = figure.number
    of_one_fact: dict[int, list[ToldNumber]] = {}
    for one in figures:
        if one.number.value > 0:
            of_one_fact.setdefault(one.source, []).append(one)
    for a, b in chain.from_iterable(permutations(own, 2) for own in of_one_fact.values()):
        if number.family == "percent":
            yield from _grown(figure, a, b) if figure.role == "rate" else _shares(figure, a, b)
        elif number.family in ("倍", "point"):
            yield from _apart(figure, a, b)
        elif number.family not in _OPEN:
            yield from _amounts(figure, a, b)


_DENIED = re.compile("[没未无非不]|其余|其他|剩|余")


def _denied(figure: ToldNumber) -> bool:
    return bool(_DENIED.search(figure.segment))


def _grown(figure: ToldNumber, a: ToldNumber, b: ToldNumber) -> Iterator[FollowedValue]:
    """How far one lies from the other, which came first."""
    x, y = a.number.value, b.number.value
    tiny = "‰" in figure.number.raw or "分之" in figure.number.raw
    if tiny and a.number.family == b.number.family == "percent":  # 下降万分之0.7
        yield FollowedValue(y - x if figure.sign == "down" else x - y, (a, b), f"{decimal_words(x)}−{decimal_words(y)}")
    if same_measure(a.number, b.number) and b.role == "base" and a.role not in ("base", "change", "target"):
        yield FollowedValue(
            abs(x - y) / y * HUNDRED, (a, b), f"({decimal_words(x)}−{decimal_words(y)})÷{decimal_words(y)}"
        )


def _shares(figure: ToldNumber, a: ToldNumber, b: ToldNumber) -> Iterator[FollowedValue]:
    """What one is of the other; of an amount and of what is left of it, where the words name one of them."""
    x, y = a.number.value, b.number.value
    named = max(shared_words(figure.label, a.label), shared_words(figure.label, b.label)) >= _NAMED
    if not named or x > y or not same_measure(a.number, b.number) or "base" in (a.role, b.role):
        return
    if figure.role == "completion" and b.role != "target":
        return
    if a.role != "remainder" or _denied(figure):
        yield FollowedValue(x / y * HUNDRED, (a, b), f"{decimal_words(x)}÷{decimal_words(y)}")
    if _denied(figure) != _denied(a):
        yield FollowedValue(HUNDRED - x / y * HUNDRED, (a, b), f"1−{decimal_words(x)}÷{decimal_words(y)}")


# How much of a figure's own words an operand of its share must have.
_NAMED = 0.3


def _apart(figure: ToldNumber, a: ToldNumber, b: ToldNumber) -> Iterator[FollowedValue]:
    number, x, y = figure.number, a.number.value, b.number.value
    if number.family == "倍" and same_measure(a.number, b.number) and not figure.sign:
        yield FollowedValue(x / y, (a, b), f"{decimal_words(x)}÷{decimal_words(y)}")
    elif number.family == "point" and a.number.family == b.number.family == "percent":
        yield FollowedValue(x - y, (a, b), f"{decimal_words(x)}−{decimal_words(y)}")


def _amounts(figure: ToldNumber, a: ToldNumber, b: ToldNumber) -> Iterator[FollowedValue]:
    number, x, y = figure.number, a.number.value, b.number.value
    if (1 in (x, y) and "base" not in (a.role, b.role)) or (
        not b.number.unit and b.number.family == "any" and b.spread != "each"
    ):
        return
    kin = same_measure(number, a.number) and a.number.family not in _OPEN
    if figure.before.endswith("每") and same_measure(a.number, b.number):  # 每7家中有1家
        yield FollowedValue(x / y, (a, b), f"{decimal_words(x)}÷{decimal_words(y)}")
    if (
        (b.spread == "each" or _ONE_EACH.search(b.whole[max(0, b.number.span.start - _NEAR) : b.number.span.start]))
        and a.spread != "each"
        and a.number.family in ("money", "any")
        and number.family == "count"
    ):
        yield FollowedValue(x / y, (a, b), f"{decimal_words(x)}÷{decimal_words(y)}")
    elif kin and a.spread == "each" and b.number.family not in (*_OPEN, "percent", "any", "money"):
        yield FollowedValue(x * _counted(b), (a, b), f"{decimal_words(x)}×{decimal_words(_counted(b))}")
    elif kin and b.number.family == "percent":
        yield from _of_share(a, b)
    elif kin and same_measure(a.number, b.number) and not (_is_each(figure) and a.number.unit != b.number.unit):
        went = "base" in (a.role, b.role) and _WENT.search(a.segment + b.segment)
        if not (went or in_place_of_one(figure, (a, b))):
            yield FollowedValue(x + y, (a, b), f"{decimal_words(x)}+{decimal_words(y)}")
        yield FollowedValue(x - y, (a, b), f"{decimal_words(x)}−{decimal_words(y)}")
    elif kin and _is_each(figure):
        yield FollowedValue(x / _counted(b), (a, b), f"{decimal_words(x)}÷{decimal_words(_counted(b))}")


# 上年58家，走了13家: what went is not added to what there was.
_WENT = re.compile("走了|退|离开|减|注销|关|毕业|淘汰|流失|撤|调出|迁出")


def _is_each(figure: ToldNumber) -> bool:
    return figure.spread == "each" or bool(_EACH_SAID.search(figure.before))


_EACH_SAID = re.compile("均|每|亩产|单产|[人户场台]产")
# 一件成功案子300块: what one of them takes.
_ONE_EACH = re.compile(r"(?:每|一)[户家人份亩场村座台次所位件只棵张吨趟节课例个][^，。；\d]{0,6}$")


def _counted(figure: ToldNumber) -> Decimal:
    """How many of what it is said in: 2,130 of 2130亩, whatever an area is measured in."""
    number = figure.number
    if number.family in ("count", "any"):
        return number.value
    unit = next((unit for unit in _SPOKEN if number.raw.endswith(unit)), "")
    return number.value / measure(unit)[0] if unit else number.value


# What prices and yields are said of one each of.
_SPOKEN = ("平方米", "公顷", "亩", "公里", "里", "米", "公斤", "斤", "吨", "立方米", "升", "度", "千瓦时", "年", "周")


def _of_share(a: ToldNumber, b: ToldNumber) -> Iterator[FollowedValue]:
    """A part of a whole, what it leaves, the whole of a part, last year's value."""
    x, share = a.number.value, b.number.value / HUNDRED
    yield FollowedValue(x * share, (a, b), f"{decimal_words(x)}×{decimal_words(b.number.value)}%")
    if share < 1:
        yield FollowedValue(x * (1 - share), (a, b), f"{decimal_words(x)}×(1−{decimal_words(b.number.value)}%)")
    if b.sign != "down":
        yield FollowedValue(x / (1 + share), (a, b), f"{decimal_words(x)}÷(1+{decimal_words(b.number.value)}%)")
    if b.sign != "up" and share < 1:
        yield FollowedValue(x / (1 - share), (a, b), f"{decimal_words(x)}÷(1−{decimal_words(b.number.value)}%)")
    if not b.sign:
        yield FollowedValue(x / share, (a, b), f"{decimal_words(x)}÷{decimal_words(b.number.value)}%")


def _moves_as_said(figure: ToldNumber, derived: FollowedValue) -> bool:
    """A change must go the way the words say where its operands say which of them came first."""
    if not figure.sign or len(derived.operands) < 2 or figure.role not in ("rate", "change"):
        return True
    base = next((f for f in derived.operands if f.role == "base"), None)
    moved = next((f for f in derived.operands if f.role == "change" and f.sign), None)
    if moved is not None:
        return moved.sign == figure.sign
    if base is None:
        return True
    value = next(f for f in derived.operands if f is not base)
    return (value.number.value > base.number.value) == (figure.sign == "up")
