"""退回: facts a model handed back go where it says they belong, if their own words allow it; else they stay, told, and the clerk is asked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from drafter.claims.clause_classes import slots_in
from drafter.core.draft import Block, Draft, Half, Handed, Sentence
from drafter.core.fact import Fact, FactRole
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.profile import Item, Plan, PlannedPart, Remark, Section
from drafter.draft.composer import compose_fact, full_stopped
from drafter.language.reuse import PassageIndex
from drafter.pipeline.planning import Planned
from drafter.read.complaining import blemished, complains, succeeds
from drafter.read.to_come import SAID_DONE, may_be_ahead, tells_ahead

_ROLES: Mapping[str, FactRole] = {"成绩": "achievements", "问题": "problems", "打算": "plans"}
_NAMES = {role: name for name, role in _ROLES.items()}
# 添了160个，可还是不够: what follows is what is meant.
_TURNS = re.compile(r"[，；]?(?:但|不过|只是|就是|然而|可(?![研行用控靠])|却|还是)")
_DONE = re.compile(r"[\u4e00-\u9fff](?:了|好|完|掉|成|通)(?![解结好成]|效|果)|已(?:经|于)?(?=[\u4e00-\u9fff])")
_MEASURED = re.compile(
    r"同比|环比|[比较][上去前同]年|[比较]上期|过[\u4e00-\u9fff]|完成(?:率|了|年度|全年|\d)|截至|累计"
)
_NUMBER = re.compile(r"^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、)|（本节）$")


def returned(planned: Planned, drafts: Sequence[Draft]) -> tuple[Planned, tuple[Draft, ...]]:
    """The plan and the drafts with what may move in its place. What left its part or could not move is a remark of the plan; what only
    changed its section is one of the draft's."""
    by_section = {draft.section.id: draft for draft in drafts}
    for home in drafts:
        for handed in home.handed:
            planned = _settled(planned, by_section, home.section.id, handed)
    for home in drafts:
        for half in home.halves:
            planned = _parted(planned, by_section, home.section.id, half)
    sections = {section.id: section for section in planned.sections()}
    return planned, tuple(
        replace(by_section[d.section.id], section=sections.get(d.section.id, d.section)) for d in drafts
    )


def _settled(planned: Planned, drafts: dict[str, Draft], home_id: str, handed: Handed) -> Planned:
    fact, home = planned.by_id()[handed.fact_id], drafts[home_id]
    target = section_meant(planned, home.section, fact, handed.to)
    alone = _is_alone(home, fact.id, planned.plan)
    if target is None or not alone or not may_move(fact, target.role, planned.case.period):
        told = _("模型认为这条不该放在“{part}”{why}，没有移动，请定放在哪里：{text}")
        return _noted(planned, fact, told.format(**_words(home.section, fact, handed)))
    told = _("模型认为这条不该放在“{part}”{why}，移到了“{to}”，不对请移回：{text}")
    told = told.format(**_words(home.section, fact, handed), to=_name(target))
    moved = replace(fact, role=target.role)
    drafts[home_id] = _without(home, fact.id)
    drafts[target.id] = _with(drafts[target.id], moved, planned.plan)
    if fact.role == target.role:
        drafts[home_id] = replace(drafts[home_id], remarks=(*home.remarks, told))
        return _replanned(planned, moved, target.id)
    return _noted(_replanned(planned, moved, target.id), moved, told)


def _parted(planned: Planned, drafts: dict[str, Draft], home_id: str, half: Half) -> Planned:
    """The half in the section it was written for, where the rest is still told in its home by the model; whom the composer told whole has no half."""
    home, (fact_id,) = drafts[home_id], half.said.fact_ids
    telling = [one for one in home.sentences() if fact_id in one.fact_ids]
    if not telling or any(one.origin == "composer" for one in telling):
        told = _("没有分写到别节：{text}").format(text=half.said.text)
        drafts[home_id] = replace(home, remarks=(*home.remarks, told))
        return planned
    drafts[half.section] = _behind(drafts[half.section], half.said)
    parts = (
        replace(part, sections=tuple(_shown_too(one, fact_id, half.section) for one in part.sections))
        for part in planned.plan.parts
    )
    return replace(planned, plan=replace(planned.plan, parts=tuple(parts)))


