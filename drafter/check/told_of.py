"""The year a place of a report tells of."""

from __future__ import annotations

import re

from drafter.check.rule import Context

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*年")


def year_told(context: Context, at: int) -> int | None:
    """The year the place tells of: its sentence's, its paragraph's before it, else the report's own."""
    text = context.text
    start = max(text.rfind(mark, 0, at) for mark in "。；\n") + 1
    end = min((n for n in (text.find(mark, at) for mark in "。；\n") if n >= 0), default=len(text))
    for words, which in ((text[start:at], -1), (text[at:end], 0), (text[text.rfind("\n", 0, at) + 1 : start], -1)):
        if years := _YEAR.findall(words):
            return int(years[which])
    return context.once(_own_year)


def _own_year(context: Context) -> int | None:
    """The latest year the title or the date names, else the one named most."""
    report = context.report
    head = report.title_text() + (report.date.of(report.text) if report.date else "")
    years = [int(year) for year in _YEAR.findall(head)] or [int(year) for year in _YEAR.findall(report.text[:2000])]
    return max(years) if years else None
