"""A row whose figure is told in words (食品风险监测样品 | 完成) beside a line that tells the same with its figure: the line says more, and nothing is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.claims.sameness import is_like, said_name
from drafter.core.fact import Fact, LeftOut
from drafter.core.messages import _
from drafter.read.facts import Material
from drafter.read.tables.worded_rows import tells_state


def without_told_states(material: Material) -> Material:
    """The material without such rows, each left out with the line that tells it."""
    notes = [fact for fact in material.facts if fact.kind == "note" and fact.role == "achievements" and fact.metrics]
    told = {
        row.id: (row, note)
        for row in material.facts
        if row.kind == "row" and not row.metrics and not row.placeholders and (note := _teller(row, notes))
    }
    if not told:
        return material
    return replace(
        material, facts=tuple(fact for fact in material.facts if fact.id not in told),
        questions=tuple(one for one in material.questions if not any(one.provenance == row.provenance for row, _n in told.values())),
        left_out=(*material.left_out, *(_left(row, note) for row, note in told.values())),
    )  # fmt: skip


def _left(row: Fact, note: Fact) -> LeftOut:
    reason = _("与{place}说的是同一件事，那里有数").format(place=note.provenance.locator)
    return LeftOut(row.id, replace(row.provenance, quote=row.text), reason, "duplicate")


def _teller(row: Fact, notes: Sequence[Fact]) -> Fact | None:
    """The only line with a figure and all the words of the row's name, where the row says no more than how far it has come."""
    cell = row.provenance.quote
    name = row.text.removesuffix(cell) if tells_state(cell) else ""
    words = [word for word in said_name(name).words if len(word.text) > 1]
    found = [note for note in notes if words and all(is_like(word, said_name(note.text)) for word in words)]
    return found[0] if len(words) > 1 and len(found) == 1 and name != row.text else None