def _shown_too(section: Section, fact_id: str, wanted: str) -> Section:
    return replace(section, also=(*section.also, fact_id)) if section.id == wanted else section


def _is_alone(home: Draft, fact_id: str, plan: Plan) -> bool:
    """Whether a sentence tells the fact, what is told with it and nothing else, and the section has others."""
    own = {fact_id, *(other for other, into in plan.merged.items() if into == fact_id)}
    telling = [one for one in home.sentences() if fact_id in one.fact_ids]
    return len(home.sentences()) > len(telling) and all(set(one.fact_ids) <= own for one in telling)


def may_move(fact: Fact, role: FactRole, period: Period | None) -> bool:
    """Whether a fact's own words let it stand in another part. A clerk's heading is never overruled, a shortcoming never becomes work done."""
    if fact.role == role:
        return True
    counted = fact.kind == "row" and fact.role == "achievements"  # a sheet's figure says nothing of its part
    if not (fact.guessed or counted) or "instruction" in fact.marks:
        return False
    ahead = tells_ahead(fact.text, period)
    if role == "plans" or fact.role == "plans":
        return ahead == (role == "plans") or (role == "plans" and may_be_ahead(fact.text, period))
    return not succeeds(fact.text) if role == "problems" else not says_it_lacks(fact.text) or _is_under_way(fact.text)


def runs_on_from_plans(fact: Fact, facts: Sequence[Fact], told: Mapping[str, FactRole], period: Period | None) -> bool:
    """儿科医生招3个 behind 明年：…: a line of the same desk that says neither done nor to come, with nothing but what is told as plans between
    it and one that says so. facts: in the order of their sources. told: by fact, the part a model tells it in."""
    if not fact.guessed or fact.role != "achievements" or fact.kind != "note" or says_it_came_about(fact.text):
        return False
    desk = fact.provenance.source, fact.owner
    beside = [one for one in facts if (one.provenance.source, one.owner) == desk]
    before = beside[: next((at for at, one in enumerate(beside) if one.id == fact.id), 0)]
    for one in reversed(before):
        if told.get(one.id) != "plans":
            return False
        if one.role == "plans" or tells_ahead(one.text, period):
            return True
    return False


def stands_with_plans(fact: Fact, facts: Sequence[Fact], told: Mapping[str, FactRole], period: Period | None) -> bool:
    """Whether the place of a line that says neither done nor to come lets a model tell it among the plans. facts, told: as above."""
    return runs_on_from_plans(fact, facts, told, period) or closes_its_desk(fact, facts, told)


def closes_its_desk(fact: Fact, facts: Sequence[Fact], told: Mapping[str, FactRole]) -> bool:
    """27个站全换新 behind a desk's problems: a line that does not say it came about, where a model tells what stands before it among problems
    or plans and nothing behind it as done, as desks tell theirs in the order of a report. facts, told: as above."""
    if not fact.guessed or fact.role != "achievements" or fact.kind != "note" or says_it_came_about(fact.text):
        return False
    desk = fact.provenance.source, fact.owner
    beside = [one for one in facts if (one.provenance.source, one.owner) == desk and one.kind == "note"]
    at = next((at for at, one in enumerate(beside) if one.id == fact.id), 0)
    before = told.get(beside[at - 1].id, beside[at - 1].role) if at else "achievements"
    behind = {told.get(one.id, one.role) for one in beside[at + 1 :]}
    return before != "achievements" and "achievements" not in behind


def says_it_lacks(text: str) -> bool:
    """Whether a statement complains, denies, or says that it is little or not done."""
    said = slots_in(text)
    return complains(text) or said.polarity == "no" or said.degree in ("only", "few") or said.status == "not_done"


def says_it_came_about(text: str) -> bool:
    """Whether a statement says of itself that it came about."""
    return bool(_DONE.search(text) or SAID_DONE.search(text) or _MEASURED.search(text)) or succeeds(text)


def _is_under_way(text: str) -> bool:
    """主体封了顶，装修还没进场: as much is told as done as is told as missing, and no turn says which of them is meant."""
    if _TURNS.search(text):
        return False
    clauses = [one for one in re.split(r"[，；]", text.rstrip("。")) if one]
    lacking = sum(complains(one) or blemished(one) or slots_in(one).polarity == "no" for one in clauses)
    done = sum(bool(_DONE.search(one)) and not blemished(one) and slots_in(one).polarity != "no" for one in clauses)
    return 0 < lacking <= done


