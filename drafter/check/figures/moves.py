"""由X提高到Y, and what is said of the way between: direction, size, and whether the size is in % or in 个百分点."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from drafter.check.figures.growths import value_in
from drafter.check.figures.roles import WordedFigure
from drafter.claims.arithmetic import decimal_words, difference_sum, growth_sum, rounded_words
from drafter.claims.intervals import Interval, growth, stands_for
from drafter.claims.joining import unit_base
from drafter.language.changes import direction_words
from drafter.language.lexicon import any_of

_FROM = re.compile(r"(?:由|从)(?:(?:20|19)\d\d年)?[^，,。；;]{0,20}$")

_UP = any_of(
    [
        *direction_words("up"),
        *direction_words("up_single"),
        "发展",
        "壮大",
        "拓展",
        "扩",
        "扩容",
        "扩建",
        "增开",
        "拉长",
        "提",
        "冲",
    ]
)
_DOWN = any_of(
    [*direction_words("down"), *direction_words("down_single"), "减", "缩", "压", "精简", "下探", "萎缩", "瘦身"]
)
_REACHES = r"(?:到|至|为)(?:(?:20|19)\d\d年)?[^，,。；;\d]{0,8}$"
_RISE = re.compile(rf"({_UP}){_REACHES}")
_FALL = re.compile(rf"({_DOWN}){_REACHES}")
_BECOMES = re.compile(
    r"(?:变为|变成|变化到|变化至|到了?|至|达到|成为|调整(?:到|至|为)|转为)(?:今年的?|目前的?|现在的?)?"
)
_BELOW = re.compile(r"(?:负增长|下降|下滑|下跌|亏损|逆差)(?:了|约)?$")
_NOT_ORDERED = frozenset({"rank", "ratio"})
_AGAINST = re.compile(r"[，,（(]?(?:比|较)(?:上年|去年|上年同期|去年同期|(?:20|19)\d\d年)(?:同期)?的?")
_BY = re.compile(
    rf"[，,（(]?(?:共|累计|年均|净|新|同比|实际|比上年|较上年|比去年|较去年)?(?:新增|{_UP}|{_DOWN}|增幅|降幅|涨幅|跌幅|升幅)(?:了|达|约|为)*$"
)
_ROSE_BY = re.compile(rf"(?:新增|{_UP}|增幅|涨幅|升幅)(?:了|达|约|为)*$")


@dataclass(frozen=True, slots=True)
class Move:
    """由X…到Y. rises: the word says so. size: the figure right after that says by how much, if any."""

    start: WordedFigure
    end: WordedFigure
    verb: str
    rises: bool
    size: WordedFigure | None

    @property
    def contrary(self) -> bool:
        """Whether the two values certainly go the other way than the word says."""
        a, b = _level(self.start), _level(self.end)
        return b.high < a.low if self.rises else a.high < b.low


def _level(figure: WordedFigure) -> Interval:
    """What the figure stands for, below zero where its words say so: 由负增长8.4%回升到增长2.1%."""
    around = stands_for(figure.quantity)
    return Interval(-around.high, -around.low) if _BELOW.search(figure.lead) else around


def moves(sentence: Sequence[WordedFigure]) -> Iterator[Move]:
    """Moves between two exact figures of one unit family."""
    yield from _levels_compared(sentence)
    yield from _since_then(sentence)
    for at, (start, end) in enumerate(pairwise(sentence)):
        rise, fall = _RISE.search(end.lead), _FALL.search(end.lead)
        becomes = _BECOMES.fullmatch(end.lead)
        if not (rise or fall or becomes) or not _FROM.search(start.lead) or re.search(r"[，,；;、]", end.lead):
            continue
        if not _comparable(start, end):
            continue
        after = sentence[at + 2] if at + 2 < len(sentence) else None
        size = after if after is not None and after.quantity.exact is not None and _BY.fullmatch(after.lead) else None
        rises = bool(rise) or (not fall and _level(end).low >= _level(start).low)
        verb = rise or fall or becomes
        assert verb is not None
        yield Move(start, end, verb[0], rises, size)


def _levels_compared(sentence: Sequence[WordedFigure]) -> Iterator[Move]:
    """城镇化率58.3%，比上年的52.1%提高6.2个百分点: a level, the earlier level, the way between; or the way before the earlier level."""
    for end, size, start in zip(sentence, sentence[1:], sentence[2:], strict=False):
        told = size.unit == "个百分点" and _BY_THEN.fullmatch(size.lead) and _THEN_WAS.fullmatch(start.lead)
        if told and end.unit == "%" and not end.sign and size.sign and _comparable(start, end):
            verb = _WHEN.sub("", size.lead).rstrip("了约") + "到"
            yield Move(start, end, verb, size.sign > 0, size if size.quantity.exact is not None else None)
    for end, start, size in zip(sentence, sentence[1:], sentence[2:], strict=False):
        changed = _BY.fullmatch(size.lead)
        if (
            end.unit != "%"
            or not _AGAINST.fullmatch(start.lead)
            or not changed
            or end.sign
            or not _comparable(start, end)
        ):
            continue
        rises = bool(_ROSE_BY.search(size.lead))
        yield Move(start, end, size.lead, rises, size if size.quantity.exact is not None else None)


_WHEN = re.compile(r"^[，,（(]?(?:同比|比上年|较上年|比去年|较去年)")
_BY_THEN = re.compile(rf"[，,（(]?(?:同比|比上年|较上年|比去年|较去年)(?:{_UP}|{_DOWN})(?:了|约)?")
_THEN_WAS = re.compile(r"[，,（(；;]?(?:上年|去年)(?:同期)?(?:为|是)")
_THEN = re.compile(
    r"(?:(?:比|较)(?:上年|去年|年初|上年末|去年底|上年同期|去年同期|原来)[^，,。；;]{0,4}的?|(?:去年|上年|去年同期|上年同期|年初|上年末)[^，,。；;]{0,12})$"
)
_NOW = re.compile(
    rf"[，,]?(?:今年|目前|现|本年|年末|年底)?[^，,。；;\d]{{0,6}}?(?P<verb>{_UP}|{_DOWN})(?:到|至|为)(?:了|约)?"
)


def _since_then(sentence: Sequence[WordedFigure]) -> Iterator[Move]:
    """去年立案36件，今年下降到42件; 较年初的320处降至356处: an earlier level, and what it is said to have come to."""
    for start, end in pairwise(sentence):
        said = _NOW.fullmatch(end.lead)
        if said and _THEN.search(start.lead) and _comparable(start, end) and not _FROM.search(start.lead):
            yield Move(start, end, said["verb"], bool(_RISE.search(end.lead)), None)


def _comparable(start: WordedFigure, end: WordedFigure) -> bool:
    if (
        "位" in (start.unit, end.unit)
        or start.quantity.kind in _NOT_ORDERED
        or end.quantity.kind in _NOT_ORDERED
        or "∶" in start.raw
        or ":" in start.raw
    ):
        return False
    units = unit_base(start.unit) == unit_base(end.unit)
    return units and start.quantity.exact is not None and end.quantity.exact is not None


@dataclass(frozen=True, slots=True)
class SizeMisfit:
    """A size that does not fit its two values. follows: what does. certain: no rounding could make it fit."""

    follows: str
    arithmetic: str
    certain: bool


def size_fault(move: Move) -> SizeMisfit | None:
    """What is wrong with the size said; None when it fits or is of another kind."""
    size = move.size
    if size is None or size.quantity.approx or move.start.quantity.approx or move.end.quantity.approx:
        return None
    if re.search("年均|实际", size.lead) or any(_BELOW.search(end.lead) for end in (move.start, move.end)):
        return None
    unit = move.end.unit
    if unit == "%":
        return _step_fault(move, unit, "个百分点") if size.unit == "个百分点" else None
    if unit_base(size.unit) == unit_base(unit):
        return _step_fault(move, unit, unit)
    return _rate_fault(move, value_in(move.start, unit), value_in(move.end, unit)) if size.unit == "%" else None


def _step_fault(move: Move, unit: str, in_unit: str) -> SizeMisfit | None:
    """The size against the difference of the two values; one that only rounding explains is still not what a reader works out."""
    assert move.size is not None
    a, b = value_in(move.start, unit), value_in(move.end, unit)
    high, low = (move.end, move.start) if b >= a else (move.start, move.end)
    between = stands_for(high.quantity) - stands_for(low.quantity)
    fits = between.meets(stands_for(move.size.quantity))
    if fits and (value_in(move.size, in_unit) == abs(b - a) or not _are_whole(move)):
        return None
    certain = not fits or unit_base(unit) in _COUNTED_TIME
    return SizeMisfit(f"{decimal_words(abs(b - a))}{in_unit}", _difference(high, low, unit, in_unit), certain)


_COUNTED_TIME = frozenset({"天", "日", "工作日", "个工作日", "小时", "分钟", "秒", "个月", "周"})


def _are_whole(move: Move) -> bool:
    """Whether all three are written without decimals and in one unit: a reader subtracts them at sight."""
    figures = [figure for figure in (move.start, move.end, move.size) if figure is not None]
    return not any(figure.quantity.places for figure in figures) and move.start.unit == move.end.unit


def _rate_fault(move: Move, a: Decimal, b: Decimal) -> SizeMisfit | None:
    assert move.size is not None
    fair = growth(stands_for(move.end.quantity), stands_for(move.start.quantity))
    if fair is None or fair.magnitude().meets(stands_for(move.size.quantity)):
        return None
    return SizeMisfit(f"{rounded_words(abs(b - a) / a * 100)}%", growth_sum(b, a), True)


def _difference(high: WordedFigure, low: WordedFigure, unit: str, in_unit: str) -> str:
    return difference_sum(value_in(high, unit), value_in(low, unit), in_unit)
