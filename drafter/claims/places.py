"""Where a figure stands: a line of notes is a place of its own, all rows of one table are one place."""

from __future__ import annotations

from drafter.core.fact import LedgerEntry


def place_of_entry(entry: LedgerEntry) -> str:
    """The table, or the line of notes."""
    return entry.table or f"{entry.provenance.source} {entry.provenance.locator}"