def section_meant(planned: Planned, home: Section, fact: Fact, to: str) -> Section | None:
    """The section a model means: by its heading, else the nearest of the part it names; None where it names none, or the same."""
    words = _NUMBER.sub("", to).strip('“”"。 ')
    sections = [one for one in planned.sections() if one.items and one.id != home.id]
    named = [one for one in sections if words and one.heading and (one.heading in words or words in one.heading)]
    role = next((_ROLES[name] for name in _ROLES if name in words), None)
    within = named or [one for one in sections if one.role == role]
    if not within or (not named and role == home.role):
        return None
    return within[nearest_section(planned, within, fact)]


def nearest_section(planned: Planned, sections: Sequence[Section], fact: Fact) -> int:
    """The place of the section that tells most of the same office's or head's facts, else the likest, else the first."""
    facts = planned.by_id()
    texts = ["，".join((one.heading, *(facts[i].text for i in one.fact_ids()))) for one in sections]
    likest = PassageIndex(texts).best(fact.text)
    beside = [sum(_is_beside(facts[i], fact) for i in one.fact_ids()) for one in sections]
    most = max(beside)
    return beside.index(most) if most else likest.at if likest and likest.score else 0


def _is_beside(other: Fact, fact: Fact) -> bool:
    same = (other.owner, other.topic) == (fact.owner, fact.topic) and (fact.owner or fact.topic)
    return bool(same) and other.provenance.source == fact.provenance.source


def _without(draft: Draft, fact_id: str) -> Draft:
    blocks = (
        replace(block, sentences=tuple(s for s in block.sentences if fact_id not in s.fact_ids))
        for block in draft.blocks
    )
    return replace(draft, blocks=tuple(block for block in blocks if block.sentences))


def _with(draft: Draft, fact: Fact, plan: Plan) -> Draft:
    """The fact behind the section's last block without a lead, or as a block of its own."""
    merged = tuple(other for other, into in plan.merged.items() if into == fact.id)
    return _behind(draft, Sentence(full_stopped(compose_fact(fact, plan, draft.section)), (fact.id, *merged)))


def _behind(draft: Draft, told: Sentence) -> Draft:
    """The sentence behind the section's last block without a lead, or as a block of its own."""
    *before, last = draft.blocks or (Block(()),)
    if last.lead or draft.section.level == 5:
        return replace(draft, blocks=(*draft.blocks, Block((told,))))
    return replace(draft, blocks=(*before, replace(last, sentences=(*last.sentences, told))))


def _replanned(planned: Planned, fact: Fact, target: str) -> Planned:
    parts = tuple(_part(part, fact.id, target) for part in planned.plan.parts)
    facts = tuple(fact if one.id == fact.id else one for one in planned.facts)
    return replace(planned, facts=facts, plan=replace(planned.plan, parts=parts))


def _part(part: PlannedPart, fact_id: str, target: str) -> PlannedPart:
    sections = (
        replace(one, items=(*_left(one.items, fact_id), *((Item((fact_id,)),) if one.id == target else ())))
        for one in part.sections
    )
    return replace(part, sections=tuple(sections))


def _left(items: Sequence[Item], fact_id: str) -> tuple[Item, ...]:
    kept = (replace(item, fact_ids=tuple(i for i in item.fact_ids if i != fact_id)) for item in items)
    return tuple(item for item in kept if item.fact_ids)


def _words(home: Section, fact: Fact, handed: Handed) -> dict[str, str]:
    """The words a remark is filled with; the model's reason is quoted where it brings no figure in."""
    digits = set(re.findall(r"\d+", handed.why)) <= set(re.findall(r"\d+", fact.text))
    why = _("（模型的话：{why}）").format(why=handed.why.rstrip("。")) if handed.why and digits else ""
    return {"part": _name(home), "why": why, "text": fact.text}


def _name(section: Section) -> str:
    return section.heading or _NAMES.get(section.role, "")


def _noted(planned: Planned, fact: Fact, words: str) -> Planned:
    remark = Remark("misplaced", words, (fact.id,))
    return replace(planned, plan=replace(planned.plan, remarks=(*planned.plan.remarks, remark)))
