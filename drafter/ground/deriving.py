"""Figures that sources yield by one step of arithmetic: difference, growth, share, completion, remainder, sum, mean, product, last year's value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafter.claims.arithmetic import addition_sum, decimal_words, difference_sum, growth_sum
from drafter.ground.following import (
    HUNDRED,
    FollowedValue,
    compared,
    excepted,
    measured_parts,
    names_rest,
    net,
    pairs,
    remainders,
    same_measure,
    whole_of,
)
from drafter.ground.number import Number
from drafter.ground.roles import beyond_aim
from drafter.ground.share_steps import listed_shares
from drafter.ground.short_of import reached_short
from drafter.ground.spreading import beyond_plan, means, multiples, products, spread_parts, times_grown
from drafter.ground.told_numbers import ToldNumber

_LEAST_PARTS, _MOST_PARTS = 2, 8
# 二期 is no 2 of anything; 2期 may be.
_ORDINAL = re.compile("第?[一二三四五六七八九十]+[期批轮届]")
# Minutes and hours differ only by the last places of a long division.
_NOTHING = Decimal("1e-12")


def derivations(figure: ToldNumber, figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    """All one-step results equal to the figure, its rounding allowed for."""
    for derived in _steps(figure, figures):
        if fits(figure.number, derived.value):
            yield derived


def fits(number: Number, value: Decimal) -> bool:
    """Whether a written number stands for a worked-out value: within its rounding, on the side its approximating word says."""
    if number.raw.endswith(("半", "半数")) and number.family == "percent":
        return _fits_half(number, value)
    if number.approx == "more" and value < number.value:
        return False
    if number.approx == "less" and value > number.value:
        return False
    width = (number.high - number.low) or Decimal(1)
    tenths = number.raw.endswith("成") and number.approx == "more"  # 超过六成 holds up to seven
    if number.approx in ("more", "less", "about"):
        width = (
            min(width, number.value / 2, Decimal(10) if tenths else Decimal(5)) if number.family == "percent" else width
        )
        return number.value - width <= value <= number.value + width
    if number.exact:
        return abs(value - number.value) <= abs(value) * _NOTHING
    return number.low <= value <= number.high


# 过半 is said up to two thirds, 近半 from two fifths on, 一半 of what is a point off.
_HALVES = {"more": (50, 67), "less": (40, 50), "": (49, 51), "about": (47, 53)}


def _fits_half(number: Number, value: Decimal) -> bool:
    low, high = _HALVES.get(number.approx, (50, 50))
    return low <= value <= high


_STEPS = ("位", "名", "个位次", "位次")


def _places_moved(figure: ToldNumber, figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    """全市第四，去年第七 as 上升3位: two ranks of one fact, the way it moved being the one said."""
    ranks = [f for f in figures if f.number.family == "rank"]
    for a, b in pairs(ranks):
        now, then = (a, b) if b.role == "base" or _LAST.search(b.before) else (b, a)
        step = then.number.value - now.number.value
        if step and _LAST.search(then.before) and (step > 0) == (figure.sign == "up"):
            yield FollowedValue(
                abs(step), (now, then), f"{decimal_words(then.number.value)}−{decimal_words(now.number.value)}"
            )


_LAST = re.compile("去年|上年|上期|同期|上月|上季度|前年|[原由从]")


def _steps(figure: ToldNumber, figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    number, role = figure.number, figure.role
    yield from compared(figure, figures)
    yield from reached_short(figure, figures)
    if number.family == "percent":
        yield from _rates(figure, figures) if role == "rate" else listed_shares(figure, figures)
        if role == "base":
            yield from _last_values([f for f in figures if f.number.family == "percent"], figures)
        return
    if number.family in ("point", "倍"):
        yield from _apart(figure, figures)
        return
    if number.unit in _STEPS and figure.sign:
        yield from _places_moved(figure, figures)
    kin = [f for f in figures if same_measure(number, f.number)]
    yield from _differences(figure, kin)
    yield from net(figure, kin)
    if role in ("value", "base", "level") or figure.spread == "total":
        total = figure.spread == "total" or _is_parted(figure)
        yield from (one for one in _sums(kin, total) if total or not in_place_of_one(figure, one.operands))
    if role == "base":
        yield from _last_values(kin, figures)
    if figure.spread == "each":
        yield from means(figure, figures)
    if figure.spread == "total" or role == "value":
        yield from products(number, figures)
    if role in ("value", "remainder") or names_rest(figure, kin):
        yield from remainders(kin)
        yield from excepted(kin)
        yield from whole_of(figure, kin, figures)
    if number.exact and number.family == "count":
        yield from spread_parts(number, kin, figures)
    elif number.family not in ("time", "any", "rank"):
        yield from measured_parts(kin, figures)


def _apart(figure: ToldNumber, figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    """How far two figures lie apart: in percentage points, or in times."""
    if figure.number.family == "point":
        yield from _differences(figure, [f for f in figures if f.number.family == "percent"])
        yield from beyond_plan(figure, figures)
        return
    yield from times_grown(figure, figures)
    if figure.sign != "up":
        yield from multiples(figures)


def _is_base(figure: ToldNumber) -> bool:
    return figure.role == "base"


def _rates(figure: ToldNumber, figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    """Growth on a value named as last period's, or on the value less its change; the direction must be the one said."""
    aimed = bool(beyond_aim(figure.before))
    for a, b in pairs([f for f in figures if f.number.family not in ("percent", "point", "rank")]):
        if not same_measure(a.number, b.number):
            continue
        for value, base in ((a, b), (b, a)):
            held = base.role == "target" if aimed else _is_base(base)
            if held and value.role in ("value", "level", "remainder") and base.number.value > 0:
                yield from _growth(figure, value, base.number.value, (value, base))
            elif not aimed and base.role == "change" and base.sign and value.role in ("value", "level"):
                step = base.number.value if base.sign == "up" else -base.number.value
                if value.number.value - step > 0:
                    yield from _growth(figure, value, value.number.value - step, (value, base))


