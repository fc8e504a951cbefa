"""A row that a note tells by both of its figures, this year's and last year's (广告收入…，全年410万，去年530万), is told there and not again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafter.claims.joining import basis_class, bigrams, in_base
from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.plan.joined import Joins
from drafter.plan.note_figures import notes, rows


def join_by_two_figures(facts: Sequence[Fact], joins: Joins) -> None:
    """Every row not told yet with the one note that has its value and its value of last year, and a word of its name."""
    for row in rows(facts):
        if row.id in joins.merged or row.id in joins.marks or row.id in joins.refuted:
            continue
        pair = _pair(row)
        found = [note for note in notes(facts) if pair and _tells(note, row, pair)]
        if len(found) == 1:
            joins.merged[row.id] = found[0].id


def _pair(row: Fact) -> frozenset[Decimal]:
    """The row's value and its base, in base units; empty where it has no two that differ."""
    own = row.metrics[0]
    bases = [m for m in row.metrics if basis_class(m.basis) == "上年同期"]
    values = frozenset(_values([own, *bases[:1]]))
    return values if len(values) == 2 else frozenset()


def _tells(note: Fact, row: Fact, pair: frozenset[Decimal]) -> bool:
    named = bigrams(row.metrics[0].indicator) & bigrams(note.text)
    return bool(named) and pair <= frozenset(_values(note.metrics))


def _values(metrics: Sequence[Metric]) -> Iterator[Decimal]:
    return (in_base(m.value, m.unit) for m in metrics if isinstance(m.value, Decimal))
