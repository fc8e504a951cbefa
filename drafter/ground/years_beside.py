"""A year put in the place of another: 2024年度先进集体 for 2023年度先进集体, 今年已修 for 去年修过."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause
from drafter.ground.pairing import ClausePair
from drafter.ground.times import Time

_DIGITS = re.compile(r"\d{4}")
_SAME = 3  # signs that must follow both years


def turned_years(pairs: Sequence[ClausePair]) -> Iterator[tuple[Clause, Reason]]:
    """(clause of the text, reason) of each."""
    for pair in pairs:
        yield from ((pair.clause, reason) for reason in (*_renamed(pair), *_this_for_last(pair)))


def _renamed(pair: ClausePair) -> Iterator[Reason]:
    """A year of the text where its source has another before the same words, and no source its own."""
    given = [(other, _behind(pair.told, other)) for other in pair.told.times if _named(other)]
    for time in pair.clause.times:
        behind = _behind(pair.clause, time)
        if not _named(time) or len(behind) < _SAME or time.raw + behind in pair.held.raw:
            continue
        same = (other for other, words in given if words == behind and other.rest == time.rest)
        found = next((other for other in same if other.year != time.year), None)
        if found is not None:
            yield Reason("period", time.raw + behind, found.raw + behind)


def _named(time: Time) -> bool:
    return bool(time.year) and bool(_DIGITS.search(time.raw)) and not time.compared


def _behind(clause: Clause, time: Time) -> str:
    return clause.text[time.span.end - clause.span.start :][:_SAME]


_LIGHT = frozenset("的了过已经又再都全也在是有，。；、")
_LAST_SAID = re.compile("去年|上年")
_NOW = re.compile("今年|本年|年内|当年")
# 去年修过; 去年的尾款 and 去年那批 name a thing.
_LAST = re.compile("(?:去年|上年)(?![^，。；]{0,6}的|[^，。；]{0,2}[那这同]|度|底|末)")


def _this_for_last(pair: ClausePair) -> Iterator[Reason]:
    """今年 said of what the very clause it tells has of 去年."""
    said, given = _NOW.search(pair.clause.text), _LAST.search(pair.told.text)
    if said is None or given is None or pair.clause.numbers or _NOW.search(pair.told.text):
        return
    same = set(pair.told.text[given.end() :]) & set(pair.clause.text[said.end() :]) - _LIGHT
    if same and not any(time.compared for time in pair.told.times) and not _LAST_SAID.search(pair.clause.text):
        yield Reason("period", said[0], given[0])
