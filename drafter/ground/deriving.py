"""Figures that sources yield by one step of arithmetic: difference, growth, share, completion, remainder, sum, mean, product, last year's value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product

from drafter.claims.arithmetic import addition_sum, difference_sum, growth_sum, plain, share_sum
from drafter.ground.following import (
    WHOLES,
    Derived,
    compared,
    excepted,
    measured_parts,
    net,
    remainders,
    same_measure,
    whole_of,
)
from drafter.ground.likeness import alike
from drafter.ground.number import Number
from drafter.ground.told import Told

_MOST_PARTS = 8
# Only 其余 and the like make a share the rest of another.
_REST = re.compile(r"其余|其他|剩|余|未|没|另|外")
_HUNDRED, _HALF = Decimal(100), Decimal("0.5")
# Minutes and hours differ only by the last places of a long division.
_NOTHING = Decimal("1e-12")


def derivations(figure: Told, figures: Sequence[Told]) -> Iterator[Derived]:
    """All one-step results equal to the figure, its rounding allowed for."""
    for derived in _steps(figure, figures):
        if fits(figure.number, derived.value):
            yield derived


def fits(number: Number, value: Decimal) -> bool:
    """Whether a written number stands for a worked-out value: within its rounding, on the side its approximating word says."""
    if number.approx == "more" and value < number.value:
        return False
    if number.approx == "less" and value > number.value:
        return False
    width = (number.high - number.low) or Decimal(1)
    if number.approx in ("more", "less", "about"):
        width = min(width, number.value / 2, Decimal(5)) if number.family == "percent" else width
        return number.value - width <= value <= number.value + width
    if number.exact:
        return abs(value - number.value) <= abs(value) * _NOTHING
    return number.low <= value <= number.high


def _steps(figure: Told, figures: Sequence[Told]) -> Iterator[Derived]:
    number, role = figure.number, figure.role
    yield from compared(figure, figures)
    if number.family == "percent":
        yield from _rates(figure, figures) if role == "rate" else _shares(figure, figures)
        if role == "base":
            yield from _last_values([f for f in figures if f.number.family == "percent"], figures)
        return
    if number.family == "point":
        yield from _differences(figure, [f for f in figures if f.number.family == "percent"])
        return
    if number.family == "倍":
        yield from _multiples(figures)
        return
    kin = [f for f in figures if same_measure(number, f.number)]
    yield from _differences(figure, kin)
    yield from net(figure, kin)
    if role in ("value", "base", "level") or figure.spread == "total":
        yield from _sums(kin, figure.spread == "total" or _is_parted(figure))
    if role == "base":
        yield from _last_values(kin, figures)
    if figure.spread == "each":
        yield from _means(number, figures)
    if figure.spread == "total" or role == "value":
        yield from _products(number, figures)
    if role in ("value", "remainder"):
        yield from remainders(kin)
        yield from excepted(kin)
        yield from whole_of(figure, kin, figures)
    if number.exact and number.family == "count":
        yield from _parts_of(number, kin, figures)
    elif number.family not in ("time", "any", "rank"):
        yield from measured_parts(kin, figures)


def _together(a: Told, b: Told) -> bool:
    return a.source == b.source


def _pairs(figures: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    for a, b in combinations(figures, 2):
        if _together(a, b) and a.number.value != b.number.value:
            yield a, b


def _is_base(figure: Told) -> bool:
    return figure.role == "base"


def _rates(figure: Told, figures: Sequence[Told]) -> Iterator[Derived]:
    """Growth on a value named as last period's, or on the value less its change; the direction must be the one said."""
    for a, b in _pairs([f for f in figures if f.number.family not in ("percent", "point", "rank")]):
        if not same_measure(a.number, b.number):
            continue
        for value, base in ((a, b), (b, a)):
            if _is_base(base) and value.role in ("value", "level", "remainder") and base.number.value > 0:
                yield from _growth(figure, value, base.number.value, (value, base))
            elif base.role == "change" and base.sign and value.role in ("value", "level"):
                step = base.number.value if base.sign == "up" else -base.number.value
                if value.number.value - step > 0:
                    yield from _growth(figure, value, value.number.value - step, (value, base))


