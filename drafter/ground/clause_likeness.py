"""Where source clauses stand, and how far each of them holds the words of another clause: a word is looked up once, however many clauses have it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause
from drafter.language.segmenting import Word

_QUOTE = 4.0
# A word of so many clauses tells none of them from another: they are looked through only where a rarer one of the clause leads to them.
_COMMON = 600


@dataclass(frozen=True, slots=True)
class SourceClause:
    """One clause of one source."""

    source: int
    clause: int


@dataclass(frozen=True)
class ClauseLikeness:
    """Source clauses by what they hold. clauses: (place, its words) of every one."""

    clauses: Sequence[tuple[SourceClause, HeldWords]]
    _shares: dict[tuple[object, ...], dict[int, float]] = field(default_factory=dict, repr=False, compare=False)
    _places: dict[tuple[object, ...], frozenset[int]] = field(default_factory=dict, repr=False, compare=False)
    _known: dict[tuple[object, ...], Mapping[SourceClause, float]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def of(self, words: Sequence[Word], marks: tuple[str, ...]) -> Mapping[SourceClause, float]:
        """How much of the words each place has, and the quotations and gaps (`marks`), in source order."""
        key = (*map(_meant, words), marks)
        if key not in self._known:
            self._known[key] = dict(self._scored(words, marks))
        return self._known[key]

    def _scored(self, words: Sequence[Word], marks: tuple[str, ...]) -> Iterable[tuple[SourceClause, float]]:
        found = [self._near(word) for word in words]
        rare = [near for near in found if len(near) <= _COMMON] or found
        looked = range(len(self.clauses)) if marks else sorted(frozenset[int]().union(*rare))
        shared = self._shared(words, looked)
        for at in looked:
            place, own = self.clauses[at]
            score = shared.get(at, 0) + sum(_QUOTE for mark in marks if mark in own.raw)
            if score:
                yield place, score

    def _shared(self, words: Sequence[Word], looked: Iterable[int]) -> dict[int, float]:
        """How much of the words each of the clauses has that has half of one."""
        found: dict[int, float] = {}
        for word in words:
            known, size = self._shares.setdefault(_meant(word), {}), len(word.text)
            for at in looked:
                share = known.get(at)
                if share is None:
                    share = known[at] = self.clauses[at][1].share(word)
                if share >= 0.5:
                    found[at] = found.get(at, 0) + size * share
        return found

    def share(self, word: Word, place: SourceClause) -> float:
        """How much of a word the clause at a place has."""
        return self._share(word, self._order[place])

    @cached_property
    def _order(self) -> dict[SourceClause, int]:
        return {place: at for at, (place, _held) in enumerate(self.clauses)}

    def _share(self, word: Word, at: int) -> float:
        known = self._shares.setdefault(_meant(word), {})
        if at not in known:
            known[at] = self.clauses[at][1].share(word)
        return known[at]

    def _near(self, word: Word) -> frozenset[int]:
        """Clauses that may hold the word."""
        known = _meant(word)
        if known not in self._places:
            self._places[known] = self._found(word)
        return self._places[known]

    def _found(self, word: Word) -> frozenset[int]:
        keys = {word.text[i : i + 2] for i in range(max(1, len(word.text) - 1))}
        keys |= {f"#{group}" for group in word.groups} | {f"={kind}{cls}" for kind, cls in word.marks}
        return frozenset(at for key in keys for at in self._by_sign.get(key, ()))

    @cached_property
    def _by_sign(self) -> dict[str, frozenset[int]]:
        """Clauses by each sign pair and each group of meaning they hold, to look only where something is held."""
        table: dict[str, set[int]] = {}
        for at, (_place, held) in enumerate(self.clauses):
            keys = {held.raw[i : i + 2] for i in range(len(held.raw) - 1)} | {f"#{group}" for group in held.groups}
            for key in keys | {f"={kind}{cls}" for kind, cls in held.classes}:
                table.setdefault(key, set()).add(at)
        return {key: frozenset(places) for key, places in table.items()}


def _meant(word: Word) -> tuple[object, ...]:
    """All that decides whether a word is held, wherever it stands."""
    return word.text, word.marks, word.groups


@dataclass(frozen=True, slots=True)
class Signs:
    """told: the signs, pairs of signs and meanings of a clause; marks: its classes."""

    told: frozenset[object]
    marks: frozenset[object]


def signs_in(clause: Clause) -> Signs:
    text = clause.text
    pairs = (text[at : at + 2] for at in range(len(text) - 1))
    told = frozenset((*text, *pairs, *(group for word in clause.words for group in word.groups)))
    return Signs(told, frozenset(mark for word in clause.words for mark in word.marks))
