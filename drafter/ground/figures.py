"""The numbers of a cut text with what its words say of each: role, direction, label, whether one each or all together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from operator import attrgetter

from drafter.ground.covering import is_content
from drafter.ground.cutting import Clause, CutText
from drafter.ground.listings import with_lists
from drafter.ground.number import Number
from drafter.ground.roles import beyond_aim, is_last_then_now, move_behind, number_role, sign_of, unreached_of
from drafter.ground.short_of import is_aim_ahead
from drafter.ground.spoken_moves import spoken_sign
from drafter.ground.spreads import base_of, per_of, spread_of
from drafter.ground.told_numbers import ToldNumber
from drafter.language import lexicon
from drafter.language.level_growth import is_growth
from drafter.language.segmenting import Word


def told_numbers(told: CutText, source: int = -1) -> list[ToldNumber]:
    """All figures of a cut text in order."""
    found: list[ToldNumber] = []
    for at, clause in enumerate(told.clauses):
        for place, number in enumerate(clause.numbers):
            found.append(_figure(told, at, place, number, found, source))
    return with_lists(told, found)


def _figure(
    told: CutText, at: int, place: int, number: Number, earlier: Sequence[ToldNumber], source: int
) -> ToldNumber:
    clause = told.clauses[at]
    begin = clause.numbers[place - 1].span.end if place else clause.span.start
    if place and _is_behind(clause, begin, number.span.start):
        begin = number.span.start  # 13块金牌9块铜牌: what the figure before counts
    end = clause.numbers[place + 1].span.start if place + 1 < len(clause.numbers) else clause.span.end
    before, after = told.text[begin : number.span.start].rstrip(), told.text[number.span.end : end]
    beyond = told.text[number.span.end : number.span.end + 6]
    leading = told.text[_opened(clause, place) : number.span.start]
    previous = earlier[-1] if earlier and earlier[-1].clause.sentence == clause.sentence else None
    sign = sign_of(before) or move_behind(before, after)
    if number.family == "percent" and not sign:
        sign = beyond_aim(before) or _grown(before, number, told.text) or spoken_sign(number, before, after)
    if number.family == "time" and (pace := _PACE.search(before)):
        sign = "down" if (pace["bare"] or pace["way"]) in ("快", "早") else "up"
    if number.value < 0 and number.family in ("percent", "point"):
        number, sign = replace(number, value=-number.value, low=-number.high, high=-number.low), "down"
    role = number_role(number, before, beyond[:3] if after == "的" else after, sign)
    role = _told_beyond(role, told.text, clause, number, before, beyond)
    label, own = _label(clause, place, begin, number, end, role, previous)
    over = _over(told, at) if not place else None
    if over is not None and not own and (not label or not over.numbers):
        label = tuple(w for w in over.words if is_content(w)) or label
    if previous is not None and before.strip() in _LIST and previous.number.family == number.family:
        role, sign = previous.role, previous.sign
    return ToldNumber(
        number, clause, role, sign, label, own, spread_of(leading, before, after), before, source,
        per=per_of(leading),
        each=base_of(leading, number.raw),
        host=_host(earlier, clause.sentence) if previous is not None and not own and role in _HOSTED else None,
        shared=bool(_REST_AFTER.match(told.text, number.span.end)),
        unreached=unreached_of(number, before, after),
        whole=told.text,
        segment=_segment(before, after, bool(place), end == clause.span.end or _is_behind(clause, number.span.end, end)),
    )  # fmt: skip


def _grown(before: str, number: Number, text: str) -> str:
    """up | "": a bare percentage of what can only grow by one is its growth: 规上工业奔6%以上."""
    return "up" if is_growth(before, number.value, text[number.span.end :]) else ""


def _told_beyond(role: str, text: str, clause: Clause, number: Number, before: str, beyond: str) -> str:
    """The role, where what stands farther off makes another of it: this year's behind it, how much is missing to it, （计划数）."""
    if role == "value" and is_last_then_now(before, beyond):
        return "base"
    begin, end = number.span.start, number.span.end
    ahead = role in _OF_AN_AIM and is_aim_ahead(text[clause.span.start : begin], text[end:])
    meant = role == "value" and _MEANT_AFTER.match(text, end)
    return "target" if ahead or meant else role


_OF_AN_AIM = ("value", "level", "ratio")


def _over(told: CutText, at: int) -> Clause | None:
    """The clause before one of the same sentence; what stands in brackets between (7.2万吨（含12月预计数），同比增长4%) names nothing behind it."""
    clause = told.clauses[at]
    before = [one for one in told.clauses[:at] if one.sentence == clause.sentence and (clause.aside or not one.aside)]
    return before[-1] if before else None