def _growth(figure: Told, value: Told, base: Decimal, operands: tuple[Told, ...]) -> Iterator[Derived]:
    rate = (value.number.value - base) / base * _HUNDRED
    if (rate > 0) == (figure.sign == "up"):
        yield Derived(abs(rate), operands, growth_sum(value.number.value, base))


def growths(figures: Sequence[Told]) -> Iterator[Decimal]:
    """Every growth in percent that the sources yield, whichever way it goes."""
    for a, b in _pairs([f for f in figures if f.number.family not in ("percent", "point", "rank")]):
        for value, base in ((a, b), (b, a)):
            if (
                _is_base(base)
                and value.role in ("value", "level")
                and same_measure(a.number, b.number)
                and base.number.value > 0
            ):
                yield (value.number.value - base.number.value) / base.number.value * _HUNDRED


def _shares(figure: Told, figures: Sequence[Told]) -> Iterator[Derived]:
    amounts = [f for f in figures if f.number.family not in ("percent", "point", "rank") and f.number.value > 0]
    for a, b in combinations(amounts, 2):
        if not same_measure(a.number, b.number) or a.number.value == b.number.value:
            continue
        if not _together(a, b) and max(alike(figure.label, a.label), alike(figure.label, b.label)) < 0.5:
            continue
        for part, whole in ((a, b), (b, a)):
            if whole.role == "base" or part.role in ("base", "target"):
                continue
            if (
                figure.role == "completion"
                and whole.role != "target"
                and any(f.role == "target" for f in figures if f.source == whole.source)
            ):
                continue
            if part.number.value <= whole.number.value or whole.role == "target":
                yield from _share_of(figure, part, whole)
    yield from _of_both(amounts)
    if figure.number.value == _HUNDRED and _is_whole(figures, amounts):
        yield Derived(_HUNDRED, (), "100%")
    for f in figures:
        if f.number.family == "percent" and f.role in WHOLES and _is_rest(figure, f):
            yield Derived(_HUNDRED - f.number.value, (f,), f"100%−{plain(f.number.value)}%")


def _share_of(figure: Told, part: Told, whole: Told) -> Iterator[Derived]:
    """The share of a part, or of what it leaves: a rate of what is done (修复率) from what is left over is the rest."""
    share = part.number.value / whole.number.value * _HUNDRED
    words = share_sum(part.number.value, whole.number.value)
    left = part.role == "remainder" and figure.role == "ratio" and not _REST.search(figure.before)
    if not left:
        yield Derived(share, (part, whole), words)
    if left or (part.number.value < whole.number.value and _is_rest(figure, part)):
        yield Derived(_HUNDRED - share, (part, whole), f"100%−{words}")


def _is_whole(figures: Sequence[Told], amounts: Sequence[Told]) -> bool:
    """Whether the sources say 全部, or give a part that equals its whole (建议58件，答复58件)."""
    if any(word.cls("degree") == "all" for f in figures for word in f.clause.words):
        return True
    return any(
        _together(a, b) and same_measure(a.number, b.number) and a.number.value == b.number.value
        for a, b in combinations(amounts, 2)
    )


def _is_rest(figure: Told, part: Told) -> bool:
    """Whether the words call a share the rest of another: 其余七成, or the source goes on with 其余 and names another."""
    if _REST.search(figure.before):
        return True
    return part.shared and alike(figure.label, part.label) < 0.5


def _of_both(amounts: Sequence[Told]) -> Iterator[Derived]:
    """完成3480户，还剩620户: the share of the whole they make together."""
    for a, b in combinations(amounts, 2):
        if _together(a, b) and same_measure(a.number, b.number) and "remainder" in (a.role, b.role):
            part = a if b.role == "remainder" else b
            whole = a.number.value + b.number.value
            yield Derived(part.number.value / whole * _HUNDRED, (a, b), share_sum(part.number.value, whole))


def _differences(figure: Told, kin: Sequence[Told]) -> Iterator[Derived]:
    for a, b in _pairs(kin):
        high, low = (a, b) if a.number.value > b.number.value else (b, a)
        if not _direction_fits(figure, high, low):
            continue
        note = difference_sum(high.number.value, low.number.value, high.number.unit)
        yield Derived(high.number.value - low.number.value, (a, b), note)


