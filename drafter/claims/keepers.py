"""Who keeps a figure, inside its name: 机收面积统计局口径, 志愿者注册人数办公室的台账, 水政这边统计巡河. It says where a figure is from, not what it is of."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon
from drafter.language.offices import is_office
from drafter.language.segments import tagged_words

_WORDS = 3  # of an office's name
_SHORTEST = 2  # of what is left


def without_keeper(words: str) -> str:
    """The name without the office and paper it ends with, or whose it begins with; whole where too little is left."""
    return _without_tail(_without_head(words))


def _without_head(words: str) -> str:
    found = _lead().match(words)
    rest = words[found.end() :] if found else words
    return rest if len(rest) >= _SHORTEST else words


def _without_tail(words: str) -> str:
    found = _paper().search(words)
    if found is None:
        return words
    rest = without_office(words[: found.start()].removesuffix("的"))
    said = rest != words[: found.start()] or found["sure"] is not None
    return rest if said and len(rest) >= _SHORTEST else words


def without_office(words: str) -> str:
    """The words without the name of an office at their end, cut where a word begins."""
    cut = tagged_words(words)
    bare = lexicon.words("reporting_offices.txt", "bare")
    for back in range(1, min(_WORDS, len(cut)) + 1):
        start = cut[-back].start
        if start >= _SHORTEST and (
            is_office(words[start:]) or words[start:] in bare or _body().fullmatch(words[start:])
        ):
            return words[:start].removesuffix("的")
    return words


@cache
def _paper() -> re.Pattern[str]:
    papers = lexicon.any_of(lexicon.figure_words("registers"))
    recorded = lexicon.any_of(lexicon.figure_words("recorded"))
    shown = rf"(?:上面?|里头?|里面|中|内)?(?:{recorded})?的?(?:数(?:字|据)?)?"
    here = rf"(?:我们?|咱们?|他们|人家)?(?:这边|那边|这里|那里|那儿|这儿)(?:{recorded})?的?"
    return re.compile(
        rf"(?:(?P<sure>口径(?:统计|计算)?的?|加起来|加总|{here})|(?:{papers}){shown}|(?:{recorded}|结算)的?(?:数(?:字|据)?)?)$"
    )


@cache
def _lead() -> re.Pattern[str]:
    recorded = lexicon.any_of(lexicon.figure_words("recorded"))
    return re.compile(
        rf"(?:[^\W我咱人次\d]{{1,4}}?)(?:(?:这边|那边|这里|那里|这儿|那儿)(?:{recorded})?的?|(?<=^各.)报的|(?<=^各..)报的)(?=..)"
    )


@cache
def _body() -> re.Pattern[str]:
    """Offices outside the house: 统计局, 财政, 住建, 公安."""
    return re.compile(
        r"[\u4e00-\u9fff]{1,3}(?:局|委|厅|部|署|院|馆|会)|[\u4e00-\u9fff]{0,2}(?:财政|税务|公安|民政|人社|医保|住建|卫健|教育|统计|审计|街道|乡镇|镇里|市里|县里|区里|省里|村里|队里|厂里|校里|科里|妇幼|社区)"
    )
