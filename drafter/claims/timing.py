"""The time a figure is of, where the words around it move it: a remark behind it, a clause that only describes the thing, a running total."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from drafter.claims.joining import parse_period
from drafter.claims.roles import Surroundings, is_current, sentence_start
from drafter.core.claim import FigureRole
from drafter.core.period import Period
from drafter.core.quantity import Metric, Quantity
from drafter.language.dates import PeriodWords, find_periods

# 水土流失治理128平方公里，这是1—10月的: the clause says nothing but the time of what stands before it.
_REMARK_BEFORE = re.compile(r"[，（(；](?:这|这个|这个数|此数|以上|均|都|数据?)?(?:是|为|系|截至|截止|到)$")
_REMARK_AFTER = re.compile(r"(?:的数?|数|数据|的数据)?(?=[，。；）)]|$)")
_NEAR = 40
_DESCRIBES = re.compile(r"[^，。；：、]{2,}的$")
_OPENS = re.compile("年(?:同期|全年)?[，,]")  # 去年，…: all that follows is of then
_CLAUSE_MARK = re.compile("[，；。：\n]")
_TOTAL = re.compile(r"累计(?!投放|折旧)[^，。；]{0,12}$")


def figure_periods(
    flat: str, quantities: Sequence[Quantity], metrics: Sequence[Metric], base: Period | None
) -> list[str]:
    """The period of each figure as a code, in order."""
    named = find_periods(flat, base)
    codes = [
        _described(flat, quantity, metric.period, named, base)
        for quantity, metric in zip(quantities, metrics, strict=True)
    ]
    _resume(flat, quantities, codes, named, base)
    for words in named:
        if words.period and _is_remark(flat, words):
            _remarked(quantities, codes, sentence_start(flat, words.span.start, "。\n"), words, base)
    return codes


def _resume(
    flat: str, quantities: Sequence[Quantity], codes: list[str], named: Sequence[PeriodWords], base: Period | None
) -> None:
    """今年办结46件，去年同期39件，处罚21家，罚款3万: an aside about last year ends with its own figures, which a list joins (去年2408笔、10.93亿元)."""
    aside, over = "", False
    for index in range(1, len(codes) if base else 0):
        assert base is not None
        since, until = quantities[index - 1].span.end, quantities[index].span.start
        if _names_time(named, since, until):
            opens = codes[index - 1] == base.code and _earlier(codes[index], base)
            aside = codes[index] if opens and not _OPENS.search(flat, since, until) else ""
            over = False
        elif aside and codes[index] == aside:
            over = over or bool(_CLAUSE_MARK.search(flat, since, until))
            codes[index] = base.code if over else codes[index]


def _names_time(named: Sequence[PeriodWords], since: int, until: int) -> bool:
    first = bisect_left(named, since, key=lambda words: words.span.start)
    return first < len(named) and named[first].span.start < until


def _remarked(
    quantities: Sequence[Quantity], codes: list[str], opened: int, words: PeriodWords, base: Period | None
) -> None:
    """Every figure from `opened` up to the remark that had the report's own period gets the remark's."""
    index = bisect_left(quantities, opened, key=lambda quantity: quantity.span.start)
    while index < len(quantities) and quantities[index].span.start < words.span.start:
        if base and words.period and codes[index] == base.code:
            codes[index] = words.period.code
        index += 1


def _earlier(code: str, base: Period) -> bool:
    period = parse_period(code)
    return bool(period and (period.last_year, period.last) < (base.year, base.first))


def _is_remark(flat: str, words: PeriodWords) -> bool:
    before = flat[max(0, words.span.start - 8) : words.span.start]
    return bool(_REMARK_BEFORE.search(before) and _REMARK_AFTER.match(flat, words.span.end))


def _described(flat: str, quantity: Quantity, code: str, named: Sequence[PeriodWords], base: Period | None) -> str:
    """去年巡察指出的12项问题: last year is when they were pointed out, the figure is this report's."""
    if base is None or code == base.code:
        return code
    before = bisect_right(named, quantity.span.start, key=lambda words: words.span.end) - 1
    since = named[before].span.end if before >= 0 else 0
    near = 0 <= quantity.span.start - since <= _NEAR
    return base.code if before >= 0 and near and _DESCRIBES.fullmatch(flat[since : quantity.span.start]) else code


def settled_years(
    code: str, role: FigureRole, place: Surroundings, previous: tuple[FigureRole, str], base: Period | None
) -> str:
    """The period once the role is known. previous: role and period of the figure before, in the same paragraph.

    A change told right after last year's value is this year's again (去年是51.5%，提了11.5个百分点); a running total begins in January.
    """
    if base is None:
        return code
    if role in ("change", "rate") and previous[0] == "base" and code == previous[1]:
        return base.code
    if role == "value" and code == base.code and base.year == base.last_year and _TOTAL.search(place.before):
        return Period(base.year, 1, base.last_year, base.last).code
    return code