def _direction_fits(figure: Told, high: Told, low: Told) -> bool:
    """A change must go the way the words say, and must be one: from a base, or towards a target."""
    if figure.role == "change" and figure.sign:
        if _is_base(low) or _is_base(high):
            return (figure.sign == "up") == _is_base(low)
        return "target" in (high.role, low.role)
    return figure.role in ("value", "remainder", "change", "base")


def _sums(kin: Sequence[Told], total: bool) -> Iterator[Derived]:
    """Neighbours of one fact added up; what is done and what is left make a whole only where the text says it is one."""
    apart = ("base", "target", "change") if total else ("base", "target", "change", "remainder")
    for count in range(2, min(len(kin), _MOST_PARTS) + 1):
        for start in range(len(kin) - count + 1):
            run = kin[start : start + count]
            if len({f.source for f in run}) == 1 and not any(f.role in apart for f in run):
                values = [f.number.value for f in run]
                yield Derived(sum(values, Decimal(0)), tuple(run), addition_sum(values, run[0].number.unit))


def _is_parted(figure: Told) -> bool:
    """140棵古树中…: a whole whose parts follow."""
    return bool(_OUT_OF.match(figure.clause.text, figure.number.span.end - figure.clause.span.start))


_OUT_OF = re.compile(r"[^，。；\d]{0,8}[中里](?!心|小|学|医|央)")


def _last_values(kin: Sequence[Told], figures: Sequence[Told]) -> Iterator[Derived]:
    for value in kin:
        if value.role not in ("value", "level", "share", "ratio", "completion"):
            continue
        for change in figures:
            if change.source != value.source or not change.sign:
                continue
            points = change.number.family == "point" and value.number.family == "percent"
            if change.role == "change" and (points or same_measure(change.number, value.number)):
                step = change.number.value if change.sign == "up" else -change.number.value
                yield Derived(
                    value.number.value - step, (value, change), f"{plain(value.number.value)}−({plain(step)})"
                )
            elif change.role == "rate" and value.number.family != "percent":
                rate = change.number.value / _HUNDRED * (1 if change.sign == "up" else -1)
                yield Derived(
                    value.number.value / (1 + rate), (value, change), f"{plain(value.number.value)}÷(1+{plain(rate)})"
                )


def _means(number: Number, figures: Sequence[Told]) -> Iterator[Derived]:
    for whole in figures:
        counts = whole.number.family == "count"
        if not same_measure(whole.number, number) or (counts and number.exact):
            continue
        for count in figures:
            if counts and count.number.unit == whole.number.unit:
                continue
            if count.source == whole.source and count.number.family in ("count", "time") and count.number.value > 1:
                yield Derived(
                    whole.number.value / count.number.value,
                    (whole, count),
                    f"{plain(whole.number.value)}÷{plain(count.number.value)}",
                )


def _parts_of(number: Number, kin: Sequence[Told], figures: Sequence[Told]) -> Iterator[Derived]:
    """97户的三成 as 29户: a share of a count, rounded to a whole one."""
    for whole, share in product(kin, figures):
        if share.source != whole.source or share.number.family != "percent" or share.role not in WHOLES:
            continue
        part = whole.number.value * share.number.value / _HUNDRED
        if abs(part - number.value) <= _HALF and part >= 1:
            note = f"{plain(whole.number.value)}×{plain(share.number.value)}%={plain(part)}"
            yield Derived(number.value, (whole, share), note)


def _products(number: Number, figures: Sequence[Told]) -> Iterator[Derived]:
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


def _multiples(figures: Sequence[Told]) -> Iterator[Derived]:
    for a, b in _pairs(figures):
        if same_measure(a.number, b.number) and a.number.value and b.number.value:
            for part, whole in ((a, b), (b, a)):
                yield Derived(
                    whole.number.value / part.number.value,
                    (part, whole),
                    f"{plain(whole.number.value)}÷{plain(part.number.value)}",
                )
