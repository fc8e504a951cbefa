"""Two figures of one fact, each with the words the other has there, before or behind: 其中10个为误报，全年为4个 of 有4个核了是误报，全年按10个算."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.plain_values import side_by_side
from drafter.ground.told_numbers import ToldNumber

_LIGHT = re.compile(
    "[的了里中其已共约仅达有个是在为和与及等也又再还按算][一-鿿]|[一-鿿][的了里中其已共约仅达有个是在为和与及等也又再还按算]"
)


def stretches_exchanged(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each whose stretch shares nothing with its own source's and something with the other's."""
    for a, b in side_by_side(matches):
        one, two = a.sources[0], b.sources[0]
        like = one.source == two.source and a.figure.number.unit == b.figure.number.unit
        if not like or one.number.value == two.number.value:
            continue
        said, other, own, theirs = (_pairs(figure) for figure in (a.figure, b.figure, one, two))
        if said & theirs and other & own and not said & own and not other & theirs:
            yield a.figure, Reason("indicator", _shown(a.figure), _shown(one))


def _pairs(figure: ToldNumber) -> frozenset[str]:
    """The pairs of neighbouring signs in a figure's stretch that say something."""
    parts = re.findall("[一-鿿]+", figure.segment)
    pairs = {part[at : at + 2] for part in parts for at in range(len(part) - 1)}
    return frozenset(pair for pair in pairs if not _LIGHT.fullmatch(pair))


def _shown(figure: ToldNumber) -> str:
    return figure.segment.replace("\n", figure.number.raw).strip("，、 ")
