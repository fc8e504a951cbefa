"""So many of one kind of people and so many of another, exchanged: 6名辅导员带1730名学生 the wrong way round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber
from drafter.language.actors import Actor, people_in

_NEAR = 1  # signs between a number and the people it counts
_HEADS = ("人", "名", "个", "位", "个人")


def exchanged_heads(matches: Sequence[Match], text: str) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each of two that count the kind of people the other counts in the source."""
    plain = [m for m in matches if len(m.sources) == 1 and not m.note and m.figure.number.unit in _HEADS]
    named = people_in(text) if plain else []
    kinds = ((m, _counted(m.figure, named), _counted(m.sources[0], people_in(m.sources[0].whole))) for m in plain)
    changed = [(m, said, own) for m, said, own in kinds if None not in (said, own) and said != own]
    for (a, one, own), (b, two, other) in permutations(changed, 2):
        if one == other and two == own:
            yield a.figure, Reason("indicator", a.figure.number.raw, b.figure.number.raw)


def _counted(figure: ToldNumber, people: Sequence[Actor]) -> int | None:
    """The kind of people (its line in the list) that stands right behind a number, else right before it."""
    span = figure.number.span
    behind = next((p for p in people if 0 <= p.start - span.end <= _NEAR), None)
    before = next((p for p in people if 0 <= span.start - _end(p) <= _NEAR), None)
    found = behind or before
    return found.line if found is not None and found.line else None


def _end(person: Actor) -> int:
    return person.start + len(person.text)
