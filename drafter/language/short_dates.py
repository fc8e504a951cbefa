"""5.20通车 → 5月20日通车, 六一那天 → 6月1日: days as clerks write them, where what follows tells that a day is meant and no number."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon

_MONTH, _DAY = r"(?P<month>1[0-2]|0?[1-9])", r"(?P<day>3[01]|[12]\d|0?[1-9])"
# 由4.15提高到5.20, 占比6.18: what stands before a number that was reached or compared.
_NO_NUMBER = r"(?<![\d.·/由从达为至到是比约近共超升降占增减过率数值分均价评得])"
_THAT_DAY = r"(?:那天|当天|这天|当日|那日)"
_LONGEST = 31
_LENGTHS = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}


def with_whole_dates(text: str) -> str:
    """The text with each such day written out; a day that no month has stays as it was."""
    text = _numbered().sub(_written, text)
    return _named().sub(lambda found: _days()[found["name"]], text)


def _written(found: re.Match[str]) -> str:
    month, day = int(found["month"]), int(found["day"])
    return f"{month}月{day}日" if day <= _LENGTHS.get(month, _LONGEST) else found[0]


@cache
def _numbered() -> re.Pattern[str]:
    """A month and a day with a sign between, before what happens on a day, or 那天; behind a point the day has two figures."""
    acts = lexicon.any_of(lexicon.words("day_acts.txt", "act"))
    bounds = lexicon.any_of(lexicon.words("day_acts.txt", "bound"))
    signs = rf"{_MONTH}(?:[·/]|\.(?=[123]\d)){_DAY}"
    return re.compile(
        rf"{_NO_NUMBER}{signs}(?![\d.·/%％万亿])[日号]?(?:{_THAT_DAY}|(?=(?:正式)?{acts})|(?=(?:{bounds})(?:[一-鿿，。；]|$)))"
    )


@cache
def _days() -> dict[str, str]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("named_days.tsv"))
    return {row[0]: row[1] for row in rows}


@cache
def _named() -> re.Pattern[str]:
    names, feast = lexicon.any_of(_days()), "儿童节|劳动节|国庆节?|妇女节|青年节|建党节|建军节|节"
    return re.compile(rf"(?<![一-鿿\d])“?(?P<name>{names})”?(?:{feast})?{_THAT_DAY}")
