"""A model's proposals put into what reading left open: each must quote one line exactly and be typed like anything else read.

What is open is filled; where a proposal is against a slot that is filled already, it becomes a question. Nothing else is changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from drafter.claims.clause_classes import slots_in
from drafter.core.claim import Claim, ClaimStatus, Question
from drafter.core.fact import Fact, FactRole, LeftOut
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.read.facts import Material
from drafter.read.stances import role_by_content, stance_of

_ROLES: Mapping[str, FactRole] = {"成绩": "achievements", "问题": "problems", "打算": "plans"}
_STATUS: Mapping[str, ClaimStatus] = {"已完成": "done", "推进中": "ongoing", "已启动": "started", "未完成": "not_done"}
_SHORTEST = 4
_MOST_LINES = 40  # of one request; what is beyond stays open, as without a model
_NAME = re.compile(r"[\u4e00-\u9fffA-Za-z“”·]{2,12}")


@dataclass(frozen=True, slots=True)
class Proposal:
    """slot: 部分, 状态, 标记 or 指标. quote: words of the line it rests on. value: how they are to be read. line: the line's own text, "" if not named.

    A 状态 that is 无从说起 and a 标记 that is 无 fill nothing: the line was looked at, and stays as it was read.
    """

    slot: str
    quote: str
    value: str
    line: str = ""


def open_slots(fact: Fact, material: Material) -> tuple[str, ...]:
    """What reading left open in a fact, in the words a proposal names it by."""
    slots: list[str] = []
    if _is_unplaced(fact, material):
        slots += ["部分", "标记"]
    elif fact.status is None and fact.kind != "row" and fact.role == "achievements":
        slots.append("状态")
    if any(not figure.indicator for claim in fact.claims for figure in claim.figures):
        slots.append("指标")
    return tuple(slots)


def open_lines(material: Material) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(words, what is open) of the lines that reading left open, in source order."""
    lines = ((fact.text, open_slots(fact, material)) for fact in (*material.facts, *material.asked))
    return tuple(line for line in lines if line[1])[:_MOST_LINES]


def with_proposals(material: Material, proposals: Iterable[Proposal], period: Period | None) -> Material:
    """The material with what the proposals fill, and a question for each that is against what was read."""
    for proposal in proposals:
        facts = [one for one in (*material.facts, *material.asked) if proposal.quote in one.text]
        if len(facts) > 1:  # the same words in two lines: the one it names
            facts = [one for one in facts if one.text == proposal.line]
        if len(proposal.quote) >= _SHORTEST and len(facts) == 1:
            material = _proposed(material, facts[0], proposal, period)
    return material


def _proposed(material: Material, fact: Fact, proposal: Proposal, period: Period | None) -> Material:
    if proposal.slot == "部分" and proposal.value in _ROLES:
        return _placed(material, fact, proposal, period)
    if proposal.slot == "状态" and proposal.value in _STATUS:
        return _with_status(material, fact, proposal)
    if proposal.slot == "标记" and _is_unplaced(fact, material):
        return _marked(material, fact, proposal)
    if proposal.slot == "指标" and _NAME.fullmatch(proposal.value):
        return _with_indicator(material, fact, proposal)
    return material


def _is_unplaced(fact: Fact, material: Material) -> bool:
    waits = any(q.fact_id == fact.id and "成绩" in q.options for q in material.questions)
    return waits or fact.id in material.unplaced


def _placed(material: Material, fact: Fact, proposal: Proposal, period: Period | None) -> Material:
    role = _ROLES[proposal.value]
    if not _is_unplaced(fact, material):
        return material if fact.role == role else _against(material, fact, proposal, _("部分"))
    done = role != "achievements" and stance_of(fact.text, "achievements", None) == "done"
    if done or role_by_content(fact.text, (role,), period) != role:
        return _against(material, fact, proposal, _("部分"))
    told = replace(fact, role=role, status="planned" if role == "plans" else fact.status)
    questions = tuple(q for q in material.questions if not (q.fact_id == fact.id and "成绩" in q.options))
    facts = tuple(told if one.id == fact.id else one for one in material.facts)
    return replace(
        material, facts=facts if told in facts else (*facts, told), questions=questions,
        asked=tuple(one for one in material.asked if one.id != fact.id), unplaced=material.unplaced - {fact.id},
    )  # fmt: skip


def _with_status(material: Material, fact: Fact, proposal: Proposal) -> Material:
    status = _STATUS[proposal.value]
    if fact.status == status:
        return material
    if fact.status is not None or slots_in(proposal.quote).status not in (None, status):
        return _against(material, fact, proposal, _("状态"))
    return _replaced(material, replace(fact, status=status))


def _marked(material: Material, fact: Fact, proposal: Proposal) -> Material:
    questions = tuple(q for q in material.questions if not (q.fact_id == fact.id and "成绩" in q.options))
    rest = replace(
        material, questions=questions, unplaced=material.unplaced - {fact.id},
        facts=tuple(one for one in material.facts if one.id != fact.id), asked=tuple(one for one in material.asked if one.id != fact.id),
    )  # fmt: skip
    if proposal.value == "写给起草人":
        line = LeftOut(fact.id, fact.provenance, _("模型看作写给起草人的话，没有写入"), "remark")
        return replace(rest, left_out=(*rest.left_out, line))
    if proposal.value != "传闻":
        return material
    said = _("模型看作听来的话，能不能写？有准数或文件请给出，没有就不写")
    question = Question(fact.provenance, fact.text, said, ("不写",), fact.id, "use")
    heard = replace(fact, marks=fact.marks | {"hearsay"})
    return replace(rest, asked=(*rest.asked, heard), questions=(*rest.questions, question))


def _with_indicator(material: Material, fact: Fact, proposal: Proposal) -> Material:
    """The name of the one figure quoted; it must be spelled with the line's own characters."""
    figures = [figure for claim in fact.claims for figure in claim.figures]
    places = [at for at, figure in enumerate(figures) if figure.quantity.raw in proposal.quote]
    spelled = all(char in f"{fact.text}{fact.topic}" for char in proposal.value)
    if len(places) != 1 or not spelled:
        return material
    at, name = places[0], proposal.value
    if figures[at].indicator:
        shared = any(char in figures[at].indicator for char in name)
        return material if shared else _against(material, fact, proposal, _("指标"))
    metrics = tuple(
        replace(metric, indicator=name) if number == at and not metric.indicator else metric
        for number, metric in enumerate(fact.metrics)
    )
    return _replaced(material, replace(fact, claims=_named(fact.claims, at, name), metrics=metrics))


def _named(claims: tuple[Claim, ...], at: int, name: str) -> tuple[Claim, ...]:
    found: list[Claim] = []
    for claim in claims:
        figures = tuple(replace(f, indicator=name) if n == at else f for n, f in enumerate(claim.figures))
        at -= len(claim.figures)
        found.append(replace(claim, figures=figures))
    return tuple(found)


def _replaced(material: Material, fact: Fact) -> Material:
    return replace(
        material,
        facts=tuple(fact if one.id == fact.id else one for one in material.facts),
        asked=tuple(fact if one.id == fact.id else one for one in material.asked),
    )


def _against(material: Material, fact: Fact, proposal: Proposal, slot: str) -> Material:
    """A proposal that disagrees changes nothing; the clerk decides."""
    said = _("模型据“{quote}”把这条的{slot}读作“{value}”，与程序读到的不一样，以哪个为准？").format(
        quote=proposal.quote, slot=slot, value=proposal.value
    )
    return replace(material, questions=(*material.questions, Question(fact.provenance, fact.text, said)))
