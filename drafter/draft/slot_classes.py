"""The closed classes of a claim's slots in speech, each with what a report has for it."""

from __future__ import annotations

from functools import cache

from drafter.language import lexicon


@cache
def slot_class(slot: str) -> dict[str, str]:
    """The words of a slot, spoken → written; "" where the class has no form of its own."""
    rows = [line.split("\t") for _section, line in lexicon.raw_entries("claim_slots.tsv")]
    return {row[1]: row[2] if len(row) > len(("slot", "spoken")) else "" for row in rows if row[0] == slot}


def ends_in(text: str, slot: str) -> bool:
    """Whether a name ends in a word of a slot's class."""
    return text.endswith(tuple(slot_class(slot)))


@cache
def slot_forms() -> frozenset[str]:
    """Every form that a slot gives."""
    return frozenset(
        form
        for slot in ("part", "quality", "aim", "reach", "state", "unheard", "going")
        for form in slot_class(slot).values()
    )
