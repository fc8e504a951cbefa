"""What a figure is by its own words, whatever a word of nearness beside it would allow: an aim is what it is, and no rate is counted in heads."""

from __future__ import annotations

import re

from drafter.ground.number import Number
from drafter.ground.told_numbers import ToldNumber


def is_other_aim(figure: ToldNumber, source: ToldNumber) -> bool:
    """高于92%的年度目标 of 高于99%的年度目标: 高于 tells of what was reached, and blurs no aim."""
    said, given = figure.number, source.number
    if not figure.role == source.role == "target" or said.family != given.family or not said.approx:
        return False
    return not (_stands_for(said, given) or _stands_for(given, said))


def _stands_for(one: Number, two: Number) -> bool:
    return one.low <= two.value <= one.high


_RATE = re.compile("(?:率|比例|比重|占比)(?:为|是|达到?|到|仅|约|提高到|升至|降至)*$")
_RATED = frozenset(("percent", "point", "倍", "times", "rank"))


def is_rate_of_count(figure: ToldNumber, source: ToldNumber) -> bool:
    """规模化率达到6个, where the source calls the 6 no rate."""
    counted = figure.number.family == "count" and bool(figure.number.unit) and figure.number.family not in _RATED
    return counted and bool(_RATE.search(figure.before)) and not _RATE.search(source.before)
