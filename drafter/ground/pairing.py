"""Which one source clause each clause of the text tells: no two tell the same while another of its fact is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.core.by_identity import by_identity
from drafter.ground.clause_likeness import SourceClause
from drafter.ground.covering import HeldWords, is_content
from drafter.ground.cutting import Clause
from drafter.ground.source_comparison import SourceComparison


@dataclass(frozen=True, slots=True)
class ClausePair:
    """at: the clause of the text. told: the clause of the fact it tells; held: that fact and all others it may tell.

    beside: clauses next to it in its sentence that tell the same clause or none surely (冷库建成半年，未能通电 of 冷库建好半年还没通电).
    """

    at: int
    clause: Clause
    told: Clause
    held: HeldWords
    beside: tuple[Clause, ...] = ()


_FIGURE = 4.0


@by_identity(16)
def clause_pairs(held: SourceComparison) -> tuple[ClausePair, ...]:
    """The pairs in the order of the text."""
    places = _places(held)
    return tuple(_pair(held, at, place, places) for at, place in sorted(places.items()))


def _pair(held: SourceComparison, at: int, place: SourceClause, places: dict[int, SourceClause]) -> ClausePair:
    facts = dict.fromkeys((place.source, *held.aligned.sources_of(at)))
    told = held.sources.all[place.source].clauses[place.clause]
    return ClausePair(
        at, held.told.clauses[at], told, held.sources.held_of(tuple(facts)), _beside(held, at, place, places)
    )


def _beside(
    held: SourceComparison, at: int, place: SourceClause, places: dict[int, SourceClause]
) -> tuple[Clause, ...]:
    clauses, own = held.told.clauses, held.told.clauses[at]
    near = [n for n in (at - 1, at + 1) if 0 <= n < len(clauses) and clauses[n].sentence == own.sentence]
    return tuple(clauses[n] for n in near if n not in places or place in held.aligned.places.get(n, ()))


def _places(held: SourceComparison) -> dict[int, SourceClause]:
    """The surest pairs first, then what is left beside them."""
    rows = [
        (-shared, order, at, place)
        for at, places in held.aligned.places.items()
        for order, (place, shared) in enumerate(zip(places, _shared(held, at, places), strict=True))
    ]
    found: dict[int, SourceClause] = {}
    taken: set[SourceClause] = set()
    for _shares, _order, at, place in sorted(rows, key=lambda row: row[:3]):
        if at not in found and place not in taken:
            found[at] = place
            taken.add(place)
    return found | _left(held, found, taken)


def _left(held: SourceComparison, found: dict[int, SourceClause], taken: set[SourceClause]) -> dict[int, SourceClause]:
    """Clauses without a figure that tell nothing by their words, each with the next clause of the fact beside it that none tells."""
    more: dict[int, SourceClause] = {}
    clauses = held.told.clauses
    for at, clause in enumerate(clauses):
        if at in found or clause.numbers or not any(is_content(word) for word in clause.words):
            continue
        beside = [n for n in (at - 1, at + 1) if n in found and clauses[n].sentence == clause.sentence]
        free = (place for n in beside for place in _free(held, found[n].source, taken))
        place = next(free, None)
        if place is not None:
            more[at] = place
            taken.add(place)
    return more


def _free(held: SourceComparison, source: int, taken: set[SourceClause]) -> Iterator[SourceClause]:
    for number, clause in enumerate(held.sources.all[source].clauses):
        place = SourceClause(source, number)
        if place not in taken and not clause.numbers and clause.closer not in ("：", ":"):
            yield place


def _shared(held: SourceComparison, at: int, places: Sequence[SourceClause]) -> Iterator[float]:
    """How much of a clause's words each source clause holds, a figure counted as two words."""
    clause, likeness = held.told.clauses[at], held.sources.likeness
    words = [word for word in clause.words if is_content(word)]
    values = {n.value for n in clause.numbers if not n.weak}
    for place in places:
        source = held.sources.all[place.source].clauses[place.clause]
        figures = {n.value for n in source.numbers if not n.weak} & values if values else ()
        yield _FIGURE * len(figures) + sum(len(w.text) * likeness.share(w, place) for w in words)
