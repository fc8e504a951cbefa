"""What comparing one text with its sources needs."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.core.fact import FactRole
from drafter.ground.aligning import Aligned
from drafter.ground.clauses import Cut
from drafter.ground.matching import Match
from drafter.ground.sources import Sources


@dataclass(frozen=True)
class Comparison:
    """A text and its sources, read, its figures matched and its clauses aligned."""

    told: Cut
    sources: Sources
    matches: tuple[Match, ...]
    aligned: Aligned
    role: FactRole
