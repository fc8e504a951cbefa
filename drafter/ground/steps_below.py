"""How far a figure lies below another, said by the step: 与70%的年度目标相差1.6个百分点 of what 低于70%的年度目标 says without it."""

from __future__ import annotations

import re

from drafter.ground.told_numbers import ToldNumber

_STEP = 24  # characters behind the figure in which the step is told
_HELD_TO = re.compile("(?:与|跟|和|比|较|距离?|离)[^，。；\\d]{0,6}$")
_FALLS_SHORT = re.compile("[^，。；\\d]{0,10}?(?:相差|还差|尚差|仍差|差|低|少)(?:了|出)?(?:约|近)?\\d")


def lies_below(figure: ToldNumber) -> bool:
    """Whether something is told to lie below this figure by so much."""
    behind = figure.whole[figure.number.span.end : figure.number.span.end + _STEP]
    return bool(_HELD_TO.search(figure.whole[: figure.number.span.start]) and _FALLS_SHORT.match(behind))
