"""Sections that would hold next to nothing join the one they belong with: a line under a heading of its own is no section."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from drafter.claims.joining import bigrams, skeleton
from drafter.core.fact import Fact
from drafter.core.profile import Topic
from drafter.plan.about import subject_of_fact
from drafter.plan.genre_topics import topic_for
from drafter.plan.heading_names import contradicted
from drafter.plan.leads import is_about
from drafter.plan.note_figures import is_row, table_of
from drafter.plan.placing import OTHER, Group
from drafter.plan.totals_and_parts import is_total

_MOST = 6  # sections of a part, up to which a short one may stand
_FEWEST = 2  # and how many where most of them are a single line
_STANDING = 1  # and how many of them
_ENOUGH = 3  # sections a part keeps, however short they are
_ALIKE = 2  # word pairs that make one fact a neighbour of others
_THIN, _LONG = 2, 60  # facts, and characters of them, below which a section says too little to be one
NOBODY: Mapping[str, tuple[str, str]] = MappingProxyType({})
_FEW_LEFT, _NEAR = 2, 1  # facts without a home that are put beside the next topic, and how far that may be
_OWNED = 2  # facts of one office in a section that make it the home of the office's others


def gathered(
    groups: Sequence[Group],
    totals: Collection[str] = (),
    hosts: Mapping[str, tuple[str, str]] = NOBODY,
    topics: Sequence[Topic] = (),
) -> tuple[Group, ...]:
    """The groups, with facts of no topic and lone facts moved to where their like is told. Nothing moves out of what the genre requires.

    totals: ids of facts that others follow as their parts: what holds one says enough. hosts: by the id of a note, the table a row told with it is of.
    topics: the genre's in their order, which tells what is next to what.
    """
    homes = [group for group in groups if group.title != OTHER]
    loose = [fact for group in groups if group.title == OTHER for fact in group.facts]
    homes, left = _housed(homes, loose, hosts)
    thin = sorted((one for one in homes if _is_lone(one, totals)), key=lambda group: len(group.facts))
    single = sum(len(group.facts) == 1 for group in thin)
    lone = thin[: max(0, len(homes) - (_ENOUGH if 2 * single <= len(homes) else _FEWEST))]
    away = [fact for group in homes if group in lone for fact in group.facts]
    kept = [group for group in homes if group not in lone]
    kept, away = _housed(kept, away, hosts)
    named = all(group.topic or group.subject for group in lone)
    few = named and len(away) <= _STANDING and len(kept) + len(away) <= _MOST
    if away and few and not any(group.topic and group.topic.rest for group in kept):
        homes, left = [*_standing(homes, kept, away)], left
    else:
        homes, left = kept, [*left, *away]
    if len(left) <= _FEW_LEFT:
        homes, left = _next_to(homes, left, topics)
    if homes and ((rest := _rest_home(homes)) is not None or len(left) == 1):
        at = _largest(homes) if rest is None else rest
        told = [fact for fact in left if _may_join(fact, homes[at])]
        homes, left = _with(homes, at, told), [fact for fact in left if fact not in told]
    return (*homes, *([Group(OTHER, tuple(left))] if left else []))


def _next_to(homes: Sequence[Group], left: Sequence[Fact], topics: Sequence[Topic]) -> tuple[list[Group], list[Fact]]:
    """The groups, each of a fact or two that found no home in the section whose topic the genre tells next to its own: 土地整治 beside 生态环境."""
    made, rest = [*homes], []
    for fact in left:
        topic = topic_for(fact.text, topics)
        near = [
            (abs(topics.index(group.topic) - topics.index(topic)), topics.index(group.topic) < topics.index(topic), at)
            for at, group in enumerate(made)
            if topic is not None and group.topic in topics
        ]
        if near and min(near)[0] <= _NEAR:
            made = _with(made, min(near)[2], [fact])
        else:
            rest.append(fact)
    return made, rest


def _standing(before: Sequence[Group], kept: Sequence[Group], away: Sequence[Fact]) -> Iterator[Group]:
    """The groups in their old order, where few sections are short: what found no other home keeps its own."""
    grown = {group.title: group for group in kept}
    for group in before:
        if group.title in grown:
            yield grown[group.title]
        elif facts := tuple(fact for fact in group.facts if fact in away):
            yield replace(group, facts=facts)


def _is_lone(group: Group, totals: Collection[str]) -> bool:
    topic = group.topic
    bound = (
        group.own or group.desk or (topic is not None and (topic.required or topic.core or topic.rest or topic.stands))
    )
    size = sum(len(fact.text) for fact in group.facts)
    whole = any(is_total(fact) or fact.id in totals for fact in group.facts)
    return not bound and len(group.facts) <= _THIN and size < _LONG and not whole


def _housed(
    homes: Sequence[Group], facts: Sequence[Fact], hosts: Mapping[str, tuple[str, str]]
) -> tuple[list[Group], list[Fact]]:
    made, left = list(homes), []
    for fact in facts:
        at = _home(fact, homes, hosts)
        if at is None:
            left.append(fact)
        else:
            made = _with(made, at, [fact])
    return made, left


def _with(homes: Sequence[Group], at: int, facts: Sequence[Fact]) -> list[Group]:
    return [replace(g, facts=(*g.facts, *facts)) if place == at else g for place, g in enumerate(homes)]


def _home(fact: Fact, homes: Sequence[Group], hosts: Mapping[str, tuple[str, str]]) -> int | None:
    """Where its line's other facts are, or its like in words, or most of its office's; None when nothing tells."""
    for tells in (_same_line, _told_there, _alike, partial(_same_table, hosts=hosts), _same_owner):
        found = [(tells(fact, group), -place) for place, group in enumerate(homes) if _suits(fact, group)]
        best = max(found, default=(0, 0))
        if best[0] > 0:
            return -best[1]
    return None


def _suits(fact: Fact, group: Group) -> bool:
    """Whether what a fact is plainly about may stand under the group's heading: what is of another matter would be told in the wrong place."""
    subject = subject_of_fact(fact)
    if subject is None or not is_about(fact, subject) or group.own:
        return True
    names = group.topic.classes if group.topic else (group.subject.domain,) if group.subject else ()
    return not names or any(name in (subject.id, subject.domain) for name in names)


