"""Figures of two facts exchanged between their stretches: 绩…优秀率85.3%；廉…优秀率88.3% with each other's rate."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.core.claim import Reason
from drafter.ground.likeness import shared_words
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber

_STOP = re.compile(r"[；。！？\n]")
_LIKE = 0.6  # of two names so far one, neither says whose the figure is


def crossed_facts(matches: Sequence[Match], text: str) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each of two that stand among the other's fact's figures."""
    stops = [found.start() for found in _STOP.finditer(text)]
    stretches: dict[int, list[Match]] = defaultdict(list)
    for m in matches:
        if len(m.sources) == 1 and not m.note and not m.why:
            stretches[bisect_left(stops, m.figure.number.span.start)].append(m)
    strange = [one for order, told in enumerate(stretches.values()) for one in _among_others(order, told)]
    by_facts: dict[tuple[int, int], list[_Strange]] = defaultdict(list)
    for one in strange:
        by_facts[one.fact, one.beside].append(one)
    pairs = [(a, b) for a in strange for b in by_facts[a.beside, a.fact] if a.stretch < b.stretch]
    for a, b in sorted(pairs, key=lambda pair: (pair[0].stretch, pair[1].stretch, pair[0].order, pair[1].order)):
        if _alike(a.match.sources[0], b.match.sources[0]):
            yield a.match.figure, Reason("indicator", a.match.figure.number.raw, b.match.figure.number.raw)


def crossed_changes(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of the changes of two facts, each behind the other's figure: 甲率94%，同比提高1.9个百分点，乙率93%，同比提高1.3个百分点."""
    head: Match | None = None
    found: dict[tuple[int, int], list[Match]] = defaultdict(list)
    for m in sorted(matches, key=lambda one: one.figure.number.span.start):
        if len(m.sources) != 1 or m.note or m.why:
            continue
        if m.sources[0].role != "change":
            head = m
        elif head is not None and head.sources[0].source != m.sources[0].source:
            found[head.sources[0].source, m.sources[0].source].append(m)
    for (fact, other), told in found.items():
        for a in told:
            for b in found.get((other, fact), ()):
                if a.figure.number.unit == b.figure.number.unit and a.figure.number.raw != b.figure.number.raw:
                    yield a.figure, Reason("indicator", a.figure.number.raw, b.figure.number.raw)


@dataclass(frozen=True, slots=True)
class _Strange:
    """A figure of one fact in a stretch all of whose other figures are of one other fact."""

    stretch: int
    order: int
    match: Match
    fact: int
    beside: int


def _among_others(stretch: int, told: Sequence[Match]) -> Iterator[_Strange]:
    facts = Counter(m.sources[0].source for m in told)
    for order, m in enumerate(told):
        fact = m.sources[0].source
        others = facts.keys() - ({fact} if facts[fact] == 1 else ())
        if len(others) == 1 and fact not in others:
            yield _Strange(stretch, order, m, fact, *others)


def _alike(one: ToldNumber, two: ToldNumber) -> bool:
    same = (one.number.unit, one.role) == (two.number.unit, two.role)
    return same and shared_words(one.label, two.label) >= _LIKE
