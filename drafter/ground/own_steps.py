"""A rate or a difference that a text works out of its own figures: 由20天压缩至5天，压缩75%, where the sources bear out 20 and 5."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.ground.deriving import derivations
from drafter.ground.matching import Match

_STEPS = ("rate", "change")


def with_own_steps(found: Sequence[Match]) -> tuple[Match, ...]:
    """The matches, those without a source that follow from a base and what became of it told in the same sentence resting on both."""
    return tuple(_of_its_own(m, found) or m for m in found)


def _of_its_own(m: Match, found: Sequence[Match]) -> Match | None:
    if m.sources or m.figure.role not in _STEPS or not m.figure.sign:
        return None
    sentence = m.figure.clause.sentence
    borne = {
        id(other.figure): other
        for other in found
        if other.sources and not other.why and other.figure.clause.sentence == sentence
        if other.figure.number.span.start < m.figure.number.span.start
    }
    for derived in derivations(m.figure, [other.figure for other in borne.values()]):
        if len(derived.operands) > 1 and any(one.role == "base" for one in derived.operands):
            rests = (source for one in derived.operands for source in borne[id(one)].sources)
            return replace(m, sources=tuple(dict.fromkeys(rests)), note=derived.note, why=())
    return None
