"""A figure somebody gives from memory and says that the table holds (接入率我记得九成多，以表为准): the row is meant, and the memory is not told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.claims.sameness import is_like, said_name
from drafter.core.fact import Fact, LeftOut
from drafter.core.messages import _
from drafter.read.facts import Material
from drafter.read.from_memory import name_from_memory


def with_rows_meant(material: Material) -> Material:
    """The material without such memories where the one row they mean is there, told with it; the others stay asked."""
    rows = [fact for fact in material.facts if fact.kind == "row"]
    meant = {
        fact.id: (fact, row)
        for fact in material.asked
        if "hearsay" in fact.marks and (name := name_from_memory(fact.text)) and (row := _row(name, rows))
    }
    if not meant:
        return material
    return replace(
        material, asked=tuple(fact for fact in material.asked if fact.id not in meant),
        questions=tuple(one for one in material.questions if one.fact_id not in meant),
        left_out=(*material.left_out, *(_left(fact, row) for fact, row in meant.values())),
    )  # fmt: skip


def _left(fact: Fact, row: Fact) -> LeftOut:
    reason = _("凭记忆报的数，说明以表为准，用表里的（{place}）").format(place=row.provenance)
    return LeftOut(fact.id, replace(fact.provenance, quote=fact.text), reason, "duplicate")


def _row(name: str, rows: Sequence[Fact]) -> Fact | None:
    """The only row whose name has all that the memory names: 审批时限 of 贷款审批平均时限."""
    exact = [row for row in rows if row.metrics and name and name in row.metrics[0].indicator]
    if len(exact) == 1:
        return exact[0]
    words = [word for word in said_name(name).words if len(word.text) > 1]
    found = [
        row
        for row in rows
        if words and row.metrics and all(is_like(one, said_name(row.metrics[0].indicator)) for one in words)
    ]
    return found[0] if len(found) == 1 else None
