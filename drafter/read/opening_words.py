"""Lines that speak to whoever reads the notes: what a clerk writes above the first heading of a list (股室报数12/5截止，按到的先后粘在下面), and what opens with somebody's name (@老邓 周四前给我)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from drafter.language.quantities import find_quantities
from drafter.language.tellers import person_called
from drafter.read.bullets import NoteLine

# 12/5, 7月9日, 18点, 3页: when papers came, and how long one is to be; no figure of the work.
_WHEN = re.compile(
    r"20\d\d年?|\d{1,2}[/.-]\d{1,2}(?![\d%％万亿])|\d{1,2}月(?:份|\d{1,2}[日号]?|底|初|末)?|\d{1,2}(?:[日号]|点(?!\d)|[:：]\d\d)|\d+(?:页|千?字)"
)
_FIGURE = re.compile("[\\d百千万亿]")


def opening_lines(lines: Sequence[NoteLine]) -> frozenset[int]:
    """The numbers of such lines: plain ones above the first `#` heading, in a file whose other lines are mostly bullets, that count nothing."""
    first = next((at for at, line in enumerate(lines) if line.kind == "heading" and line.depth), None)
    if not first:
        return frozenset()
    below = [line for line in lines[first:] if line.kind != "heading"]
    if sum(line.kind == "bullet" for line in below) <= len(below) / 2:
        return frozenset()
    return frozenset(line.number for line in lines[:first] if line.kind == "plain" and not _counts(line.text))


def is_said_to_somebody(text: str) -> bool:
    """Whether a line is addressed to a person and counts nothing: @老邓 局长要得急，两页纸打住. @老邓 巡河46次 tells."""
    found = _addressed().match(text)
    return found is not None and not _counts(text[found.end() :])


@cache
def _addressed() -> re.Pattern[str]:
    return re.compile(rf"[@＠]\s*{person_called()}(?=[\s　，,：:])")


def _counts(text: str) -> bool:
    """Whether a line tells a figure of the work; 三个科, 一回 are none."""
    return any(_FIGURE.search(one.raw) for one in find_quantities(_WHEN.sub("", text)))
