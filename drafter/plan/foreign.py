"""Bullets that tell of another unit's work: not ours to report."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.core.fact import Fact
from drafter.language.outsiders import outsider


def foreign_reason(fact: Fact, unit: str, short: Sequence[str]) -> str:
    """Whose work the fact tells of when it is not the unit's, else ""."""
    return outsider(fact.text, (unit, *short), fact.owner)
