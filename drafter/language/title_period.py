"""The period a report is about, from its title."""

from __future__ import annotations

import re

from drafter.core.period import Period
from drafter.language.characters import plain
from drafter.language.dates import find_periods

_REPORT = re.compile(r"报告|总结|汇报|情况|通报|述职|说明|草案|公报")
_LINES, _LENGTH = 12, 120


def title_period(text: str) -> Period | None:
    """The first period named in the opening lines that read as a title (…报告, …总结); None when no title names one.

    A budget report's title names two years (2024年预算执行情况和2025年预算草案): the first is what it reports.
    """
    lines = [line.strip() for line in plain(text[:4000]).split("\n") if line.strip()][:_LINES]
    for at, line in enumerate(lines):
        if len(line) > _LENGTH or not _REPORT.search(line):
            continue
        joined = "".join(lines[max(0, at - 1) : at + 1]) if len(line) <= 60 else line
        named = [words.period for words in find_periods(joined) if words.period]
        if named:
            return named[0]
    return None
