"""Figures a fact states without writing them: the whole of a share, what it leaves, the plan a surplus is held against, last year's share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from drafter.claims.arithmetic import decimal_words
from drafter.ground.deriving import derivations, fits
from drafter.ground.following import HUNDRED, FollowedValue, same_measure
from drafter.ground.likeness import shared_words
from drafter.ground.told_numbers import ToldNumber

_OPEN = ("percent", "point", "rank", "倍", "番", "clock")


@dataclass(frozen=True, slots=True)
class Implied:
    """figure: what follows, in the role it has; operands: the stated figures it rests on; note: the sum."""

    figure: ToldNumber
    operands: tuple[ToldNumber, ...]
    note: str


def implied(figures: Sequence[ToldNumber]) -> tuple[Implied, ...]:
    """What the figures of each fact yield with the figure stated next to them."""
    found: list[Implied] = []
    for source in dict.fromkeys(figure.source for figure in figures):
        own = sorted((f for f in figures if f.source == source), key=lambda f: f.number.span.start)
        for before, after in pairwise(own):
            found += _of_two(before, after)
        for left, share, below in zip(own, own[1:], own[2:], strict=False):
            found += _past_share(left, share, below)
        found += _halved(own)
        found += _stock(own)
    return tuple(found)


_LEFT = re.compile("剩|余|还有|尚有|差|[没未]")
_OF_WHOLE = re.compile(r"占[^，。；\d]*[一-鿿]|完成|达到?|相当|[是为]")
_PLAN = re.compile("计划|任务|目标|预算|指标|定的|下达")
_SPLIT = re.compile("对半|平分|均分|各(?:占)?一半|一家一半|一人一半|各半")


def _of_two(a: ToldNumber, b: ToldNumber) -> Iterator[Implied]:
    """An amount and what is said right behind it: its share, or how far it lies from its plan."""
    if a.number.family in _OPEN or a.number.value <= 0:
        return
    if b.number.family == "percent" and b.number.approx in _UNSURE:
        return  # 过半: nothing is worked out of it
    value = a.number.value
    if b.number.family == "percent" and 0 < b.number.value < HUNDRED and b.role not in ("rate", "change", "base"):
        share = b.number.value / HUNDRED
        if _LEFT.search(b.before):
            whole, note = value / (1 - share), f"{decimal_words(value)}÷(1−{decimal_words(b.number.value)}%)"
            yield _made(a, b, whole, "value", note)
            yield _made(a, b, whole - value, "remainder", f"{note}−{decimal_words(value)}")
            yield _made(b, a, HUNDRED - b.number.value, "completion", f"100%−{decimal_words(b.number.value)}%")
        elif _OF_WHOLE.search(b.before):
            whole, note = value / share, f"{decimal_words(value)}÷{decimal_words(b.number.value)}%"
            yield _made(a, b, whole, "target" if b.role == "completion" else "value", note)
            yield _made(a, b, whole - value, "remainder", f"{note}−{decimal_words(value)}")
        yield _made(a, b, value * share, "value", f"{decimal_words(value)}×{decimal_words(b.number.value)}%")
        yield _made(
            a, b, value * (1 - share), "remainder", f"{decimal_words(value)}×(1−{decimal_words(b.number.value)}%)"
        )
    elif same_measure(a.number, b.number) and _OVER.search(b.before) and value > b.number.value:
        note = f"{decimal_words(value)}−{decimal_words(b.number.value)}"
        yield _made(a, b, value - b.number.value, "target", note)
    elif b.role == "change" and b.sign and same_measure(a.number, b.number):
        plan = value - b.number.value if b.sign == "up" else value + b.number.value
        if _PLAN.search(b.before) and plan > 0:
            yield _made(
                a,
                b,
                plan,
                "target",
                f"{decimal_words(value)}−({'' if b.sign == 'up' else '−'}{decimal_words(b.number.value)})",
            )


# 改造了620户，超了20户: beyond what was asked.
_OVER = re.compile("(?:^|[，、；])(?:超|超额|超出|多完成|多干)了?$")
_UNSURE = ("more", "less", "most", "least")
_SHARED = re.compile("占比|比例|比重|[一-鿿]率|占")


def _past_share(a: ToldNumber, b: ToldNumber, points: ToldNumber) -> Iterator[Implied]:
    """240家里18家不对，占比低4.5个点: the share of now, and that of then."""
    if points.number.family != "point" or not points.sign or not _SHARED.search(points.before):
        return
    part, whole = sorted((a, b), key=lambda f: f.number.value)
    if same_measure(a.number, b.number) and a.number.family not in _OPEN and 0 < part.number.value < whole.number.value:
        share = part.number.value / whole.number.value * HUNDRED
        note = f"{decimal_words(part.number.value)}÷{decimal_words(whole.number.value)}"
    elif b.number.family == "percent":
        share, note = b.number.value, decimal_words(b.number.value)
    else:
        return
    step = points.number.value if points.sign == "up" else -points.number.value
    then = _made(b, a, share - step, "base", f"{note}−({decimal_words(step)})")
    number = replace(then.figure.number, family="percent", unit="%", factor=Decimal(1))
    yield replace(then, figure=replace(then.figure, number=number), operands=(a, b, points))


def _halved(own: Sequence[ToldNumber]) -> Iterator[Implied]:
    """剩下的两家对半分: half of what a share leaves."""
    for a, b in pairwise(own):
        if (
            b.number.family == "percent"
            and a.number.family not in _OPEN
            and _SPLIT.search(b.whole[b.number.span.end :])
        ):
            rest = a.number.value * (HUNDRED - b.number.value) / HUNDRED
            half = _made(
                a, b, rest / 2, "value", f"{decimal_words(a.number.value)}×(1−{decimal_words(b.number.value)}%)÷2"
            )
            yield replace(half, figure=replace(half.figure, spread="each"))


_WENT = re.compile("走|退|出(?!勤|口)|离|减|销|关|死|注销|毕业|淘汰|清退|流失|撤|调出|迁出|核减|停")
_CAME = re.compile("新|进|来|增|添|招|引|入|补|加|调入|迁入|落户")


def _stock(own: Sequence[ToldNumber]) -> Iterator[Implied]:
    """去年58家，走了13家，新进21家: what there is now."""
    for at, base in enumerate(own):
        if base.role != "base" or base.number.family in _OPEN:
            continue
        flows = [f for f in own[at + 1 :] if same_measure(f.number, base.number) and f.number.unit == base.number.unit]
        went = [f for f in flows if _WENT.search(f.segment) and not _CAME.search(f.before)]
        came = [f for f in flows if _CAME.search(f.before)]
        if went and came and len(went) + len(came) == len(flows):
            lost, won = (sum((f.number.value for f in some), Decimal(0)) for some in (went, came))
            now = base.number.value - lost + won
            note = f"{decimal_words(base.number.value)}−{decimal_words(lost)}+{decimal_words(won)}"
            yield replace(_made(base, went[0], now, "value", note), operands=(base, *flows))


def _made(figure: ToldNumber, beside: ToldNumber, value: Decimal, role: str, note: str) -> Implied:
    number = replace(figure.number, value=value, low=value, high=value, approx="")
    label = (*figure.label, *beside.label)
    return Implied(replace(figure, number=number, role=role, sign="", label=label), (figure, beside), note)


_THEN = re.compile("上年|去年|同期|上期|上届|往年|前年")
_REST = re.compile("其余|其他|剩|余|另|[没未尚还差非无]|缺口")
_LIKE = 0.25


def follows_from(figure: ToldNumber, figures: Sequence[ToldNumber]) -> FollowedValue | None:
    """How a figure follows from what its sources imply: it is that, or one step leads from there to it."""
    made = implied(figures)
    for one in made:
        if fits(figure.number, one.figure.number.value) and _is_said_so(figure, one.figure):
            return FollowedValue(one.figure.number.value, one.operands, one.note)
    if figure.number.family == "rank" or not made:
        return None
    for one in made if figure.spread == "total" else ():
        for part in one.operands:
            both = part.number.value + one.figure.number.value
            if (
                same_measure(part.number, figure.number)
                and part.number.family not in _OPEN
                and fits(figure.number, both)
            ):
                return FollowedValue(both, one.operands, f"{decimal_words(part.number.value)}+{one.note}")
    behind = {id(one.figure): one for one in made}
    for derived in derivations(figure, (*figures, *(one.figure for one in made))):
        steps = [behind[id(o)] for o in derived.operands if id(o) in behind]
        stated = [o for o in derived.operands if id(o) not in behind]
        if _rounds_away(figure, derived.value):
            continue
        if len(steps) == 1 and (not stated or stated[0].source == steps[0].figure.source):
            operands = (*stated, *(o for o in steps[0].operands if all(o is not s for s in stated)))
            return FollowedValue(derived.value, operands, f"{steps[0].note}；{derived.note}")
    return None


def _rounds_away(figure: ToldNumber, value: Decimal) -> bool:
    """Whether an amount of one digit stands for what only rounding makes it (9万 of 85000, two steps from what is stated)."""
    plain = figure.number.family not in _OPEN and not figure.number.approx
    digits = (figure.number.value / figure.number.factor).normalize().as_tuple().digits
    return plain and len(digits) == 1 and value != figure.number.value


def _is_said_so(figure: ToldNumber, made: ToldNumber) -> bool:
    """Whether the words make of a figure what the fact implies: the whole, the rest, the plan, last year's."""
    if not same_measure(figure.number, made.number) and figure.number.family != made.number.family:
        return False
    if figure.sign:
        return False
    if "each" in (figure.spread, made.spread):
        return figure.spread == made.spread
    then = figure.role == "base" or bool(_THEN.search(figure.before))
    if (made.role == "base") != then:
        return False
    if made.role == "remainder":
        return bool(_REST.search(figure.before) or _REST.search(figure.segment)) or figure.role == "remainder"
    if made.role in ("base", "completion"):
        return True
    wanted = figure.role in ("value", "target", "level") if made.role == "value" else figure.role == made.role
    return wanted and (not figure.label or shared_words(figure.label, made.label) >= _LIKE)
