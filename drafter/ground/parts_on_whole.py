"""A whole added to its own parts: 落实项目8个 where the sources have 5个（甲1个、乙2个、丙2个）, and 5+1+2 is nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber

_LEAST = 2  # parts that make a whole


def parts_on_whole(matches: Sequence[Match], figures: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each that was worked out of a figure and of parts of that very figure."""
    for m in matches:
        if "+" not in m.note or len(m.sources) < _LEAST:
            continue
        for whole in m.sources:
            parts = {id(part) for part in _parts_of(whole, figures)}
            if any(id(source) in parts for source in m.sources):
                yield m.figure, Reason("figure", m.figure.number.raw, whole.number.raw)
                break


def _parts_of(whole: ToldNumber, figures: Sequence[ToldNumber]) -> Sequence[ToldNumber]:
    """The figures right behind one that add up to it, of its measure or of none."""
    own = [f for f in figures if f.source == whole.source]
    at = next(place for place, figure in enumerate(own) if figure is whole)
    behind = [f for f in own[at + 1 :] if f.number.unit in ("", whole.number.unit) and f.role == whole.role]
    sums = [*accumulate(f.number.value for f in behind)]
    last = next((n for n, total in enumerate(sums, 1) if n >= _LEAST and total == whole.number.value), 0)
    return behind[:last]
