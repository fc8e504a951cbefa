"""A level that others are held against, told by the comparison alone: 增速均高于全市 for 全市涨5.2%."""

from __future__ import annotations

import re
from decimal import Decimal

from drafter.ground.source_comparison import SourceComparison
from drafter.ground.told_numbers import ToldNumber

_AGAINST = re.compile(r"(?P<way>[高快多大优好低慢少小])于(?P<whole>全[国省市县区州镇]|同期|同行|行业)")
_UNDER = "低慢少小"


def outpaced(figure: ToldNumber, held: SourceComparison) -> bool:
    """Whether a clause of the text says that all its sentence's figures are above (or below) this one's, and every one of them is."""
    for clause in held.told.clauses:
        found = _AGAINST.search(clause.text)
        if found is None or found["whole"] not in figure.clause.text:
            continue
        own = _rates_of(clause.sentence, figure, held)
        value, under = figure.number.value, found["way"] in _UNDER
        if own and all(one < value if under else one > value for one in own):
            return True
    return False


def _rates_of(sentence: int, figure: ToldNumber, held: SourceComparison) -> list[Decimal]:
    family = figure.number.family
    """The figures of its kind that a sentence tells; none where one of them does not stand."""
    told = [m for m in held.matches if m.figure.clause.sentence == sentence and m.figure.number.family == family]
    return [] if any(m.why for m in told) else [m.figure.number.value for m in told]
