"""Where a figure stands: a line of notes is a place of its own, all rows of one table are one place."""

from __future__ import annotations

from drafter.core.fact import LedgerEntry


def is_row(entry: LedgerEntry) -> bool:
    """Whether a figure stands in a row of a table (m5, t2f1_3: ids of sheets, and of tables inside notes)."""
    return entry.fact_id[:1] in ("m", "t")


def place_of_entry(entry: LedgerEntry) -> str:
    """The table, named by its file (a file's sheets are one) or by its number in a text; the line, for notes."""
    if not is_row(entry):
        return f"{entry.provenance.source} {entry.provenance.locator}"
    table = entry.fact_id.rpartition("_")[0] if entry.fact_id.startswith("t") else ""
    return f"{entry.provenance.source} {table}".rstrip()
