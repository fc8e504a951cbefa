"""What has come together over years told as this period's: 今年立案214件 for 建院以来214件, 累计 or 历年 let fall."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber
from drafter.language import lexicon

_LIST = "since.txt"
_STOP = re.compile(r"[。；;！？\n]")
_AS_YET = lexicon.one_of(_LIST, "as_yet")
# 自建馆以来, 从立项到现在; 今年以来 and 专项整治以来 lie within the period.
_LONG = re.compile(
    rf"历年|(?:近|过去|这)[两三四五六七八九十\d]+年|多年来|(?P<since>(?:自|从|打)?[^，。；\d]{{0,6}}(?:{lexicon.stems(_LIST, 'founding')})[^，。；\d]{{0,4}}?(?:{_AS_YET}))"
    rf"|(?P<year>20\d\d)年[^，。；\d]{{0,8}}?(?:{_AS_YET})"
)
_GATHERED = re.compile(lexicon.one_of(_LIST, "gathered"))
_SINCE = re.compile(f"历年|历次|多年|{_AS_YET}|截[至止]|近[两三四五六七八九十]年|过去|自|从|始于")
_NOW = re.compile("今年(?!以来)|本年|年内|全年|[上下]半年|本季度|[一二三四]季度|20\\d\\d年(?!以来)")


def since_dropped(matches: Sequence[Match], year: int = 0) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each whose source counts it over years, and whose own sentence does not. year: the report's own."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why or m.sources[0].role != "value":
            continue
        given, told = _long_span(m.sources[0], year), _sentence(m.figure)
        spanned = given in told or _SINCE.search(told) or _LONG.search(told)
        if given and not spanned and (_NOW.search(told) or not _GATHERED.search(told)):
            yield m.figure, Reason("period", m.figure.before.strip() + m.figure.number.raw, given)


def _long_span(source: ToldNumber, year: int) -> str:
    """The words by which a figure's own clause says that it was gathered over years."""
    start = source.number.span.start
    begin = max((source.whole.rfind(mark, 0, start) for mark in "。；\n，、"), default=-1) + 1
    found = _LONG.search(source.whole[begin:start])
    if found is None or (found["year"] and year and int(found["year"]) >= year):
        return ""
    return found[0]


_LED = re.compile("累计[^，。；\\d]{0,6}$")
_ANY_TIME = re.compile("年|月|季|周|日|节|期间|以来|汛")


def gathered_in_period(
    matches: Sequence[Match], _figures: Sequence[ToldNumber] = ()
) -> Iterator[tuple[ToldNumber, Reason]]:
    """上半年完成投资3亿元 where the source says 累计完成投资3亿元 and names no time: it may have begun long before, which the reader sees."""
    for m in matches:
        said = m.figure.clause.text[: max(0, m.figure.number.span.start - m.figure.clause.span.start)]
        if len(m.sources) != 1 or m.note or m.why or not _NOW.search(said) or _GATHERED.search(_sentence(m.figure)):
            continue
        given = _LED.search(m.sources[0].before)
        if given and not _ANY_TIME.search(m.sources[0].whole):
            yield m.figure, Reason("period", said.strip("，、 ") + m.figure.number.raw, given[0])


def _sentence(figure: ToldNumber) -> str:
    """The words of the text's sentence up to the figure and right behind it."""
    span = figure.number.span
    before = _STOP.split(figure.whole[: span.start])[-1]
    return before + re.split("[，。；]", figure.whole[span.end :])[0]