def is_ahead(code: str, base: Period | None) -> bool:
    """Whether a period begins after the report's own ends."""
    period = parse_period(code)
    return bool(base and period and (period.year, period.first) > (base.last_year, base.last))


def following(period: Period) -> Period:
    """The time a plan speaks of when it names none: next month, next quarter, the rest of the year, next year."""
    if period.last == 12:
        year = period.last_year + 1
        return Period(year, 1, year, min(period.months, 12))
    first = period.last + 1
    last = first + period.months - 1 if period.months in (1, 3) else 12
    return Period(period.last_year, first, period.last_year, min(last, 12))


def is_open_ended(flat: str, quantity: Quantity, code: str, base: Period | None) -> bool:
    """Whether a figure under a head of plans may be a plan: its sentence names no time up to the report's own end (当月, 1—10月)."""
    opened = sentence_start(flat, quantity.span.start)
    named = find_periods(flat[opened : quantity.span.start], base)
    said = any(words.period and words.period.code == code for words in named)
    return not said or is_ahead(code, base) or _ends_later(code, base)


def _ends_later(code: str, base: Period | None) -> bool:
    """全年 in a half-year's report: not over yet."""
    period = parse_period(code)
    return bool(base and period and (period.last_year, period.last) > (base.last_year, base.last))


_YEARLY = re.compile(
    r"(?:全年|年度?|年初)(?:的)?(?:目标|计划|任务|预算)(?:数|值)?(?:是|为|的)?$"
    r"|(?:年底前?|年内|全年)(?:要|得|将)(?:完成|达到?|到|建成|[增扩降压减提]到?)?(?:约|近|超过?)?$"
)


_YEARLY_AFTER = re.compile(r"的?(?:全年|年度|年初|本年|当年)(?:的)?(?:目标|计划|任务|预算|指标|要求)")


def of_the_year(code: str, place: Surroundings, base: Period | None) -> str:
    """年目标15家 in a month's report is the year's."""
    yearly = _YEARLY.search(place.before) or _YEARLY_AFTER.match(place.after)
    if base is None or code != base.code or base.year != base.last_year or not yearly:
        return code
    return Period(base.year, 1, base.year, 12).code


_BARE_TIME = re.compile(r"(?:[上下]半年|第?[一二三四]季度|\d{1,2}月(?:份|底|末)?)$")
_UP_TO_NOW = re.compile(r"(?:截[至止]|到|自|从|已|目前)$")


def comes_again(flat: str, quantity: Quantity, code: str, base: Period | None) -> str:
    """上半年 under next year's plans is next year's: a part of the year that names none and is over comes again."""
    period = parse_period(code)
    if base is None or period is None or code == base.code or (period.year, period.last) > (base.last_year, base.last):
        return code
    opened = sentence_start(flat, quantity.span.start)
    for words in find_periods(flat[opened : quantity.span.start], base):
        said = flat[opened : quantity.span.start][words.span.start : words.span.end]
        before = flat[opened : opened + words.span.start]
        if words.period == period and _BARE_TIME.fullmatch(said) and not _UP_TO_NOW.search(before):
            return period.back(period.year - base.last_year - 1).code
    return code


def moved_from(code: str, place: Surroundings, base: Period | None) -> str:
    """The time of X in 由X提高到Y, where no time is named: the year before; in a month's or quarter's report nobody knows."""
    if base is None or re.search(r"[年期]初", place.before):
        return code
    if is_ahead(code, base):
        return base.code  # 明年由14家整合到10家: from where it stands now
    if code != base.code:
        return code
    if base.months < 6:
        return ""
    second_half = (base.first, base.last) == (7, 12)
    return base.back().code if not second_half else Period(base.year - 1, 1, base.year - 1, 12).code


_ALL_YEAR = re.compile(r"全年|年[末底终]|一年|年度|年报")


def same_months(code: str, place: Surroundings, base: Period | None) -> str:
    """去年 beside a figure of some months is the same months of last year, unless all of it is said."""
    period = parse_period(code)
    if base is None or period is None or base.is_year or base.year != base.last_year or not period.is_year:
        return code
    whole = period.year != base.year - 1 or _ALL_YEAR.search(place.before)
    return code if whole else base.back().code


def planned_time(code: str, place: Surroundings, base: Period | None, planned: bool) -> str:
    """What stands under a head of plans and names no time is of the time that follows, unless it says 目前."""
    ahead = planned and base is not None and code == base.code and not is_current(place)
    return following(base).code if ahead and base else code
