"""The figures of all notes, looked up by what a row's must be like: no row is held against every note."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby

from drafter.claims.joining import counted_in, in_base, unit_base
from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.plan.note_figures import NoteFigure, notes, rows

_MONEY = ("", "元")  # a bare 万 is money where the other is


class NoteIndex:
    """Notes and rows of the same facts, in order."""

    def __init__(self, facts: Sequence[Fact], figures: Mapping[str, Sequence[NoteFigure]]) -> None:
        self.rows = rows(facts)
        self._stated = [stated for fact in notes(facts) for stated in figures[fact.id]]
        self._by_value: dict[tuple[str, Decimal], list[int]] = defaultdict(list)
        self._by_unit: dict[str, list[int]] = defaultdict(list)
        for at, stated in enumerate(self._stated):
            value, unit = stated.metric.value, stated.metric.unit
            if isinstance(value, Decimal):
                self._by_value[unit_base(unit), in_base(value, unit)].append(at)
            for family in {counted_in(unit), unit_base(unit)}:
                self._by_unit[family].append(at)
        self._values = Counter(_told(row) for row in self.rows)

    def of_value(self, metric: Metric) -> Iterator[list[NoteFigure]]:
        """By note, the figures of its very value and unit."""
        if isinstance(metric.value, Decimal):
            key = unit_base(metric.unit), in_base(metric.value, metric.unit)
            yield from self._by_note(self._by_value.get(key, ()))

    def of_unit(self, metric: Metric) -> Iterator[list[NoteFigure]]:
        """By note, the figures that may count the same."""
        base = unit_base(metric.unit)
        families = {counted_in(metric.unit), base, *(_MONEY if base in _MONEY else ())}
        yield from self._by_note(sorted({at for family in families for at in self._by_unit.get(family, ())}))

    def is_alone(self, row: Fact) -> bool:
        """Whether no other row states the same value in the same unit."""
        return self._values[_told(row)] == 1

    def _by_note(self, places: Iterable[int]) -> Iterator[list[NoteFigure]]:
        for _note, told in groupby((self._stated[at] for at in places), lambda stated: stated.fact.id):
            yield list(told)


def _told(row: Fact) -> tuple[object, str]:
    return row.metrics[0].value, row.metrics[0].unit
