"""A figure that a note leaves open and a row of nearly the same name may give (服务对象满意度？ and 用户满意度97.2%): asked with the row beside it.

Whether it is the same nobody can tell from the names, so nothing is put in; where it surely is, the plan fills it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.claims.joining import basis_class, counted_in, same_name
from drafter.core.claim import Question
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.core.placeholder import Placeholder
from drafter.read.facts import Material

_OPEN = ("metric", "empty", "template")
_MEASURE = 3  # characters of a measure that both names end in: 满意度, 合格率


def with_hints(material: Material) -> Material:
    """The material whose questions for an open figure name the one row that may give it."""
    rows = [fact for fact in material.facts if fact.kind == "row" and _given(fact)]
    notes = {fact.id: fact for fact in material.facts if fact.kind == "note"}
    if not rows:
        return material
    asked = tuple(_hinted(one, notes.get(one.fact_id), rows, [*notes.values()]) for one in material.questions)
    return replace(material, questions=asked)


def _hinted(question: Question, note: Fact | None, rows: Sequence[Fact], notes: Iterable[Fact]) -> Question:
    gaps = [gap for gap in note.placeholders if gap.kind in _OPEN] if note else []
    if question.kind != "figure" or len(gaps) != 1:
        return question
    found = [row for row in rows if _may_be(gaps[0], row)]
    rivals = [gap for one in notes for gap in one.placeholders if found and _may_be(gap, found[0])]
    if len(found) != 1 or len(rivals) != 1 or same_name(gaps[0].indicator, found[0].metrics[0].indicator):
        return question
    said = _("{question}（表里有“{row}”（{place}），是同一个数就答它）")
    return replace(
        question,
        question=said.format(question=question.question, row=found[0].text, place=found[0].provenance),
    )


def _given(row: Fact) -> bool:
    metric = row.metrics[0] if row.metrics else None
    return metric is not None and isinstance(metric.value, Decimal) and basis_class(metric.basis) == "数值"


def _may_be(gap: Placeholder, row: Fact) -> bool:
    """Whether a row's name ends in the gap's measure, and is counted as it is."""
    metric = row.metrics[0]
    alike = counted_in(gap.unit) == counted_in(metric.unit) if gap.unit else metric.unit == "%"
    return len(gap.indicator) >= _MEASURE and gap.indicator[-_MEASURE:] == metric.indicator[-_MEASURE:] and alike
