"""Figures of a like name among many: each name is compared once with each word the others have."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from heapq import nsmallest
from operator import mul

from drafter.ground.likeness import Term, signs_of_term, term_likeness, terms_of
from drafter.ground.told_numbers import ToldNumber

# More figures than a section has are a whole report's sources: arithmetic and swaps are then looked for among those of a like name.
MANY, _SOME = 60, 24
_Label = tuple[Term, ...]


class Kin:
    """The figures of the sources, and those among them whose names are like one's own."""

    def __init__(self, figures: Sequence[ToldNumber]) -> None:
        self.figures = figures
        self._near: dict[_Label, Sequence[ToldNumber]] = {}

    @cached_property
    def _labels(self) -> _Labels:
        return _Labels([terms_of(figure.label) for figure in self.figures])

    def of(self, figure: ToldNumber) -> Sequence[ToldNumber]:
        """All figures where they are few, else those of the facts whose names are most like."""
        if len(self.figures) <= MANY:
            return self.figures
        label = terms_of(figure.label)
        if label not in self._near:
            self._near[label] = self._nearest(label)
        return self._near[label]

    def alike(self, figure: ToldNumber, least: float) -> list[ToldNumber]:
        """Those whose name is at least so much like the figure's, in source order."""
        likeness = self._labels.likeness(terms_of(figure.label))
        return [other for other, one in zip(self.figures, likeness, strict=True) if one >= least]

    def _nearest(self, label: _Label) -> Sequence[ToldNumber]:
        likeness = self._labels.likeness(label)
        best = nsmallest(3, range(len(self.figures)), key=lambda at: -likeness[at])
        sources = {self.figures[at].source for at in best}
        return [other for other in self.figures if other.source in sources][:_SOME]


class _Labels:
    """Many labels, of which a few are unlike: how like each is to another, as `likeness.shared_words` reckons it, worked out once.

    Words are held against those only with which they have a sign or a meaning in common: all others are not like them at all.
    """

    def __init__(self, labels: Sequence[_Label]) -> None:
        numbers: dict[_Label, int] = {}
        self._number_of = [numbers.setdefault(label, len(numbers)) for label in labels]
        terms: dict[Term, int] = {}
        self._terms_of = [[terms.setdefault(term, len(terms)) for term in label] for label in numbers]
        self._terms = list(terms)
        self._sizes = _sizes(self._terms)
        self._rows: dict[Term, dict[int, float]] = {}
        self._known: dict[_Label, list[float]] = {}

    def likeness(self, label: _Label) -> list[float]:
        """In the order of the labels given."""
        if label not in self._known:
            rows, sizes = [self._row(term) for term in label], _sizes(label)
            found = [0.0] * len(self._terms_of)
            for at in {at for row in rows for term in row for at in self._having[term]}:
                found[at] = self._of_two(rows, sizes, self._terms_of[at])
            self._known[label] = [found[at] for at in self._number_of]
        return self._known[label]

    def _of_two(self, rows: list[dict[int, float]], sizes: list[int], other: list[int]) -> float:
        each = [[row.get(term, 0.0) for term in other] for row in rows]
        there, best = [max(one) for one in each], [max(column) for column in zip(*each, strict=True)]
        return max(_share(there, sizes), _share(best, [self._sizes[at] for at in other]))

    def _row(self, term: Term) -> dict[int, float]:
        """How like a word is to those words of the labels that are like it at all."""
        if term not in self._rows:
            near = {at for sign in signs_of_term(term) for at in self._by_sign.get(sign, ())}
            found = ((at, term_likeness(term, self._terms[at])) for at in near)
            self._rows[term] = {at: one for at, one in found if one}
        return self._rows[term]

    @cached_property
    def _having(self) -> list[list[int]]:
        """For each word, the labels that have it."""
        table: list[list[int]] = [[] for _term in self._terms]
        for at, terms in enumerate(self._terms_of):
            for term in dict.fromkeys(terms):
                table[term].append(at)
        return table

    @cached_property
    def _by_sign(self) -> dict[str | int, list[int]]:
        table: dict[str | int, list[int]] = {}
        for at, term in enumerate(self._terms):
            for sign in signs_of_term(term):
                table.setdefault(sign, []).append(at)
        return table


def _sizes(terms: Sequence[Term]) -> list[int]:
    return [len(text) for text, _groups in terms]


def _share(likeness: Sequence[float], sizes: Sequence[int]) -> float:
    total = sum(sizes)
    return sum(map(mul, sizes, likeness)) / total if total else 0.0
