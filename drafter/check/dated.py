"""The dates a report names, each with the year the text gives it, and the date it bears itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from drafter.check.rule import Context
from drafter.core.text import Span
from drafter.language.dates import find_dates

_SIGNED = re.compile(r"((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
_NEXT = re.compile(r"次年|翌年|第二年|来年|跨年|次月|明年|去年|上年|前年")


@dataclass(frozen=True, slots=True)
class Moment:
    """A year and month in the text. day: None when unsaid. said: whether the year itself is written there."""

    span: Span
    year: int
    month: int
    day: int | None
    said: bool

    @property
    def key(self) -> tuple[int, int, int]:
        return self.year, self.month, self.day or 0

    def before(self, other: Moment) -> bool:
        """Whether this is certainly earlier: a month without a day may be any of its days."""
        if (self.year, self.month) != (other.year, other.month):
            return (self.year, self.month) < (other.year, other.month)
        return self.day is not None and other.day is not None and self.day < other.day


def moments(context: Context) -> tuple[Moment, ...]:
    """Every date with a month whose year is written, stands earlier in the same sentence, or is the title's."""
    return context.once(_moments)


_MONTH = re.compile(r"(?<![\d.年])(?P<month>1[0-2]|[1-9])月(?:(?P<day>[12]?\d|3[01])[日号])?(?!\d)")
_CLOSE = re.compile(r"[。！？!?\n]")


def _moments(context: Context) -> tuple[Moment, ...]:
    text = context.text
    found: dict[int, Moment] = {}
    for each in find_dates(text):
        if each.year and each.month and 1 <= each.month <= 12:
            found[each.span.start] = Moment(each.span, each.year, each.month, each.day, True)
    taken = sorted(moment.span for moment in found.values())
    for match in _MONTH.finditer(text):
        if any(span.start <= match.start() < span.end for span in taken):
            continue
        year = _year_before(text, match.start())
        year = context.once(_title_year) if year is None else year
        signed = context.once(_signed_on) if year is None else None
        if signed and signed.month == int(match["month"]) and context.once(_only_year) == signed.year:
            year = signed.year  # 12月18日 in a report of 10 December that speaks of no other year
        if year:
            day = int(match["day"]) if match["day"] else None
            found[match.start()] = Moment(Span(*match.span()), year, int(match["month"]), day, False)
    return tuple(found[start] for start in sorted(found))


_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")


def _year_before(text: str, at: int) -> int | None:
    """The last year written earlier in the sentence; None when there is none, 0 when 次年 or 去年 stands between."""
    start = max((match.end() for match in _CLOSE.finditer(text, max(0, at - 160), at)), default=max(0, at - 160))
    years = list(_YEAR.finditer(text, start, at))
    if _NEXT.search(text, years[-1].end() if years else start, at):
        return 0
    return int(years[-1][1]) if years else None


def _title_year(context: Context) -> int | None:
    """The one year the title names."""
    years = set(_YEAR.findall(context.report.title_text()))
    return int(years.pop()) if len(years) == 1 else None


def _only_year(context: Context) -> int | None:
    """The one year the whole text names."""
    years = set(_YEAR.findall(context.text))
    return int(years.pop()) if len(years) == 1 else None


def signed_on(context: Context) -> date | None:
    """The date the report bears at its end, None when it bears none or an impossible one."""
    return context.once(_signed_on)


def _signed_on(context: Context) -> date | None:
    span = context.report.date
    found = _SIGNED.search(span.of(context.text)) if span else None
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
