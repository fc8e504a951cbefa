"""Everything in a text that rests on a source: figures with what they mean, dates, titles, document numbers, names."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.core.grounding import Mention
from drafter.core.period import Period
from drafter.core.quantity import Metric, Quantity
from drafter.language.meaning import metrics_of
from drafter.language.quantities import find_quantities


def find_mentions(text: str, *, period: Period | None = None, quantities: Iterable[Quantity] | None = None) -> list[Mention]:
    """All mentions in text order. `period` is the report's own; a figure that names no other period gets it.

    quantities: those of `find_quantities(text)`, when the caller has them already.
    """
    figures = find_quantities(text) if quantities is None else list(quantities)
    metrics: list[Metric] = metrics_of(text, figures, period)
    return [
        Mention(quantity.span, "quantity", quantity.raw, quantity, metric)
        for quantity, metric in zip(figures, metrics, strict=True)
    ]
