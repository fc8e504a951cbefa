"""Everything in a text that rests on a source: figures with what they mean, dates, titles, document numbers, names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafter.claims.figures import metrics_as_meant, typed
from drafter.claims.meaning import metrics_of
from drafter.core.grounding import Mention, MentionKind
from drafter.core.period import Period
from drafter.core.quantity import Metric, Quantity
from drafter.core.text import Span
from drafter.language.dates import find_dates
from drafter.language.documents import find_document_numbers, find_titles
from drafter.language.names import find_names
from drafter.language.quantities import find_quantities


def find_mentions(
    text: str, *, period: Period | None = None, quantities: Sequence[Quantity] | None = None
) -> list[Mention]:
    """All mentions in text order; only figures may lie inside a 《title》.

    `period` is the report's own: a figure that names no other period gets it.
    quantities: those of `find_quantities(text)`, when the caller has them already.
    """
    figures = find_quantities(text) if quantities is None else quantities
    found = [
        Mention(quantity.span, "quantity", quantity.raw, quantity, metric)
        for quantity, metric in zip(figures, _metrics(text, figures, period), strict=True)
    ]
    return _in_order([*found, *_others(text)])


def mentions_unread(text: str) -> list[Mention]:
    """The same mentions where only their places and signs matter: what a figure means is not looked for."""
    found = [Mention(quantity.span, "quantity", quantity.raw, quantity) for quantity in find_quantities(text)]
    return _in_order([*found, *_others(text)])


def _in_order(found: list[Mention]) -> list[Mention]:
    return sorted(found, key=lambda mention: (mention.span.start, -mention.span.end))


def _metrics(text: str, quantities: Sequence[Quantity], period: Period | None) -> list[Metric]:
    """Read as the facts are read, so that a text and its sources are compared in one language."""
    metrics = metrics_of(text, quantities, period)
    return metrics_as_meant(metrics, typed(text, quantities, metrics, period))


def _others(text: str) -> Iterator[Mention]:
    """Dates, titles, document numbers and names; where two overlap the earlier kind in this order wins."""
    titles = find_titles(text)
    numbers = _outside(find_document_numbers(text), titles)
    dates = _outside([date.span for date in find_dates(text) if date.month], [*titles, *numbers])
    names = _outside(find_names(text), titles)
    kinds: tuple[tuple[MentionKind, Iterable[Span]], ...] = (
        ("title", titles),
        ("docnumber", numbers),
        ("date", dates),
        ("name", names),
    )
    for kind, spans in kinds:
        for span in spans:
            yield Mention(span, kind, span.of(text))


def _outside(spans: Iterable[Span], taken: Sequence[Span]) -> list[Span]:
    """Those that overlap none of `taken`; both sides are walked once."""
    blocks, kept, at = sorted(taken), [], 0
    for span in spans:
        while at < len(blocks) and blocks[at].end <= span.start:
            at += 1
        if at == len(blocks) or not blocks[at].overlaps(span):
            kept.append(span)
    return kept
