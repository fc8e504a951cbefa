"""A text read once: its clauses as claims, and the metrics its figures state. Notes, sheets' remarks, reports and model sentences alike."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.claims.clause_classes import slots_in
from drafter.claims.clauses import clause_spans
from drafter.claims.figures import metrics_as_meant, typed
from drafter.claims.meaning import metrics_of
from drafter.claims.wholenames import named_in_full
from drafter.core.claim import Claim, Figure
from drafter.core.period import Period
from drafter.core.quantity import Metric
from drafter.core.text import Span
from drafter.language.characters import plain
from drafter.language.dates import find_periods
from drafter.language.quantities import find_quantities

_EDGE = re.compile(r"[；;。，,\n]")
_NEAR = 400  # characters


@dataclass(frozen=True, slots=True)
class Reading:
    """claims: one a clause, in order. metrics: one a figure, in order; both from the same figures."""

    claims: tuple[Claim, ...]
    metrics: tuple[Metric, ...]


def claims_of(text: str, period: Period | None, *, planned: bool = False) -> tuple[Claim, ...]:
    """The clauses of `text` as meant; see `read_text`."""
    return read_text(text, period, planned=planned).claims


def read_text(text: str, period: Period | None, *, planned: bool = False, before: str = "") -> Reading:
    """Reads one bullet, cell or sentence.

    period: the report's own, which a figure that names none gets; None leaves it "".
    planned: the text stands under a head of plans, so that its levels are targets.
    before: what was said right before, whose things the names of figures may lean on.
    """
    quantities = find_quantities(text)
    metrics = metrics_of(text, quantities, period)
    figures = typed(text, quantities, metrics, period, planned=planned)
    named = _named(text, figures, period, before)
    claims = tuple(_claim(text, span, _within(named, span), period) for span in clause_spans(text))
    return Reading(claims, tuple(metrics_as_meant(metrics, figures)))


def _named(text: str, figures: Sequence[Figure], period: Period | None, before: str) -> tuple[Figure, ...]:
    if not before or not figures:
        return named_in_full(text, figures)
    both = f"{_near(before)}；{text}"
    quantities = find_quantities(both)
    all_named = named_in_full(both, typed(both, quantities, metrics_of(both, quantities, period), period))
    own = all_named[-len(figures) :]
    if [one.quantity.raw for one in own] != [one.quantity.raw for one in figures]:
        return named_in_full(text, figures)
    return tuple(replace(mine, indicator=whole.indicator) for mine, whole in zip(figures, own, strict=True))


def _near(before: str) -> str:
    """What was said last, of a line without an end: nothing leans on a name that is many clauses away."""
    if len(before) <= _NEAR:
        return before
    return _EDGE.split(before[-_NEAR:], maxsplit=1)[-1]


def _within(figures: Sequence[Figure], span: Span) -> tuple[Figure, ...]:
    first, last = (
        bisect_left(figures, at, key=lambda figure: figure.quantity.span.start) for at in (span.start, span.end)
    )
    return tuple(figures[first:last])


def _claim(text: str, span: Span, figures: tuple[Figure, ...], base: Period | None) -> Claim:
    clause = text[span.start : span.end]
    said = slots_in(clause)
    return Claim(
        span, figures=figures, period=_period(plain(clause), base), status=said.status, polarity=said.polarity,
        degree=said.degree, scope=said.scope, rank=said.rank, hedge=said.hedge,
    )  # fmt: skip


def _period(clause: str, base: Period | None) -> str:
    """The first period the clause names for itself, as a code; one it only compares with is none."""
    named = (words.period for words in find_periods(clause, base) if words.period and not words.compared)
    return next((period.code for period in named), "")
