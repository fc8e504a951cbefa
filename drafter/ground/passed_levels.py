"""A level named as one that another figure of the fact lies over or under: 低于60吨的设计能力 of 每天才23吨，设计能力是60吨."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.ground.missed_aims import PASSED
from drafter.ground.told_numbers import ToldNumber
from drafter.ground.values import same_family

_NAMED = re.compile("的(?P<name>[一-鿿]{2})")


def passes_level(figure: ToldNumber, source: ToldNumber, figures: Sequence[ToldNumber]) -> bool:
    """Whether 低于 or 超过 before a figure sets against it, rightly, what the source gives beside it; then it says nothing of how near it is."""
    found = PASSED.search(figure.before)
    named = _NAMED.match(figure.whole, figure.number.span.end)
    if found is None or named is None or named["name"] not in source.clause.text:
        return False
    others = (f for f in figures if f.source == source.source and same_family(f.number, source.number))
    steps = [f.number.value - source.number.value for f in others if f.number.value != source.number.value]
    over = found.lastgroup == "over"
    return any((step > 0) == over for step in steps)
