"""% said where 个百分点 is meant, and the reverse."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter.check.figures.moves import moves
from drafter.check.figures.roles import WordedFigure
from drafter.claims.arithmetic import decimal_words, difference_sum
from drafter.claims.intervals import growth, stands_for

# A measure that is itself a percentage, so that its change is in 个百分点.
_RATIO_NAME = re.compile(
    r"率|比重|占比|比例|份额|增速|增幅|涨幅|降幅|增长面|贡献|拉动|指数|度|水平|利差|强度|比(?:上年|去年|较)|高于|低于|快于|好于|高出|超过|高|快|点"
)
_LEVEL = re.compile(r"(?:率|占比|比重|比例)(?:为|达|达到|约|超过|是|稳定在|保持在)*$")
_OWN_LEVEL = re.compile(
    r"^[，,；;、][^，,。；;、]{1,8}率(?:为|达|达到|约|提高到|上升到|提升到|升至|是)*$"
)  # named by itself behind an amount
_MOVED = re.compile(
    r"^[，,（(]?(?:比|较|同比|与)?(?:上年|去年|上年同期|去年同期|年初|同期)?(?:相比)?(?:再|又|大幅|明显)?(?:提高|上升|提升|下降|降低|回落|增加|减少)(?:了)?$"
)
_BARE = re.compile(r"[，,（(]?(?:同比|比上年|较上年|比去年|较去年)?(?:实际)?增长(?:了|约)?")
_GROWS = re.compile(r"(?:同比|比上年|较上年|比去年|较去年)?(?:增长|负增长)(?:了|约|达)?$")


@dataclass(frozen=True, slots=True)
class Swap:
    """A size in the wrong one of the two. certain: both values stand in the text and decide it. instead: what to write."""

    size: WordedFigure
    others: Sequence[WordedFigure]
    instead: str
    reason: str
    certain: bool


def swaps(sentence: Sequence[WordedFigure]) -> Iterator[Swap]:
    yield from _in_moves(sentence)
    only_percents, percents = True, False
    for at, figure in enumerate(sentence):
        if figure.unit == "个百分点":
            yield from _points_of_amount(sentence, at, percents)
        elif figure.unit == "%" and at and (only_percents or _OWN_LEVEL.search(sentence[at - 1].lead)):
            yield from _percent_of_level(sentence[at - 1], figure)
        only_percents = only_percents and figure.unit == "%"
        percents = percents or figure.unit in ("%", "个百分点", "‰")


def _in_moves(sentence: Sequence[WordedFigure]) -> Iterator[Swap]:
    for move in moves(sentence):
        size = move.size
        if size is None or move.end.unit != "%" or size.unit != "%" or size.quantity.approx:
            continue
        high, low = sorted((move.start, move.end), key=lambda f: -(f.quantity.exact or Decimal(0)))
        between = stands_for(high.quantity) - stands_for(low.quantity)
        relative = growth(stands_for(move.end.quantity), stands_for(move.start.quantity))
        a, b = high.quantity.exact, low.quantity.exact
        if relative is None or a is None or b is None or not between.meets(stands_for(size.quantity)):
            continue
        other_too = relative.magnitude().meets(stands_for(size.quantity))
        if not other_too or a - b == size.quantity.exact:
            reason = difference_sum(a, b, "个百分点")
            yield Swap(size, (move.start, move.end), f"{decimal_words(a - b)}个百分点", reason, not other_too)


def _points_of_amount(sentence: Sequence[WordedFigure], at: int, percents: bool) -> Iterator[Swap]:
    """收入196亿元，增长7.8个百分点: an amount grows by %, never by 个百分点."""
    figure = sentence[at]
    value = figure.quantity.exact
    if value is None:
        return
    if at >= 2 and _MORE.fullmatch(figure.lead) and _of_two_amounts(sentence[at - 2], sentence[at - 1]):
        yield Swap(figure, sentence[at - 2 : at], f"{decimal_words(value)}%", "", True)
        return
    if not _GROWS.search(figure.lead):
        return
    head = _head(sentence[max(0, at - 8) : at])
    if _BARE.fullmatch(figure.lead):
        if head is not None:
            yield Swap(figure, (head,), f"{decimal_words(value)}%", "", True)
        return
    named = _GROWS.sub("", figure.lead)
    if named and not percents and not _RATIO_NAME.search(named):
        yield Swap(figure, sentence[at - 1 : at] if at else (), f"{decimal_words(value)}%", "", False)


_MORE = re.compile(r"(?:多|少|高|低|高出|低了|多出|增加|减少|增长|下降|提高|上升|降低)(?:了|约)?")
_THAN = re.compile(r"^[，,（(]?(?:比|较)[^，,。；;]{1,10}$")


def _of_two_amounts(value: WordedFigure, base: WordedFigure) -> bool:
    """2340万吨，比上年的2250万吨多4个百分点: what lies between two amounts is in %."""
    amounts = all(f.quantity.kind in ("money", "count", "measure") for f in (value, base))
    return amounts and value.unit == base.unit and bool(_THAN.match(base.lead))


def _head(before: Sequence[WordedFigure]) -> WordedFigure | None:
    """The amount a bare 增长 speaks of: the last figure but for its completion and increment; None when that is a percentage."""
    for figure in reversed(before):
        if figure.part in ("completion", "increment", "share"):
            continue
        return (
            figure
            if figure.part in ("value", "target") and figure.quantity.kind in ("money", "count", "measure")
            else None
        )
    return None


def _percent_of_level(level: WordedFigure, size: WordedFigure) -> Iterator[Swap]:
    """税收占比69.1%，比上年提高1.9%: the change of a percentage level is in 个百分点."""
    if level.unit != "%" or level.sign or not _LEVEL.search(level.lead) or not _MOVED.search(size.lead):
        return
    value, before = size.quantity.exact, level.quantity.exact
    if value is None or before is None:
        return
    yield Swap(size, (level,), f"{decimal_words(value)}个百分点", "", False)