def _host(earlier: Sequence[ToldNumber], sentence: int) -> Number | None:
    """What a rate is said of: the figure before it that is no rate itself (同比增长30%，较2019年低10%)."""
    for figure in reversed(earlier):
        if figure.clause.sentence != sentence:
            return None
        rate = figure.number.family in ("percent", "point") and figure.role in (*_HOSTED, "remainder")
        if not rate:
            return figure.number
    return None


# 比规定时限快了22天 is 22 days less.
_PACE = re.compile(
    r"(?:^|[，、；])[^，。；\d]{0,6}(?P<bare>[快慢早晚])了$|[比较][^，。；\d]{1,10}(?P<way>[快慢早晚])(?:了|出|约|近)*$"
)
_HOSTED = ("rate", "change")
_REST_AFTER = re.compile(rf"[^。！？\n]{{0,16}}{lexicon.one_of('rest_words.txt', 'rest')}")
# 招生620人（计划数）: what the brackets behind a number make of it.
_MEANT_AFTER = re.compile("[（(](?:计划|任务|目标|指标|预算)数?[）)]")


def _segment(before: str, after: str, later: bool, last: bool) -> str:
    """The words that belong to a figure and to no other of its clause: those before it, and behind it up to the next 、."""
    own = before.rsplit("、", 1)[-1] if later else before
    return own + "\n" + (after.split("、")[0] if last or "、" in after or not own.strip("，的 ") else "")


def _opened(clause: Clause, place: int) -> int:
    """Where the words that lead to a number begin: behind the figure before it, a mere 一家 or 一个月 taken along."""
    while place and (clause.numbers[place - 1].weak or clause.numbers[place - 1].raw in _ONE):
        place -= 1
    return clause.numbers[place - 1].span.end if place else clause.span.start


_ONE = ("一个月", "一天", "一年", "一周", "一季")
_LISTED = re.compile("[、和及与]")
_LIST = ("、", "和", "/", "及", "与")


# Verbs that only lead to the number.
# How often it is done names nothing.
_EACH_TIME = ("每年", "每月", "每周", "每天", "每日", "每季", "每季度", "每半年", "每旬", "每晚")
_EMPTY = lexicon.words("verb_ends.txt", "came_to")


def _label(
    clause: Clause, place: int, begin: int, number: Number, end: int, role: str, previous: ToldNumber | None
) -> tuple[tuple[Word, ...], bool]:
    """(words, whether its own): what stands before the number, else after it, else what the figure before it was."""
    lead = tuple(w for w in clause.words if begin <= w.start < number.span.start and _names(w))
    if lead and place and lead[0].start == begin and _LISTED.match(clause.text, lead[0].end - clause.span.start):
        lead = lead[1:]  # 52个村、约1400户: what the figure before counts
    tail = tuple(w for w in clause.words if number.span.end <= w.start < end and is_content(w))
    last = end == clause.span.end or _is_behind(clause, number.span.end, end)
    own = lead + tail if last else lead or tail
    dependent = role in ("base", "change", "rate", "target", "completion", "share")
    kept = tuple(
        w
        for w in own
        if not (
            w.cls("direction") or w.text in _EMPTY or w.text in _EACH_TIME or w.text in ("目标", "任务", "计划", "预算")
        )
    )
    if kept and not (dependent and not lead):
        return (kept + (previous.label if previous and dependent else ()), True)
    return (previous.label if previous else tail), False


def _is_behind(clause: Clause, begin: int, end: int) -> bool:
    """Whether one noun between two counts of a list belongs to the first, since nothing is named before it and something behind the last."""
    if not clause.numbers:
        return False
    between, behind = _word_at(clause, begin), _word_at(clause, clause.numbers[-1].span.end)
    if between is None or between.end != end or not between.pos.startswith("n"):
        return False
    first = clause.numbers[0].span.start
    named = any(w.pos.startswith("n") for w in takewhile(lambda w: w.end <= first, clause.words))
    return not named and behind is not None and behind.pos.startswith("n")


def _word_at(clause: Clause, start: int) -> Word | None:
    at = bisect_left(clause.words, start, key=attrgetter("start"))
    return clause.words[at] if at < len(clause.words) and clause.words[at].start == start else None


def _names(word: Word) -> bool:
    """Whether a word helps to name what is counted; 一件 of 一件办 does, though it is made with a numeral."""
    return is_content(word) or word.text in _MADE_WITH_NUMERALS


_MADE_WITH_NUMERALS = frozenset(("一件", "一窗", "一网", "一门", "一站"))
