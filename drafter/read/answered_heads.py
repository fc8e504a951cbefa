"""The answer to which part a heading of the notes means: it holds for all that stands under it."""

from __future__ import annotations

from dataclasses import replace

from drafter.core.fact import LeftOut
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.read.answering import GivenAnswer, with_role
from drafter.read.facts import Material
from drafter.read.note_questions import PARTS
from drafter.read.said_answers import plainly, role_said


def taken_of_heading(material: Material, answer: GivenAnswer, period: Period | None) -> tuple[Material, str]:
    """All that stands under the heading goes to the part that was named, or is left out."""
    under, role = answer.question.about, role_said(answer.words)
    if role is None and not plainly(answer.words, "drop"):
        return material, _("请答：{options}").format(options="、".join(PARTS))
    if role is None:
        left = tuple(
            LeftOut(fact.id, fact.provenance, _("待答里注明不写"))
            for fact in (*material.facts, *material.asked)
            if fact.id in under
        )
        return replace(
            material, facts=tuple(fact for fact in material.facts if fact.id not in under),
            asked=tuple(fact for fact in material.asked if fact.id not in under), left_out=(*material.left_out, *left),
        ), ""  # fmt: skip
    waiting = {q.fact_id for q in material.questions if q.kind != "part"}  # another question still holds it back
    told = tuple(
        with_role(fact, role, period) for fact in material.asked if fact.id in under and fact.id not in waiting
    )
    facts = tuple(with_role(fact, role, period) if fact.id in under else fact for fact in material.facts)
    return replace(
        material, facts=(*facts, *told), asked=tuple(fact for fact in material.asked if fact.id not in {one.id for one in told}),
        unplaced=material.unplaced - set(under), questions=tuple(q for q in material.questions if not (q.kind == "part" and q.fact_id in under)),
    ), ""  # fmt: skip
