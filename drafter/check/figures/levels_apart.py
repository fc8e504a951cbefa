"""A level, the one it is set against, and how far apart they are said to be: 73.8万千瓦，突破去年68.5万千瓦的峰值，高出5.3万千瓦."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.check.figures.growths import value_in
from drafter.check.figures.roles import WordedFigure
from drafter.claims.arithmetic import decimal_words, difference_sum
from drafter.claims.intervals import stands_for
from drafter.claims.joining import unit_base
from drafter.language import lexicon

_AGAINST = re.compile(
    r"^[^，,。；;、\d]{0,6}[，,（(]?(?:已|再|仅|只|均|分别)*(?:突破|超过|超出|高于|多于|大于|好于|长于|快于|低于|少于|小于|短于|不及|比|较|超)(?:了)?[^，,。；;、\d]{0,14}$"
)
_APART = re.compile(
    rf"^(?:的)?[^，,。；;、\d]{{0,8}}[，,]?(?:一年|全年|年内|共|累计)?(?:{lexicon.one_of('beside_figures.txt', 'apart')})(?:了|近|约)?$"
)
_POINTS = "个百分点"


@dataclass(frozen=True, slots=True)
class RefutedDifference:
    """A difference that the two levels before it refute."""

    figure: WordedFigure
    levels: tuple[WordedFigure, WordedFigure]
    follows: str
    arithmetic: str


def wrong_gaps(sentence: Sequence[WordedFigure]) -> Iterator[RefutedDifference]:
    """Differences told right behind the two levels they lie between."""
    for value, other, apart in zip(sentence, sentence[1:], sentence[2:], strict=False):
        against = _AGAINST.match(other.lead) or other.part == "base"
        if not (against and _APART.match(apart.lead) and _alike(value, other, apart)):
            continue
        high, low = sorted((value, other), key=lambda f: value_in(f, value.unit), reverse=True)
        between = stands_for(high.quantity) - stands_for(low.quantity)
        if not between.meets(stands_for(apart.quantity)):
            step = value_in(high, value.unit) - value_in(low, value.unit)
            unit = _POINTS if value.unit == "%" else value.unit
            sum_ = difference_sum(value_in(high, value.unit), value_in(low, value.unit), unit)
            yield RefutedDifference(apart, (value, other), f"{decimal_words(step)}{unit}", sum_)


def _alike(value: WordedFigure, other: WordedFigure, apart: WordedFigure) -> bool:
    """Whether all three are exact, and the difference is in the levels' unit, or in points of two percentages."""
    exact = all(f.quantity.exact is not None for f in (value, other, apart))
    plain_levels = not value.quantity.approx and not apart.quantity.approx and not value.sign
    one_unit = unit_base(value.unit) == unit_base(other.unit)
    sized = apart.unit == _POINTS if value.unit == "%" else unit_base(apart.unit) == unit_base(value.unit)
    return exact and plain_levels and one_unit and sized and value.quantity.kind not in ("rank", "ratio", "point")
