"""Facts, profile and prior report become a Plan: every fact is in a section, told with another, or left out with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from drafter.core.case import Case
from drafter.core.fact import Fact, LeftOut, Ledger
from drafter.core.messages import _
from drafter.core.profile import Gap, Item, Part, Plan, PlannedPart, Profile, Remark, Section, Topic
from drafter.core.report import Report
from drafter.language.joining import basis_class
from drafter.language.shorthand import colloquial_words
from drafter.plan.foreign import foreign_reason
from drafter.plan.headings import fill_title, is_verb_phrase, numeral, part_heading, section_heading
from drafter.plan.joins import Joins, join_facts
from drafter.plan.misplaced import complains, proper_role
from drafter.plan.placing import OTHER, Group, group_by_topic, role_by_words, topic_for
from drafter.plan.prior import is_foreign, prior_gaps
from drafter.plan.stated import is_row

# A sheet of forty rows must not become forty 一是: at most four items of rows a section, of four rows or more.
_ROWS_AN_ITEM, _ROW_ITEMS = 4, 4


@dataclass(frozen=True, slots=True)
class Sources:
    """What planning starts from: facts in source order, lines already left out, and whose role nobody said."""

    facts: tuple[Fact, ...]
    left_out: tuple[LeftOut, ...] = ()
    unplaced: frozenset[str] = frozenset()
    basis: tuple[str, ...] = ()


def make_plan(case: Case, sources: Sources, profile: Profile, priors: Sequence[Report], ledger: Ledger) -> tuple[Plan, tuple[Fact, ...]]:
    """The plan, and the facts as planned (roles put right). Pure; the same input gives the same plan."""
    facts, left_out, remarks = _settle_roles(case, sources, profile)
    joins = join_facts(facts, ledger, case.authority)
    prior = priors[0] if priors else None
    foreign = prior is not None and is_foreign(prior, case)
    parts = tuple(_parts(case, profile, facts, joins, prior, foreign))
    gaps = (*_gaps(parts, facts, joins, case), *(() if foreign or prior is None else prior_gaps(priors, ledger, facts, case.period.code)))
    plan = Plan(
        title=case.title or fill_title("{unit}{period}工作报告", case.period, case.unit),
        salutation=fill_title(profile.salutation, case.period, case.unit, case.recipient) if case.recipient or "{" not in profile.salutation else "",
        preamble=_preamble(case, profile, facts, sources.basis),
        parts=parts,
        closing=profile.closing,
        signature=case.unit if profile.signature_form == "below" else "",
        date=_date_words(case) if profile.signature_form == "below" else "",
        subtitle=_subtitle(case) if profile.signature_form == "congress" else (),
        left_out=(*sources.left_out, *left_out),
        gaps=gaps,
        amendments={fact_id: tuple(edits) for fact_id, edits in joins.amendments.items() if edits},
        merged=joins.merged,
        marks=joins.marks,
        refuted=frozenset(joins.refuted),
        remarks=(*remarks, *joins.remarks, *_missed_targets(facts), *_withheld(sources.left_out)),
    )  # fmt: skip
    return plan, facts


def _date_words(case: Case) -> str:
    return f"{case.date.year}年{case.date.month}月{case.date.day}日"


def _subtitle(case: Case) -> tuple[str, ...]:
    meeting = f"在{case.recipient}上" if case.recipient.endswith("会议") else ""
    return (f"——{_date_words(case)}{meeting}", case.unit)


def _settle_roles(case: Case, sources: Sources, profile: Profile) -> tuple[tuple[Fact, ...], list[LeftOut], list[Remark]]:
    kept: list[Fact] = []
    left_out: list[LeftOut] = []
    remarks: list[Remark] = []
    for fact in sources.facts:
        if whose := foreign_reason(fact, case.unit, case.short):
            left_out.append(LeftOut(fact.id, fact.provenance, _("疑似他单位职责（{whose}），未写入").format(whose=whose)))
            remarks.append(Remark("foreign_duty", _("疑似他单位职责（{whose}），未写入：{text}").format(whose=whose, text=fact.text), (fact.id,)))
            continue
        role = proper_role(fact)
        if fact.id in sources.unplaced:
            named = role_by_words(fact.text, profile.parts, complains(fact.text)) if role == "achievements" else role
            if named is None:
                left_out.append(LeftOut(fact.id, fact.provenance, _("看不出属于哪一部分，请在要点里加上标题")))
                continue
            fact = replace(fact, role=named)
        elif role != fact.role:
            where = _("问题") if role == "problems" else _("打算")
            remarks.append(Remark("misplaced", _("原列在成绩，按内容移到{where}：{text}").format(where=where, text=fact.text), (fact.id,)))
            fact = replace(fact, role=role, marks=fact.marks | {"misplaced"})
        if plain := colloquial_words(fact.text):
            words = "、".join(f"“{word}”" for word in plain)
            remarks.append(Remark("colloquial", _("口语{words}没有把握改写，照录：{text}").format(words=words, text=fact.text), (fact.id,)))
        if "hearsay" in fact.marks:
            remarks.append(Remark("hearsay", _("来源是口头或估计，请用书面数核实：{text}").format(text=fact.text), (fact.id,)))
        kept.append(fact)
    return tuple(kept), left_out, remarks


def _preamble(case: Case, profile: Profile, facts: Sequence[Fact], basis: Sequence[str]) -> tuple[str, ...]:
    lines = [fill_title(line, case.period, case.unit) for line in profile.preamble]
    if any(word.startswith("快报") for word in basis):
        lines.append("报告中的数据为快报数，最终以决算数为准。")
    elif any(word.startswith("预计") for word in basis):
        lines.append("报告中的数据为预计数，最终以决算数为准。")
    elif any("同口径" in word or "可比口径" in word for word in basis):
        lines.append("报告中的增减幅度按同口径计算。")
    return tuple(lines)


def _parts(case: Case, profile: Profile, facts: Sequence[Fact], joins: Joins, prior: Report | None, foreign: bool) -> Iterator[PlannedPart]:
    used: set[str] = set()
    number = 0
    for part in profile.parts:
        own = [fact for fact in facts if fact.role == part.role and fact.id not in joins.merged]
        if not own and not part.required:
            continue
        number += 1
        heading = part_heading(part, case.period, case.unit, None if foreign else prior)
        sections = tuple(_sections(part, profile, own, prior, foreign, used))
        yield PlannedPart(part.role, f"{numeral(number)}、", heading, part.lead, sections)


def _sections(part: Part, profile: Profile, facts: Sequence[Fact], prior: Report | None, foreign: bool, used: set[str]) -> Iterator[Section]:
    groups = _groups(part, profile, facts)
    if groups is None:
        yield Section(f"{part.id}", part.role, 5, "", "", _items(facts), lead=part.lead)
        return
    if part.role == "achievements":
        groups = (*groups, *(Group(topic.title, (), topic) for topic in _lacking(part, groups)))
    for number, group in enumerate(groups, 1):
        heading = section_heading(group.title, group.topic, prior, foreign, used) if part.role == "achievements" else _plan_heading(group, used)
        yield Section(
            f"{part.id}.{group.topic.id if group.topic else number}", part.role, 2, f"（{numeral(number)}）", heading,
            _items(group.facts), topic=group.title,
        )  # fmt: skip


def _lacking(part: Part, groups: Sequence[Group]) -> list[Topic]:
    have = {group.topic.id for group in groups if group.topic}
    return [topic for topic in part.topics if topic.required and topic.id not in have]


def _groups(part: Part, profile: Profile, facts: Sequence[Fact]) -> tuple[Group, ...] | None:
    """Sections of the part, or None when it is one run of items (problems; plans that nobody gave topics)."""
    if part.role == "problems" or not facts and not part.topics:
        return None
    if part.role == "achievements" or part.topics:
        return group_by_topic(facts, part)
    if any(fact.topic for fact in facts):
        return group_by_topic(facts, replace(part, topics=_achievement_topics(profile)))
    topics = _achievement_topics(profile)
    placed = [topic_for(fact.text, topics) for fact in facts]
    if len(facts) < 6 or sum(topic is not None for topic in placed) < 0.7 * len(facts):
        return None
    order = [*dict.fromkeys(topic for topic in placed if topic)]
    groups = [Group(t.title, tuple(f for f, p in zip(facts, placed, strict=True) if p is t), t) for t in order]
    rest = tuple(fact for fact, topic in zip(facts, placed, strict=True) if topic is None)
    return (*groups, *([Group(OTHER, rest)] if rest else []))


def _achievement_topics(profile: Profile) -> tuple[Topic, ...]:
    return next((part.topics for part in profile.parts if part.role == "achievements"), ())


def _plan_heading(group: Group, used: set[str]) -> str:
    """A plan's heading speaks of going on: 继续加强党的建设; one that is no verb phrase becomes 做好…工作."""
    plain = section_heading(group.title, group.topic, None, True, set())
    if group.title == OTHER:
        heading = "做好其他工作"
    elif is_verb_phrase(plain):
        heading = f"继续{re.sub('^(?:持续|不断|继续|进一步)', '', plain)}"
    else:
        heading = f"做好{(group.topic.title if group.topic else group.title).removesuffix('工作')}工作"
    used.add(heading)
    return heading