def _may_join(fact: Fact, group: Group) -> bool:
    """Whether what found no home may stand in the one that takes such: plainly of another matter, it is told apart."""
    if group.topic is not None and group.topic.rest:
        return True
    subject = subject_of_fact(fact)
    return subject is None or not is_about(fact, subject) or not contradicted(group.title, [fact], weak=True)


def _same_line(fact: Fact, group: Group) -> int:
    line = (fact.provenance.source, fact.provenance.locator)
    return sum((one.provenance.source, one.provenance.locator) == line for one in group.facts)


def _told_there(row: Fact, group: Group) -> int:
    """How many word pairs of a row's name one note of a clerk's own section has, where that is a third of them: what the notes tell and the sheet counts."""
    if not (is_row(row) and group.own and row.metrics):
        return 0
    name = bigrams(skeleton(row.metrics[0].indicator))
    best = max((len(name & bigrams(skeleton(one.text))) for one in group.facts if not is_row(one)), default=0)
    return best if best >= _ALIKE and 3 * best >= len(name) else 0


def _alike(fact: Fact, group: Group) -> int:
    own, subject = bigrams(skeleton(fact.text)), subject_of_fact(fact)
    best = max((len(own & bigrams(skeleton(one.text))) for one in group.facts), default=0)
    domains = {found.domain for one in group.facts if (found := subject_of_fact(one))}
    return best if best >= (_ALIKE if subject and subject.domain in domains else 2 * _ALIKE) else 0


def _same_table(fact: Fact, group: Group, hosts: Mapping[str, tuple[str, str]]) -> int:
    """How many rows of its table, or notes that tell such a row with them, stand in the group; one alone may be there by chance."""
    subject = subject_of_fact(fact)
    if not is_row(fact) or (subject is not None and is_about(fact, subject)):
        return 0
    tables = [table_of(one) if is_row(one) else hosts.get(one.id) for one in group.facts]
    count = tables.count(table_of(fact))
    return count if count >= _OWNED else 0


def _same_owner(fact: Fact, group: Group) -> int:
    count = sum(bool(fact.owner) and one.owner == fact.owner for one in group.facts)
    return count if count >= _OWNED else 0


def _rest_home(homes: Sequence[Group]) -> int | None:
    """The topic that takes what fits nowhere, or the one matter that is more than half of the report."""
    rest = next((place for place, group in enumerate(homes) if group.topic and group.topic.rest), None)
    largest = _largest(homes)
    main = 2 * len(homes[largest].facts) > sum(len(group.facts) for group in homes)
    return rest if rest is not None else largest if main and homes[largest].subject else None


def _largest(homes: Sequence[Group]) -> int:
    return -max((len(group.facts), -place) for place, group in enumerate(homes))[1]
