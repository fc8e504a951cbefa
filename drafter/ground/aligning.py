"""Which source clauses a clause of the text tells: by its figures first, then by its words."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest

from drafter.core.text import Span
from drafter.ground.clause_likeness import SourceClause
from drafter.ground.covering import is_content
from drafter.ground.cutting import TIED, Clause
from drafter.ground.denial import denies
from drafter.ground.matching import Match
from drafter.ground.sources import Source, Sources

_FIGURE = 4.0
_ENOUGH = 1.5
# What a clause lets fall of a source is held against it only where it surely tells that source.
_STRONG, _MAIN = 2.0, 0.6


@dataclass(frozen=True)
class Aligned:
    """places: the source clauses a clause of the text tells, best first. tellers: for each source clause, the clauses of the text that tell it.

    paired: clauses whose words tell nothing surely, beside the one clause of the fact told about them that nothing else tells.
    """

    places: dict[int, tuple[SourceClause, ...]]
    tellers: dict[SourceClause, tuple[int, ...]]
    paired: frozenset[int] = frozenset()

    @cached_property
    def told(self) -> frozenset[SourceClause]:
        """Source clauses that some clause of the text tells."""
        return frozenset(place for found in self.places.values() for place in found)

    @cached_property
    def telling(self) -> dict[int, tuple[int, ...]]:
        """For each source, the clauses of the text that tell it, in order."""
        found: dict[int, list[int]] = {}
        for clause in sorted(self._sources):
            for source in self._sources[clause]:
                found.setdefault(source, []).append(clause)
        return {source: tuple(clauses) for source, clauses in found.items()}

    def sources_of(self, clause: int) -> tuple[int, ...]:
        return self._sources.get(clause, ())

    @cached_property
    def _sources(self) -> dict[int, tuple[int, ...]]:
        return {clause: tuple(dict.fromkeys(place.source for place in found)) for clause, found in self.places.items()}


def align(clauses: Sequence[Clause], sources: Sources, matches: Sequence[Match]) -> Aligned:
    places: dict[int, tuple[SourceClause, ...]] = {}
    tellers: dict[SourceClause, list[int]] = {}
    figures: dict[Span, list[Match]] = {}
    for match in matches:
        figures.setdefault(match.figure.clause.span, []).append(match)
    last = 0  # the source told just before
    for at, clause in enumerate(clauses):
        scores = _scores(clause, sources, figures.get(clause.span, ()))
        if not scores:
            continue
        best = max(scores.values())
        near = _nearest(scores, min(max(_ENOUGH, 0.45 * best), _FIGURE), last)
        if near:
            last, places[at] = near[0].source, tuple(near)
            for place in near:
                if scores[place] >= max(_STRONG, _MAIN * best):
                    tellers.setdefault(place, []).append(at)
    paired = _leftovers(clauses, sources, places)
    return Aligned({**places, **paired}, {place: tuple(found) for place, found in tellers.items()}, frozenset(paired))


def _leftovers(
    clauses: Sequence[Clause], sources: Sources, places: dict[int, tuple[SourceClause, ...]]
) -> dict[int, tuple[SourceClause, ...]]:
    """夏季群众不愿停留 beside 夏天没人愿意坐: what is left untold on both sides of one fact, and has something in common."""
    told = {place for found in places.values() for place in found}
    pairs: dict[int, tuple[SourceClause, ...]] = {}
    for at, clause in enumerate(clauses):
        figured = any(not number.weak for number in clause.numbers)
        if at in places or figured or clause.quotes or _is_tied(clause):
            continue
        about = {place.source for near in (at - 1, at + 1) for place in places.get(near, ())[:1]}
        free = [
            SourceClause(source, c)
            for source in sorted(about)
            for c, other in enumerate(sources.all[source].clauses)
            if _is_free(SourceClause(source, c), told, clause, other)
        ]
        if free:
            pairs[at] = (free[0],)
            told.add(free[0])
    return pairs | _last_of(clauses, sources, places, pairs, told)


def _last_of(
    clauses: Sequence[Clause],
    sources: Sources,
    places: dict[int, tuple[SourceClause, ...]],
    pairs: dict[int, tuple[SourceClause, ...]],
    told: set[SourceClause],
) -> dict[int, tuple[SourceClause, ...]]:
    """What has no word in common, but stands beside what tells a fact of which one clause without a figure is still untold."""
    found: dict[int, tuple[SourceClause, ...]] = {}
    for at, clause in enumerate(clauses):
        if (
            at in places
            or at in pairs
            or clause.numbers
            or clause.quotes
            or not any(is_content(w) for w in clause.words)
        ):
            continue
        about = {p.source for near in (at - 1, at + 1) for p in (*places.get(near, ())[:1], *pairs.get(near, ()))}
        free = _untold_of(about, sources, told) or _denied_elsewhere(clause, sources, told)
        if len(free) == 1 and (
            not _is_tied(clause) or _is_besides(sources.all[free[0].source].clauses[free[0].clause])
        ):
            found[at] = (free[0],)
            told.add(free[0])
    return found


def _untold_of(about: Collection[int], sources: Sources, told: Collection[SourceClause]) -> list[SourceClause]:
    """The clauses without a figure of some sources that no clause of the text tells."""
    places = (SourceClause(source, c) for source in sorted(about) for c in range(len(sources.all[source].clauses)))
    return [place for place in places if place not in told and _is_plain(_clause_at(place, sources))]


def _is_plain(clause: Clause) -> bool:
    return not any(not n.weak for n in clause.numbers) and len(clause.words) > 1


def _clause_at(place: SourceClause, sources: Sources) -> Clause:
    return sources.all[place.source].clauses[place.clause]


def _denied_elsewhere(clause: Clause, sources: Sources, told: Collection[SourceClause]) -> list[SourceClause]:
    """未发生石击列车事件 beside 石子打车的事一件没出, a fact that nothing tells: both deny."""
    if not denies(clause.words, clause.text):
        return []
    whole = {s for s, one in enumerate(sources.all) if not one.free and len(one.clauses) == 1} - {
        p.source for p in told
    }
    found = _untold_of(whole, sources, told)
    return [p for p in found if denies(_clause_at(p, sources).words, _clause_at(p, sources).text)]


def _is_besides(clause: Clause) -> bool:
    """还管饭: said besides in the source too."""
    return clause.text.lstrip()[:1] in "还也又再并"


def _is_tied(clause: Clause) -> bool:
    """并立案查处: what is tied on by 并 is said besides."""
    return bool(clause.words) and clause.words[0].text in TIED


def _is_free(place: SourceClause, told: set[SourceClause], clause: Clause, other: Clause) -> bool:
    """Whether a source clause may be what the clause says: told by none and alike in something, or of the very time it names."""
    if _same_time(clause, other):
        return True
    figured = any(not number.weak for number in other.numbers)
    return place not in told and not figured and _in_common(clause, other)


def _same_time(clause: Clause, other: Clause) -> bool:
    mine = {(time.year, time.rest) for time in clause.times if not time.compared}
    return bool(mine & {(time.year, time.rest) for time in other.times if not time.compared})


def _in_common(clause: Clause, other: Clause) -> bool:
    """A word, a meaning, or a sign of a word that both have."""
    mine, theirs = _meanings(clause), _meanings(other)
    return bool(mine & theirs) or bool(_signs(clause) & _signs(other))


def _signs(clause: Clause) -> set[str]:
    """The signs of the words that say something; those of light words and of common turns left out."""
    words = [word for word in clause.words if is_content(word) or word.groups]
    return {sign for word in words for sign in word.text if sign not in _COMMON_SIGNS}


_COMMON_SIGNS = frozenset("的了有是在不没未为和与及等个人大小上下中内到出来去一年月日工作情况实现")


def _meanings(clause: Clause) -> set[str | int]:
    words = [word for word in clause.words if word.pos not in _LIGHT]
    return {group for word in words for group in word.groups} | {word.text for word in words if len(word.text) > 1}


_LIGHT = ("x", "uj", "ul", "ud", "uz", "ug", "uv", "c", "p", "y", "d", "r", "f", "m")


def _nearest(scores: Mapping[SourceClause, float], enough: float, last: int) -> list[SourceClause]:
    """Those told well enough, best first; of very many those of the source told just before and next to it come first among equals."""
    near = [place for place, score in scores.items() if score >= enough]
    if len(near) <= _MOST:
        return sorted(near, key=lambda place: -scores[place])
    return nsmallest(_MOST, near, key=lambda place: (-scores[place], abs(place.source - last)))


# No clause of a report tells so many of its sources; one that seems to is one of very many like lines.
_MOST = 64


def _scores(clause: Clause, sources: Sources, matches: Sequence[Match]) -> dict[SourceClause, float]:
    words = [word for word in clause.words if is_content(word)] or [w for w in clause.words if w.groups]
    marks = tuple(mark.text for mark in (*clause.quotes, *clause.gaps))
    scores = dict(sources.likeness.of(words, marks))
    for match in matches:
        for figure in match.sources:
            found = _place_of(sources.all[figure.source], figure.source, figure.clause)
            if found:
                scores[found] = scores.get(found, 0.0) + _FIGURE / len(match.sources)
    return scores


def _place_of(source: Source, number: int, clause: Clause) -> SourceClause | None:
    at = next((at for at, other in enumerate(source.clauses) if other.span == clause.span), 0)
    return SourceClause(number, at) if source.clauses else None
