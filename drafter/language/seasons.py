"""A part of the year that has a name of its own: 2025年禁渔期（3月1日—6月30日）, 2025年春季学期, 2024—2025年度供暖季."""

from __future__ import annotations

import re
from functools import cache

from drafter.core.period import Period
from drafter.language import lexicon
from drafter.language.characters import plain

_YEAR = r"20\d\d(?:\s?年?\s?[—–\-－~～/]\s?20\d\d)?\s?年?度?"
_MARK = r"[“”\"‘’]?"
_TO = r"\s?(?:[—–\-－~～]+|至|到)\s?"
_DATES = re.compile(
    rf"[（(]\s?(?:(?P<year>20\d\d)年)?(?P<first>\d{{1,2}})(?:月(?:\d{{1,2}}[日号]?|[上中下]旬|初|中旬?|底|末)?)?{_TO}"
    rf"(?:(?P<next>20\d\d年|次年|翌年|来年|第二年)?(?P<last>\d{{1,2}})月(?:\d{{1,2}}[日号]?|[上中下]旬|初|中旬?|底|末)?|\d{{1,2}}[日号])\s?[）)]"
)

_OVER_TWO = re.compile(r"(20\d\d)\s?年?\s?[—–\-－~～/]\s?20\d\d\s?年")


@cache
def _named() -> re.Pattern[str]:
    words = lexicon.any_of(lexicon.words("seasons.txt", "season"))
    return re.compile(rf"(?P<year>{_YEAR})的?(?P<season>{_MARK}(?:{words}){_MARK})(?!制度|期间的?工作制)")


def season_in(words: str) -> str:
    """The season a title names, with its year as written (2025年“三夏”); "" where it names none."""
    found = _named().search(plain(words))
    return words[found.start() : found.end()] if found else ""


def months_said(words: str, period: Period) -> Period:
    """The months a title gives in brackets (3月1日—6月30日, 2—7月, 10月1日—次年4月30日), as of the period's year; the period where it gives none."""
    found = _DATES.search(plain(words))
    if found is None or not period.is_year:
        return period
    over_two = _OVER_TWO.search(plain(words))
    year, first = int(found["year"] or (over_two[1] if over_two else period.year)), int(found["first"])
    last = int(found["last"] or first)
    onward = found["next"] or ""
    end = int(onward[:4]) if onward[:4].isdigit() else year + bool(onward or last < first)
    try:
        return Period(year, first, end, last)
    except ValueError:
        return period
