"""The parts and sections of a plan: which facts stand under which heading, in which items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.core.case import Case
from drafter.core.fact import Fact
from drafter.core.profile import Item, Part, PlannedPart, Profile, Section, Topic
from drafter.core.report import Report
from drafter.plan.headings import is_verb_phrase, numeral, part_heading, section_heading
from drafter.plan.joins import Joins
from drafter.plan.placing import OTHER, Group, group_by_topic, topic_for
from drafter.plan.stated import is_row

# A sheet of forty rows must not become forty 一是: at most four items of rows a section, of four rows or more.
_ROWS_AN_ITEM, _ROW_ITEMS = 4, 4


def planned_parts(
    case: Case, profile: Profile, facts: Sequence[Fact], joins: Joins, prior: Report | None, foreign: bool
) -> Iterator[PlannedPart]:
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


def _sections(
    part: Part, profile: Profile, facts: Sequence[Fact], prior: Report | None, foreign: bool, used: set[str]
) -> Iterator[Section]:
    groups = _groups(part, profile, facts)
    if groups is None:
        yield Section(f"{part.id}", part.role, 5, "", "", _items(facts), lead=part.lead)
        return
    if part.role == "achievements":
        groups = (*groups, *(Group(topic.title, (), topic) for topic in _lacking(part, groups)))
    for number, group in enumerate(groups, 1):
        heading = (
            section_heading(group.title, group.topic, prior, foreign, used)
            if part.role == "achievements"
            else _plan_heading(group, used)
        )
        yield Section(
            f"{part.id}.{group.topic.id if group.topic else number}", part.role, 2, f"（{numeral(number)}）", heading,
            _items(group.facts), topic=group.title,
        )  # fmt: skip


def _lacking(part: Part, groups: Sequence[Group]) -> list[Topic]:
    have = {group.topic.id for group in groups if group.topic}
    return [topic for topic in part.topics if topic.required and topic.id not in have]


def _groups(part: Part, profile: Profile, facts: Sequence[Fact]) -> tuple[Group, ...] | None:
    """Sections of the part, or None when it is one run of items (problems; plans that nobody gave topics)."""
    if part.role == "problems" or (not facts and not part.topics):
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
