"""A total that says in how many kinds it falls, and the kinds one by one, in a line each: 物资18600件，分四类存放：1.帐篷4200件；2.…"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from drafter.check.figures.listed_totals import ListedTotal, is_counted_with
from drafter.check.figures.roles import WordedFigure

_HEAD = re.compile(
    r"分(?:为|成)?(?P<n>[两二三四五六七八九]|[2-9])(?:大|个)?(?:类|项|部分|种|块|级|档|批|片区|片|类别)[^。！？\n\d]{0,12}?(?:[：:]|即|如下)[：:]?\s*"
)
_ITEM_END = re.compile(r"[；;。\n]+\s*|$")
_NUMERALS = "零一二三四五六七八九"
_NEAR = 40


def enumerated_totals(text: str, figures: Sequence[WordedFigure]) -> Iterator[ListedTotal]:
    """Totals whose kinds are counted, and follow as just so many items of one figure each."""
    starts = [figure.quantity.span.start for figure in figures]
    for head in _HEAD.finditer(text):
        at = bisect_left(starts, head.start()) - 1
        whole = figures[at] if at >= 0 else None
        if whole is None or head.start() - whole.quantity.span.end > _NEAR or not is_counted_with(whole, whole):
            continue
        between = text[whole.quantity.span.end : head.start()]
        parts = _parts(text, head.end(), _number(head["n"]), figures, starts)
        if not re.search("[。；;\n]", between) and parts and all(is_counted_with(part, whole) for part in parts):
            yield ListedTotal(whole, tuple(parts))


def _parts(
    text: str, start: int, number: int, figures: Sequence[WordedFigure], starts: Sequence[int]
) -> list[WordedFigure]:
    """The only figure of each of the next `number` items; [] when one has none or more."""
    parts: list[WordedFigure] = []
    for _item in range(number):
        end = _ITEM_END.search(text, start)
        if end is None or end.start() == start:
            return []
        low, high = bisect_left(starts, start), bisect_left(starts, end.start())
        if high - low != 1:
            return []
        parts.append(figures[low])
        start = end.end()
    return parts


def _number(numeral: str) -> int:
    return int(numeral) if numeral.isdigit() else 2 if numeral == "两" else _NUMERALS.index(numeral)
