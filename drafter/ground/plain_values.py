"""Figures of one sentence beside each other, each with one source and nothing said against it yet: where two may have changed places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import permutations

from drafter.ground.matching import Match

MOST = 24  # figures of one sentence that are set against each other


def plain_values(matches: Sequence[Match]) -> Iterator[Match]:
    """Values that stand for one source's value as it is."""
    for m in matches:
        if len(m.sources) == 1 and not m.note and not m.why and m.figure.role == m.sources[0].role == "value":
            yield m


def side_by_side(matches: Sequence[Match]) -> Iterator[tuple[Match, Match]]:
    """Each two of them that stand in one sentence, both ways round."""
    sentences: dict[int, list[Match]] = defaultdict(list)
    for m in plain_values(matches):
        sentences[m.figure.clause.sentence].append(m)
    for told in sentences.values():
        yield from permutations(told[:MOST], 2)