def _growth(
    figure: ToldNumber, value: ToldNumber, base: Decimal, operands: tuple[ToldNumber, ...]
) -> Iterator[FollowedValue]:
    rate = (value.number.value - base) / base * HUNDRED
    if (rate > 0) == (figure.sign == "up"):
        yield FollowedValue(abs(rate), operands, growth_sum(value.number.value, base))


def growths(figures: Sequence[ToldNumber]) -> Iterator[Decimal]:
    """Every growth in percent that the sources yield, whichever way it goes."""
    for a, b in pairs([f for f in figures if f.number.family not in ("percent", "point", "rank")]):
        for value, base in ((a, b), (b, a)):
            if (
                _is_base(base)
                and value.role in ("value", "level")
                and same_measure(a.number, b.number)
                and base.number.value > 0
            ):
                yield (value.number.value - base.number.value) / base.number.value * HUNDRED
    yield from (f.number.value * HUNDRED for f in figures if f.number.family == "倍" and f.sign == "up")


def _differences(figure: ToldNumber, kin: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    for a, b in pairs(kin):
        high, low = (a, b) if a.number.value > b.number.value else (b, a)
        if not _direction_fits(figure, high, low):
            continue
        note = difference_sum(high.number.value, low.number.value, high.number.unit)
        yield FollowedValue(high.number.value - low.number.value, (a, b), note)


def _direction_fits(figure: ToldNumber, high: ToldNumber, low: ToldNumber) -> bool:
    """A change must go the way the words say, and must be one: from a base, or towards a target; what was before a change is no plain difference."""
    if figure.role == "base" and any(one.role == "change" and one.sign for one in (high, low)):
        return False
    if figure.role == "change" and figure.sign:
        if _is_base(low) or _is_base(high):
            return (figure.sign == "up") == _is_base(low)
        if any(time.raw in figure.before for time in (low if figure.sign == "up" else high).clause.times):
            return True
        return "target" in (high.role, low.role)
    return figure.role in ("value", "remainder", "change", "base")


def _sums(kin: Sequence[ToldNumber], total: bool) -> Iterator[FollowedValue]:
    """Neighbours of one fact added up; what is done and what is left make a whole only where the text says it is one."""
    stated = {(f.source, f.number.value) for f in kin if not f.given}
    kin = [f for f in kin if not _ORDINAL.fullmatch(f.number.raw)]
    kin = [
        f for f in kin if not f.given or (f.source, f.number.value) not in stated
    ]  # a row states its text's figure again
    apart = ("base", "target", "change") if total else ("base", "target", "change", "remainder")
    for count in range(2, min(len(kin), _MOST_PARTS) + 1):
        for start in range(len(kin) - count + 1):
            run = kin[start : start + count]
            parted = not _is_part(run[0]) and any(_is_part(one) for one in run[1:])  # 招8名，其中专职1名 makes no 9
            of_one = len({f.source for f in run}) == 1 and not parted and not any(f.role in apart for f in run)
            if of_one and not _is_made_of(kin, start, start + count):
                values = [f.number.value for f in run]
                yield FollowedValue(sum(values, Decimal(0)), tuple(run), addition_sum(values, run[0].number.unit))


def _is_made_of(kin: Sequence[ToldNumber], begin: int, end: int) -> bool:
    """Whether the first or the last of a run is the sum of its neighbours (牌子两块：甲1个、乙1个): with what it is made of it makes nothing."""
    for whole, step in ((begin, 1), (end - 1, -1)):
        total, at = Decimal(0), whole + step
        while 0 <= at < len(kin) and kin[at].source == kin[whole].source and total < kin[whole].number.value:
            total, at = total + kin[at].number.value, at + step
        several = abs(at - whole) > _LEAST_PARTS
        if several and total == kin[whole].number.value and begin <= whole + step < end:
            return True
    return False


def _is_part(figure: ToldNumber) -> bool:
    """Whether a figure is one of what was counted before it, or a bound for each: 其中1名, 各至少1名."""
    before = figure.clause.text[: figure.number.span.start - figure.clause.span.start]
    return bool(_PART.search(before))


_PART = re.compile("(?:其中|里头|里面|当中|包括|含|各|每[一-鿿]|至少|最少|不少于)[一-鿿]{0,8}$")


def in_place_of_one(figure: ToldNumber, added: Sequence[ToldNumber]) -> bool:
    """走村133个 of 走村86个，收到建议47条: under one figure's very words, while another's own words name another thing."""
    words = set(figure.before)
    apart = any(one.own and one.before and words.isdisjoint(one.before) for one in added)
    return apart and any(one.before == figure.before for one in added)


def _is_parted(figure: ToldNumber) -> bool:
    """140棵古树中…: a whole whose parts follow."""
    return bool(_OUT_OF.match(figure.clause.text, figure.number.span.end - figure.clause.span.start))


# 105处口子中…, 105处口子已封堵97处.
_OUT_OF = re.compile(r"[^，。；\d]{0,8}(?:[中里](?!心|小|学|医|央)|[，]?(?:现|目前|均)?已[^，。；\d]{1,6}\d)")


def _last_values(kin: Sequence[ToldNumber], figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    for value in kin:
        if value.role not in ("value", "level", "share", "ratio", "completion"):
            continue
        for change in figures:
            if change.source != value.source or not change.sign:
                continue
            points = change.number.family == "point" and value.number.family == "percent"
            if change.role == "change" and (points or same_measure(change.number, value.number)):
                step = change.number.value if change.sign == "up" else -change.number.value
                yield FollowedValue(
                    value.number.value - step,
                    (value, change),
                    f"{decimal_words(value.number.value)}−({decimal_words(step)})",
                )
            elif change.role == "rate" and value.number.family != "percent":
                rate = change.number.value / HUNDRED * (1 if change.sign == "up" else -1)
                yield FollowedValue(
                    value.number.value / (1 + rate),
                    (value, change),
                    f"{decimal_words(value.number.value)}÷(1+{decimal_words(rate)})",
                )
