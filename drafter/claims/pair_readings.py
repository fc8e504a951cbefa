"""What somebody said of two figures that seem to be of one thing, asked of a ledger: two things are no disagreement, a correction has a figure that holds."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from drafter.claims.arithmetic import as_level
from drafter.core.fact import Ledger, LedgerEntry, ToldValue
from drafter.core.quantity import Metric


def told_value(fact_id: str, metric: Metric) -> ToldValue:
    """A metric as its fact tells it."""
    said = as_level(metric.value) if isinstance(metric.value, Decimal) else str(metric.value)
    return ToldValue(fact_id, f"{said}{metric.unit}")


def not_apart(
    pairs: Sequence[tuple[LedgerEntry, LedgerEntry]], ledger: Ledger
) -> list[tuple[LedgerEntry, LedgerEntry]]:
    """The pairs without those of which somebody said that they are of two things."""
    if not ledger.pairs:
        return list(pairs)
    return [pair for pair in pairs if not ledger.are_apart(*(told_value(one.fact_id, one.metric) for one in pair))]


def entry_that_holds(entries: Sequence[LedgerEntry], ledger: Ledger) -> LedgerEntry | None:
    """Of figures that disagree the one that puts another right, as somebody said; None where nobody did."""
    told = {told_value(one.fact_id, one.metric): one for one in reversed(entries)} if ledger.pairs else {}
    held = ledger.held_among(told)
    return told[held] if held else None
