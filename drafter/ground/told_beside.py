"""What a clause of the text is held against: the source clauses it tells, those that go on with them, and all their facts say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.ground.clause_likeness import SourceClause, signs_in
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause
from drafter.ground.source_comparison import SourceComparison
from drafter.ground.sources import Sources, words_beside

# 均于10月底前完成 speaks of what stands before it.
_BACK = re.compile("[均都皆]|全部|悉数|依次|分别")


@dataclass(frozen=True, slots=True)
class About:
    """near: the source clauses; beside: their words. wide: all the words of their facts."""

    near: tuple[Clause, ...]
    beside: HeldWords
    wide: HeldWords


def told_by(held: SourceComparison, at: int) -> About:
    places = _places(held, at)
    if places is None:
        return About(held.sources.clauses, held.sources.beside, held.sources.held)
    own = tuple(held.sources.all[p.source].clauses[p.clause] for p in places)
    ids = tuple(dict.fromkeys(place.source for place in places))
    near = own if at not in held.aligned.places else own + tuple(_continued(held, places))
    return About(near, words_beside(near), held.sources.held_of(ids) if ids else held.sources.held)


def _places(held: SourceComparison, at: int) -> tuple[SourceClause, ...] | None:
    """Those a clause tells, None for any; one of function words alone (据反映) goes with the next of its sentence."""
    own = held.told.clauses[at]
    counted = any(not number.weak for number in own.numbers)  # 较上年增长一倍 says of what stands before it
    back = bool(_BACK.match(own.text)) and not own.numbers
    back = back or (own.opener in ("，", ",", "、") and not counted)
    for other in (at, at - 1, at + 1) if back else (at, at + 1, at - 1):
        if other in held.aligned.places and held.told.clauses[other].sentence == held.told.clauses[at].sentence:
            return _telling(own, held.sources, held.aligned.places[other])
    return None


# The best are looked at whatever they say; each sign, class and meaning of the others as often.
_BEST, _OFTEN = 16, 2


def _telling(own: Clause, sources: Sources, places: tuple[SourceClause, ...]) -> tuple[SourceClause, ...]:
    """Of many places that are told equally well (400 lines of one form) those that have something the clause says, or a class, which no better one has."""
    if len(places) <= _BEST:
        return places
    mine = signs_in(own).told
    seen: Counter[object] = Counter()
    enough: set[object] = set()
    kept: list[SourceClause] = []
    for order, place in enumerate(places):
        signs = sources.signs_of(place)
        fresh = ((signs.told & mine) | signs.marks) - enough
        if fresh or order < _BEST:
            kept.append(place)
        seen.update(fresh)
        enough.update(key for key in fresh if seen[key] >= _OFTEN)
    return tuple(kept)


def _continued(held: SourceComparison, places: Sequence[SourceClause]) -> Iterator[Clause]:
    """Clauses without a figure right behind the one told best, which no clause of the text tells: they go on with it (89户改了，都验完了)."""
    best = places[0]
    clauses = held.sources.all[best.source].clauses
    for at in range(best.clause + 1, len(clauses)):
        place = SourceClause(best.source, at)
        if clauses[at].numbers or place in held.aligned.told or place in places:
            break
        yield clauses[at]
