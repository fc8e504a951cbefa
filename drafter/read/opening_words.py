"""What a clerk writes above the first heading of a list: how the papers came in, who is still to answer. It speaks to whoever reads the notes (股室报数12/5截止，按到的先后粘在下面)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.language.quantities import find_quantities
from drafter.read.bullets import NoteLine

# 12/5, 7月9日, 18点: when papers came, and no figure of the work.
_WHEN = re.compile(
    r"20\d\d年?|\d{1,2}[/.-]\d{1,2}(?![\d%％万亿])|\d{1,2}月(?:份|\d{1,2}[日号]?|底|初|末)?|\d{1,2}(?:[日号]|点(?!\d)|[:：]\d\d)"
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


def _counts(text: str) -> bool:
    """Whether a line tells a figure of the work; 三个科, 一回 are none."""
    return any(_FIGURE.search(one.raw) for one in find_quantities(_WHEN.sub("", text)))
