"""Periods as a sheet or a command line writes them: 2024年上半年, 2024年1-6月, 2024H1, 2024年末, 上半年."""

from __future__ import annotations

import re

from drafter.core.period import Period

_YEAR = r"(?P<year>\d{4})\s*年?度?"
_FORMS = (
    (re.compile(rf"{_YEAR}\s*(?P<half>[上下])半年"), "half"),
    (re.compile(rf"{_YEAR}\s*第?(?P<quarter>[一二三四1-4])季度"), "quarter"),
    (re.compile(rf"{_YEAR}\s*前(?P<upto>[二三2-3])季度"), "upto"),
    (
        re.compile(rf"{_YEAR}\s*[.\-/]?(?P<first>\d{{1,2}})月?\s*[-—–－~～至到]\s*(?P<last>\d{{1,2}})月(?:份|底|末)?"),
        "months",
    ),
    (re.compile(rf"{_YEAR}\s*(?P<month>\d{{1,2}})月(?:份|底|末)?"), "month"),
    (re.compile(rf"{_YEAR}(?:全年|末|底|年末|年底)?"), "year"),
)
_DIGIT = {"一": 1, "二": 2, "三": 3, "四": 4}


def read_period(words: str) -> Period | None:
    """The period these words name, or None (上年同期, 截至目前, blank)."""
    words = words.strip()
    try:
        return Period.parse(words)
    except ValueError:
        pass
    for pattern, form in _FORMS:
        if found := pattern.fullmatch(words):
            return _period(form, found)
    return None


def _period(form: str, found: re.Match[str]) -> Period | None:
    year = int(found["year"])
    try:
        if form == "half":
            return Period.parse(f"{year}H{1 if found['half'] == '上' else 2}")
        if form == "quarter":
            return Period.parse(f"{year}Q{_number(found['quarter'])}")
        if form == "upto":
            return Period(year, 1, year, 3 * _number(found["upto"]))
        if form == "months":
            return Period(year, int(found["first"]), year, int(found["last"]))
        if form == "month":
            return Period(year, int(found["month"]), year, int(found["month"]))
        return Period(year, 1, year, 12)
    except ValueError:
        return None


def _number(digit: str) -> int:
    return _DIGIT.get(digit) or int(digit)
