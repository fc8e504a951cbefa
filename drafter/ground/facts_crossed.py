"""Figures of two facts exchanged between their stretches: 绩…优秀率85.3%；廉…优秀率88.3% with each other's rate."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

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


_MOVES = ("change", "rate")


def crossed_changes(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of the changes of two facts, each behind the other's figure: 甲率94%，同比提高1.9个百分点，乙率93%，同比提高1.3个百分点.

    A growth worked out of one fact's figures is that fact's.
    """
    head = -1
    found: dict[tuple[int, int], list[Match]] = defaultdict(list)
    for m in sorted(matches, key=lambda one: one.figure.number.span.start):
        facts = {source.source for source in m.sources}
        if len(facts) != 1 or m.why:
            continue
        (fact,) = facts
        if not (m.figure.role in _MOVES or (not m.note and m.sources[0].role in _MOVES)):
            head = fact
        elif head not in (-1, fact):
            found[head, fact].append(m)
    for (fact, other), told in found.items():
        for a in told:
            for b in found.get((other, fact), ()):
                if a.figure.number.unit == b.figure.number.unit and a.figure.number.raw != b.figure.number.raw:
                    yield a.figure, Reason("indicator", a.figure.number.raw, b.figure.number.raw)


_ONE_ANOTHERS = re.compile("分别|依次|各自")


def strange_changes(matches: Sequence[Match], figures: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of a growth right behind one fact's figure that only another fact states, while the first has a growth of its own.

    figures: all of the sources; a row and a note may both have the first figure, and one of them its growth. Growths told in a row for figures told in a row are left to `listed_changes`.
    """
    in_order = sorted(matches, key=lambda one: one.figure.number.span.start)
    for before, m in pairwise(in_order):
        facts = {source.source for one in (before, m) for source in one.sources}
        plain = not (before.why or m.why or m.note or m.figure.own) and len(before.sources) == len(m.sources) == 1
        if not plain or len(facts) != 2 or m.sources[0].role not in _MOVES or before.figure.role in _MOVES:
            continue
        head, said, text = before.figure, m.figure, m.figure.whole
        between = text[head.number.span.end : said.number.span.start]
        alone = not any(one is not before and one.figure.clause.span == head.clause.span for one in in_order)
        opened = max(text.rfind(mark, 0, head.number.span.start) for mark in "。；\n") + 1
        in_row = head.before.startswith("、") or _ONE_ANOTHERS.search(text, opened, said.number.span.start)
        if not alone or in_row or not _BEHIND.fullmatch(between):
            continue
        own = [f for f in figures if f.source == before.sources[0].source and f.role == m.sources[0].role]
        same = (f for f in figures if f.source == m.sources[0].source and f.number.value == head.number.value)
        unlike = [f for f in own if f.number.unit == said.number.unit and f.number.value != said.number.value]
        if own and len(unlike) == len(own) and next(same, None) is None:
            yield said, Reason("indicator", said.before.strip("，、 ") + said.number.raw, own[0].number.raw)


# 640万元，同比增长, 640万元（含代理），比上年增加.
_BEHIND = re.compile("(?:[（(][^（）()\\d]*[）)])?，(?:同比|较上年(?:同期)?|比上年(?:同期)?)?[一-鿿]{2}")


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
