"""Figures of a like name among many: each name is compared once with each word the others have."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from heapq import nsmallest

from drafter.ground.likeness import Term, term_likeness, terms_of
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
    """Many labels, of which a few are unlike: how like each is to another, as `likeness.shared_words` reckons it, worked out once."""

    def __init__(self, labels: Sequence[_Label]) -> None:
        numbers: dict[_Label, int] = {}
        self._number_of = [numbers.setdefault(label, len(numbers)) for label in labels]
        terms: dict[Term, int] = {}
        self._terms_of = [[terms.setdefault(term, len(terms)) for term in label] for label in numbers]
        self._terms = list(terms)
        self._sizes = _sizes(self._terms)
        self._rows: dict[Term, list[float]] = {}
        self._known: dict[_Label, list[float]] = {}

    def likeness(self, label: _Label) -> list[float]:
        """In the order of the labels given."""
        if label not in self._known:
            rows = [self._row(term) for term in label]
            best = [max(column) for column in zip(*rows, strict=True)]
            found = [self._of_two(rows, _sizes(label), best, other) for other in self._terms_of]
            self._known[label] = [found[at] for at in self._number_of]
        return self._known[label]

    def _of_two(self, rows: list[list[float]], sizes: list[int], best: list[float], other: list[int]) -> float:
        if not rows or not other:
            return 0.0
        there = [max(map(row.__getitem__, other)) for row in rows]
        return max(_share(there, sizes), _share([best[at] for at in other], [self._sizes[at] for at in other]))

    def _row(self, term: Term) -> list[float]:
        """How like a word is to each word of the labels."""
        if term not in self._rows:
            self._rows[term] = [term_likeness(term, other) for other in self._terms]
        return self._rows[term]


def _sizes(terms: Sequence[Term]) -> list[int]:
    return [len(text) for text, _groups in terms]


def _share(likeness: Sequence[float], sizes: Sequence[int]) -> float:
    total = sum(sizes)
    return sum(size * one for size, one in zip(sizes, likeness, strict=True)) / total if total else 0.0
