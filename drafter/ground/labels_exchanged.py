"""Two figures of one sentence, each under the words the other has in its source: 慰问金57人，慰问劳模17.1万元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.slot_pairs import signs
from drafter.ground.told_numbers import ToldNumber

_LEAST, _ENOUGH = 1, 3  # signs that only one of the two sources has: of each figure, and of both


def labels_exchanged(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of the first of each two that stand under signs only the other's source has, and under none of their own."""
    plain = [m for m in matches if len(m.sources) == 1 and not m.note and m.figure.segment]
    for one, two in combinations(plain, 2):
        if one.figure.clause.sentence != two.figure.clause.sentence or one.sources[0] is two.sources[0]:
            continue
        strange = _strange(one, two), _strange(two, one)
        if min(strange) >= _LEAST and sum(strange) >= _ENOUGH:
            yield one.figure, Reason("indicator", one.figure.segment.strip(), one.sources[0].segment.strip())


def _strange(one: Match, two: Match) -> int:
    """How many signs of the first figure's words only the second's source has; none where its own has one that the second's has not."""
    said, own, others = signs(one.figure.segment), signs(one.sources[0].segment), signs(two.sources[0].segment)
    return 0 if said & (own - others) else len(said & (others - own))
