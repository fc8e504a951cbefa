"""Where somebody ordered a thing to stand: facts to come first or last, and the sections most of whose facts are."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.core.fact import Fact

_ORDER = {"first": -1, "": 0, "last": 1}


def as_ordered(facts: Sequence[Fact]) -> list[Fact]:
    """The facts with those to stand first before all others, and those to stand last behind them."""
    return sorted(facts, key=lambda fact: _ORDER[fact.place])


def ordered_place(facts: Sequence[Fact]) -> int:
    """-1 for a section half of whose facts are to stand first, 1 for last, 0 else."""
    places = [_ORDER[fact.place] for fact in facts]
    return next((place for place in (-1, 1) if facts and 2 * places.count(place) >= len(facts)), 0)
