"""What joining facts found: what is told with what, what is written in place of what."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal

from drafter.claims.arithmetic import as_level
from drafter.core.edit import Edit
from drafter.core.fact import Fact
from drafter.core.profile import Remark
from drafter.core.quantity import Metric


@dataclass
class Joins:
    """What joining found. amendments: edits of a fact's own text by fact id; merged: fact id → the fact it is told with.

    resolved: ids of facts whose blank another fact fills. marks: fact id → the mark written for a disputed row.
    parts: ids of rows that are the parts of a sum a note tells. judged: ids of notes in which rows are told in place of words that judged them.
    """

    amendments: dict[str, list[Edit]] = field(default_factory=lambda: defaultdict(list))
    merged: dict[str, str] = field(default_factory=dict)
    refuted: set[str] = field(default_factory=set)
    remarks: list[Remark] = field(default_factory=list)
    marks: dict[str, str] = field(default_factory=dict)
    parts: set[str] = field(default_factory=set)
    judged: set[str] = field(default_factory=set)

    def amend(self, fact: Fact, edit: Edit) -> bool:
        """Adds an edit unless one already touches that place."""
        if any(edit.span.overlaps(other.span) or edit.span == other.span for other in self.amendments[fact.id]):
            return False
        self.amendments[fact.id].append(edit)
        return True


def words_of_metric(metric: Metric) -> str:
    """A figure as a mark or an amendment writes it."""
    said = as_level(metric.value) if isinstance(metric.value, Decimal) else str(metric.value or "")
    return f"{said}{metric.unit}"
