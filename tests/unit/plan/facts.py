"""Facts for the tests of planning, made from a line."""

from __future__ import annotations

from drafter.core.fact import Fact, FactRole
from drafter.core.text import Provenance


def fact(
    text: str, role: FactRole = "achievements", *, at: str = "1", topic: str = "", owner: str = "", subtopic: str = ""
) -> Fact:
    """A note with its own line as its id."""
    return Fact(f"n{at}", role, topic, text, Provenance("notes.md", at, text), owner=owner, subtopic=subtopic)
