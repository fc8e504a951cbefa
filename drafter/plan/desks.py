"""Sections by the offices that sent the facts, where no topic holds them: what 工程部 and 市场部 did stands apart, each under what its name says it does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from drafter.core.fact import Fact
from drafter.plan.desk_names import office_name, plain_matter
from drafter.plan.heading_names import borne_out
from drafter.plan.matters import is_of_the_house, work_of
from drafter.plan.placing import OTHER, Group

_OWN = 2  # facts an office needs for a section of its own


def by_desks(groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups, the one of no topic parted by the offices whose name says what they do; what is left of it stays the rest.

    Where a section speaks of an office's work already (营造林生产有序推进 for 营林科), its facts join that one.
    """
    parts = _parts([fact for group in groups if _is_rest(group) for fact in group.facts])
    homes = {work: home for work, own in parts.items() if (home := _home(work, own[0].owner, groups))}
    told = {fact.id for own in parts.values() for fact in own}
    new = [Group(work, tuple(own), desk=True) for work, own in parts.items() if work not in homes]
    made: list[Group] = []
    for group in groups:
        if not _is_rest(group):
            joined = [fact for work, own in parts.items() if homes.get(work) == group.title for fact in own]
            made.append(replace(group, facts=(*group.facts, *joined)))
            continue
        made, new = [*made, *new], []
        rest = tuple(fact for fact in group.facts if fact.id not in told)
        made += [replace(group, facts=rest)] if rest else []
    return _without_lone(made)


def _without_lone(groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups, a single fact that says nothing of its topic among the rest: 泄漏处置 is no section of industry."""
    lone = [group for group in groups if len(group.facts) == 1 and group.topic and _is_rest(group)]
    kept = [group for group in groups if group not in lone]
    if not lone or not kept:
        return tuple(groups)
    facts = tuple(fact for group in lone for fact in group.facts)
    rest = next((group for group in kept if group.title == OTHER and not group.own), Group(OTHER, ()))
    return (*(group for group in kept if group is not rest), replace(rest, facts=(*rest.facts, *facts)))


def _is_rest(group: Group) -> bool:
    """Whether a group has no topic that holds it: none at all, or one that not half of its facts speak of."""
    if group.own or (group.topic is not None and (group.topic.required or group.topic.core)):
        return False
    topic = group.topic
    return group.title == OTHER or (topic is not None and not borne_out(topic.lead, group.facts, topic.classes))


def _home(work: str, office: str, groups: Sequence[Group]) -> str:
    """The title of the section that names the office's work, or what the office is called by."""
    names = (work, office_name(office))
    return next(
        (
            group.title
            for group in groups
            if not _is_rest(group) and any(len(name) > 1 and name in group.title for name in names)
        ),
        "",
    )


def _parts(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if work := work_of(fact.owner) or ("" if is_of_the_house(fact.owner) else plain_matter(fact.owner)):
            found[work].append(fact)
    return {work: own for work, own in found.items() if len(own) >= _OWN}
