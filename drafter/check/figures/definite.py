"""接收退役士兵286名 … 接收的268名退役士兵: what was told, told again as known, with a number that looks like it mistyped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.check.figures.counted import ACT_UNITS  # QT020 tells of acts
from drafter.check.figures.retold import OTHER_FIGURE, Retold
from drafter.check.figures.roles import WordedFigure
from drafter.claims.joining import digits_alike

_BACK = re.compile(r"(?P<act>[\u4e00-\u9fff]{2})的$")
_NAME = re.compile(r"[\u4e00-\u9fff]{2,10}$")
_ASIDE = re.compile(r"其中|分别|另|各")
_REACH, _SHORTEST, _LONGEST = 300, 2, 8
_AT_MOST = 12  # figures looked back at


def told_as_known(text: str, figures: Sequence[WordedFigure]) -> Iterator[Retold]:
    """Figures of one paragraph that say again what was done to how many, with a digit off or two changed about."""
    for at, figure in enumerate(figures):
        back = _BACK.search(figure.lead) if _is_plain(figure) else None
        if not back or figure.unit in ACT_UNITS or _ASIDE.search(figure.lead) or _is_of_other_time(text, figure):
            continue
        for earlier in reversed(figures[max(0, at - _AT_MOST) : at]):
            if name := _name(text, earlier, figure, back["act"]):
                yield Retold(earlier, figure, name)
                break


def _is_plain(figure: WordedFigure) -> bool:
    return figure.quantity.exact is not None and not figure.quantity.approx and not figure.sign


def _name(text: str, earlier: WordedFigure, figure: WordedFigure, act: str) -> str:
    """What both are counts of, "" when they are not of one act and thing, or not near in writing."""
    between = text[earlier.quantity.span.end : figure.quantity.span.start]
    one, two = earlier.quantity.exact, figure.quantity.exact
    near = len(between) <= _REACH and "\n" not in between and earlier.unit == figure.unit and _is_plain(earlier)
    if not near or one is None or two is None or not digits_alike(one, two) or _is_of_other_time(text, earlier):
        return ""
    before = _NAME.search(earlier.lead)
    behind = text[figure.quantity.span.end : figure.quantity.span.end + _LONGEST]
    if not before or act not in earlier.lead:
        return ""
    ends = (before[0][-size:] for size in range(_LONGEST, _SHORTEST - 1, -1))
    return next((end for end in ends if len(end) >= _SHORTEST and behind.startswith(end)), "")


def _is_of_other_time(text: str, figure: WordedFigure) -> bool:
    """Whether its sentence, up to the figure, names a time, a part or a way of counting."""
    at = figure.quantity.span.start
    start = max(text.rfind(mark, max(0, at - _REACH), at) for mark in "。；;\n") + 1
    words = text[start:at][-60:]
    return bool(OTHER_FIGURE.search(words) or _YEAR.search(words))


_YEAR = re.compile(r"(?:19|20)\d\d年|上一|往年|前[一二三两]?年|此前|之前|历年|当[日月]|本[月季周]")
