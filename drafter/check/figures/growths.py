"""Value, base, increment and rate: any three of the four fix the last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from drafter.check.figures.roles import BARE_CHANGE, OTHER_BASIS, REFERENCE, WordedFigure
from drafter.check.figures.statements import ValueStatement
from drafter.claims.arithmetic import decimal_words, growth_sum, rounded_words
from drafter.claims.intervals import Interval, growth, stands_for
from drafter.claims.joining import in_base, unit_base
from drafter.core.finding import Severity

Fault = Literal["rate", "increment", "sign", "larger"]


@dataclass(frozen=True, slots=True)
class Misfit:
    """Figures of one statement that do not fit: which one is held against the others, what is said, what follows, the sum."""

    fault: Fault
    figure: WordedFigure
    others: tuple[WordedFigure, ...]
    said: str
    follows: str
    arithmetic: str
    delta: str
    tolerance: str
    minor: bool = False
    unit_slip: bool = False


def misfits(statement: ValueStatement) -> Iterator[Misfit]:
    """What does not fit in a statement, at most one misfit each."""
    if statement.listed or statement.value.quantity.exact is None or statement.value.unit in ("%", "‰", "个百分点", ""):
        return
    increment = _one(statement, "increment")
    rate = _one(statement, "rate")
    base = _one(statement, "base")
    if increment and unit_base(increment.unit) != unit_base(statement.value.unit):
        increment = None
    if base and unit_base(base.unit) != unit_base(statement.value.unit):
        base = None
    paired = bool(increment and rate and abs(rate.order - increment.order) == 1)
    if paired and increment and rate:
        first, second = sorted((increment, rate), key=lambda figure: figure.order)
        paired = _one_reference(first.lead, second.lead)
    if _REAL.search(statement.value.lead[-40:]):
        rate, paired = None, False  # real growth, at constant prices
    if paired and increment and rate and increment.sign * rate.sign < 0:
        yield _signs(increment, rate)
    elif base:
        yield from _against_base(statement.value, base, increment, rate)
    elif paired and increment and rate:
        yield from _by_increment(statement.value, increment, rate)


def _one(statement: ValueStatement, part: str) -> WordedFigure | None:
    """The only companion of that part whose basis is the plain one (last year's, as counted); None when there are more."""
    # A base that is written out is what it says, 年初 or not.
    found = [
        f for f in statement.of(part) if not OTHER_BASIS.search(_OWN_BASE.sub("", f.lead) if part == "base" else f.lead)
    ]
    return (
        found[0] if len(found) == 1 and found[0].quantity.exact is not None and not found[0].quantity.approx else None
    )


_OWN_BASE = re.compile(r"^[，,（(]?(?:比|较)(?:原来?|年初|上月|上季度?)?")


def _one_reference(first: str, second: str) -> bool:
    """Whether the second of two changes is measured from the same base as the first: it names none of its own, or the same."""
    if not BARE_CHANGE.fullmatch(second):
        return False  # it has a subject of its own
    own, other = REFERENCE.search(second), REFERENCE.search(first)
    if own is None:
        return True
    return other is not None and (own[0] == other[0] or all(_LAST_YEAR.search(found[0]) for found in (own, other)))


_REAL = re.compile(r"生产总值|增加值|GDP")
_LAST_YEAR = re.compile(r"同比|上年|去年|上一年|同期")


def _signs(increment: WordedFigure, rate: WordedFigure) -> Misfit:
    said, other = _signed(rate), _signed(increment)
    return Misfit("sign", rate, (increment,), said, other, "", "", "")


def _signed(figure: WordedFigure) -> str:
    return f"{'增' if figure.sign > 0 else '减'}{figure.raw}"


def _by_increment(value: WordedFigure, increment: WordedFigure, rate: WordedFigure) -> Iterator[Misfit]:
    now = stands_for(value.quantity)
    change = stands_for(increment.quantity)
    fair = _rate_of(now, change, increment.sign)
    said = _interval(rate)
    v, d = value_in(value, value.unit), value_in(increment, value.unit) * increment.sign
    if increment.sign > 0 and change.low > now.high * 2:
        yield Misfit(
            "larger", increment, (value,), increment.raw, value.raw, f"{decimal_words(d)}＞{decimal_words(v)}", "", ""
        )
        return
    if fair is None or _agree(fair, said) or v - d <= 0:
        return
    words = f"{decimal_words(d)}÷({decimal_words(v)}{'−' if d > 0 else '+'}{decimal_words(abs(d))})={rounded_words(d / (v - d) * 100)}%"
    yield Misfit(
        "rate", rate, (value, increment), f"{decimal_words(_rate(rate))}%", f"{rounded_words(d / (v - d) * 100)}%",
        words, _apart(_rate(rate), d / (v - d) * 100), _tolerance(fair),
        is_minor(rate, fair.distance(said)), _fits_scaled(now, change, increment.sign, said),
    )  # fmt: skip


def _rate_of(now: Interval, change: Interval, sign: int) -> Interval | None:
    """The signed rate an increment makes of a value: change ÷ (value ∓ change), both ends taken together; None for a base below zero."""
    least = Interval(change.low, change.low).over(Interval(now.high - sign * change.low, now.high - sign * change.low))
    most = Interval(change.high, change.high).over(Interval(now.low - sign * change.high, now.low - sign * change.high))
    if least is None or most is None:
        return None
    ends = least.low * 100 * sign, most.high * 100 * sign
    return Interval(min(ends), max(ends))


def _fits_scaled(now: Interval, change: Interval, sign: int, said: Interval) -> bool:
    """Whether 亿 for 万 in the increment, or the reverse, would make everything fit."""
    for factor in (Decimal(10000), Decimal("0.0001")):
        fair = _rate_of(now, change.times(factor), sign)
        if fair is not None and fair.meets(said):
            return True
    return False


def _against_base(
    value: WordedFigure, base: WordedFigure, increment: WordedFigure | None, rate: WordedFigure | None
) -> Iterator[Misfit]:
    now, before = stands_for(value.quantity), stands_for(base.quantity)
    unit = value.unit
    v, b = value_in(value, unit), value_in(base, unit)
    if rate and b > 0:
        fair, said = growth(now, before), _interval(rate)
        if fair is not None and not _agree(fair, said):
            yield Misfit(
                "rate", rate, (value, base), f"{decimal_words(_rate(rate))}%", f"{rounded_words((v - b) / b * 100)}%",
                growth_sum(v, b), _apart(_rate(rate), (v - b) / b * 100), _tolerance(fair),
                is_minor(rate, fair.distance(said)),
            )  # fmt: skip
            return
    if increment:
        change = stands_for(increment.quantity)
        said = change if increment.sign > 0 else Interval(-change.high, -change.low)
        if not (now - before).meets(said):
            apart = abs(value_in(increment, unit) * increment.sign - (v - b))
            yield Misfit(
                "increment", increment, (value, base), _signed(increment), f"{decimal_words(v - b)}{unit}",
                f"{decimal_words(v)}−{decimal_words(b)}={decimal_words(v - b)}{unit}", f"{rounded_words(apart)}{unit}", "",
            )  # fmt: skip


def _apart(said: Decimal, follows: Decimal) -> str:
    """The difference a reader works out from the two rates shown; whether it is one at all was judged with all rounding allowed for."""
    return f"{rounded_words(abs(said - follows))}个百分点"


def _interval(rate: WordedFigure) -> Interval:
    around = stands_for(rate.quantity)
    return around if rate.sign > 0 else Interval(-around.high, -around.low)


def _rate(rate: WordedFigure) -> Decimal:
    value = rate.quantity.exact
    assert value is not None
    return value * rate.sign


def value_in(figure: WordedFigure, unit: str) -> Decimal:
    """The figure's value in another unit of its family; it must be a single number."""
    value = figure.quantity.exact
    assert value is not None
    return value if unit == figure.unit else in_base(value, figure.unit) / in_base(Decimal(1), unit)


def _agree(fair: Interval, said: Interval) -> bool:
    """Whether the rate fits; one told in whole per cents has no last digit to cut off."""
    return is_near(fair, said) if said.high - said.low < 1 else fair.meets(said)


def is_near(fair: Interval, said: Interval) -> bool:
    """Whether they meet; a last digit cut off instead of rounded is not held against anyone."""
    slack = (said.high - said.low) / 2
    return Interval(fair.low - slack, fair.high + slack).meets(said)


def is_minor(rate: WordedFigure, distance: Decimal) -> bool:
    """A few units of the last digit, or less than a fifth of a point: as likely worked out from unrounded figures as wrong, so no error."""
    return distance <= Decimal("0.2") or (
        distance <= 5 * Decimal(1).scaleb(-rate.quantity.places) and distance <= Decimal("0.3")
    )


def _tolerance(fair: Interval) -> str:
    return f"{rounded_words(fair.low)}%—{rounded_words(fair.high)}%"


_UNROUNDED = Decimal("0.05")  # points by which a rate worked out from figures before they were rounded may well be off


def how_sure(minor: bool, delta: str) -> Severity:
    """How much to make of a rate that does not fit: next to nothing of hundredths of a point."""
    if not minor:
        return "error"
    points = delta.removesuffix("个百分点")
    slight = points != delta and Decimal(points) <= _UNROUNDED
    return "advice" if slight else "warning"
