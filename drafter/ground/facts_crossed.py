"""Figures of two facts exchanged between their stretches: 绩…优秀率85.3%；廉…优秀率88.3% with each other's rate."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from drafter.core.claim import Reason
from drafter.ground.likeness import shared_words
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber

_STOP = re.compile(r"[；。！？\n]")
_LIKE = 0.6  # of two names so far one, neither says whose the figure is


def crossed_facts(matches: Sequence[Match], text: str) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each of two that stand among the other's fact's figures."""
    stretches: dict[int, list[Match]] = defaultdict(list)
    for m in matches:
        if len(m.sources) == 1 and not m.note and not m.why:
            stretches[len(_STOP.findall(text, 0, m.figure.number.span.start))].append(m)
    for one, two in combinations(stretches.values(), 2):
        for a in one:
            for b in two:
                if _exchanged(a, one, b, two):
                    yield a.figure, Reason("indicator", a.figure.number.raw, b.figure.number.raw)


def _exchanged(a: Match, beside: Sequence[Match], b: Match, beside_b: Sequence[Match]) -> bool:
    one, two = a.sources[0], b.sources[0]
    if one.source == two.source or (one.number.unit, one.role) != (two.number.unit, two.role):
        return False
    here = {m.sources[0].source for m in beside if m is not a}
    there = {m.sources[0].source for m in beside_b if m is not b}
    return here == {two.source} and there == {one.source} and shared_words(one.label, two.label) >= _LIKE