def _items(facts: Sequence[Fact]) -> tuple[Item, ...]:
    """One item a bullet; rows of the sheet that no bullet tells are bundled into a few items, one owner's together."""
    items = [Item((fact.id,)) for fact in facts if not is_row(fact)]
    rows = sorted((fact for fact in facts if is_row(fact)), key=lambda fact: _first_of_owner(fact, facts))
    size = max(_ROWS_AN_ITEM, -(-len(rows) // _ROW_ITEMS))
    items += [Item(tuple(fact.id for fact in rows[at : at + size])) for at in range(0, len(rows), size)]
    return tuple(items)


def _first_of_owner(fact: Fact, facts: Sequence[Fact]) -> int:
    return next(place for place, other in enumerate(facts) if other.owner == fact.owner)


def _gaps(parts: Sequence[PlannedPart], facts: Sequence[Fact], joins: Joins, case: Case) -> Iterator[Gap]:
    """A row for each figure nobody gave, and for each required topic without a single fact."""
    where = {fact_id: section.heading for part in parts for section in part.sections for fact_id in section.fact_ids()}
    for fact in facts:
        if fact.id in joins.merged and is_row(fact):
            continue
        edits = joins.amendments.get(fact.id, ())
        for gap in fact.placeholders:
            if gap.kind in ("metric", "empty", "schedule", "date", "name", "entity") and not any(e.span.overlaps(gap.span) or e.span.start == gap.span.start for e in edits):
                yield Gap(
                    gap.indicator or fact.text[max(0, gap.span.start - 12) : gap.span.start], gap.unit, case.period.code,
                    section=where.get(fact.id, ""), sentence=fact.text, owner=fact.owner, fact_id=fact.id,
                    last=_last(fact, gap.unit),
                )  # fmt: skip
    for part in parts:
        for section in part.sections:
            if not section.items and section.level == 2:
                yield Gap(section.heading, "", case.period.code, section=section.heading, note=_("必写主题，本期无素材"))


def _last(fact: Fact, unit: str) -> str:
    base = next((m for m in fact.metrics if basis_class(m.basis) == "上年同期" and isinstance(m.value, Decimal)), None)
    return f"{base.value}{base.unit}" if base and (not unit or base.unit == unit) else ""


def _withheld(left_out: Sequence[LeftOut]) -> Iterator[Remark]:
    """Secret lines and instructions are reported by file and line only: their words go nowhere."""
    for line in left_out:
        if line.kind in ("secret", "instruction"):
            yield Remark(line.kind, f"{line.provenance.source} {line.provenance.locator}：{line.reason}", (line.fact_id,))


def _missed_targets(facts: Sequence[Fact]) -> Iterator[Remark]:
    for fact in facts:
        value = fact.metrics[0].value if is_row(fact) and fact.metrics else None
        target = next((m.value for m in fact.metrics if basis_class(m.basis) == "目标"), None)
        if isinstance(value, Decimal) and isinstance(target, Decimal) and value < target and _of_whole_year(fact):
            unit = fact.metrics[0].unit
            yield Remark(
                "target_missed",
                _("{indicator}{value}{unit}，低于目标{target}{unit}，不能写成完成或超额完成").format(
                    indicator=fact.metrics[0].indicator, value=value, unit=unit, target=target
                ),
                (fact.id,),
                left=f"{value}{unit}",
                right=f"{target}{unit}",
                delta=f"{target - value}{unit}",
            )  # fmt: skip


def _of_whole_year(fact: Fact) -> bool:
    """Below target in mid-year is no news."""
    return fact.metrics[0].period.isdigit() or not fact.metrics[0].period
