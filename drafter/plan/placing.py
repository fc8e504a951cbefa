"""Which section each fact goes to: the clerk's own topic first, then the prior's or the profile's by subject, then where its owner's other facts are."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from drafter.core.fact import Fact, FactRole
from drafter.core.profile import Part, Topic
from drafter.language.formal import formal
from drafter.language.subjects import Subject, by_id, subject_of
from drafter.plan.about import subject_of_fact
from drafter.plan.desk_names import counts_for_others
from drafter.plan.genre_topics import OTHER as OTHER
from drafter.plan.genre_topics import topic_for
from drafter.plan.heading_names import by_chance, contradicted
from drafter.plan.homes import Homes
from drafter.plan.matters import is_headed, joint_work_of, work_of
from drafter.plan.note_figures import is_row
from drafter.plan.prior_sections import word_pairs

GOALS = "主要目标"
# A topic that holds more than half of many facts says nothing: its subjects become the sections.
_BIG, _BIG_SHARE = 8, 0.5
_ALONE = 5  # facts of a topic that has no other beside it, from which on it is divided too
_OWN_SECTION = 3  # facts a subject needs for a section of its own
NOWHERE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Group:
    """Facts that will share a section. topic: the profile's, if the group answers to one; subject: when the section is one subject's.

    own: whether the title is the user's (a heading of the notes or of the prior), which outranks the profile's.
    desk: whether the title is what the office that sent the facts does.
    """

    title: str
    facts: tuple[Fact, ...]
    topic: Topic | None = None
    subject: Subject | None = None
    own: bool = False
    desk: bool = False


def group_by_topic(
    facts: Sequence[Fact], part: Part, headings: Sequence[Topic] = (), before: Mapping[str, str] = NOWHERE
) -> tuple[Group, ...]:
    """Facts by section: topics in the order the clerk wrote them; without any, the prior's headings (as topics), then the profile's.

    before: by a fact's id the prior's heading under which the same thing was told; it goes there again, and the rest of its office's with it.
    """
    if before:
        return tuple(_going_on(facts, part, headings, before))
    return _by_notes(facts, part, headings)


def _by_notes(facts: Sequence[Fact], part: Part, headings: Sequence[Topic]) -> tuple[Group, ...]:
    titled: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if _titled(fact):
            titled[fact.topic].append(fact)
    loose = [fact for fact in facts if not _titled(fact)]
    if titled:
        return _with_titles(titled, loose, part.topics)
    groups = tuple(_by_topics(loose, [*headings, *part.topics], headings))
    return tuple(_divided(groups, len(loose)))


def _going_on(
    facts: Sequence[Fact], part: Part, headings: Sequence[Topic], before: Mapping[str, str]
) -> Iterator[Group]:
    kept: dict[str, list[Fact]] = {heading: [] for heading in dict.fromkeys(before.values())}
    homes = _homes_of(facts, before)
    for fact in facts:
        home = before.get(fact.id) or homes.get(_desk(fact), "")
        if home and (fact.id in before or not contradicted(home, [fact])):
            kept[home].append(fact)
    kept = {heading: own for heading, own in kept.items() if not by_chance(heading, own)}
    told = {fact.id for own in kept.values() for fact in own}
    went = [_again(heading, own, part, headings) for heading, own in kept.items()]
    rest = [fact for fact in facts if fact.id not in told]
    new = list(_by_notes(rest, part, [one for one in headings if one.title not in kept])) if rest else []
    for group in went:
        joined = [one for one in new if one.topic is not None and group.topic is one.topic and not one.own]
        new = [one for one in new if one not in joined]
        yield replace(group, facts=(*group.facts, *(fact for one in joined for fact in one.facts)))
    yield from new


def _again(heading: str, facts: Sequence[Fact], part: Part, headings: Sequence[Topic]) -> Group:
    """The group under last period's heading, answering to the genre's topic that the heading names, else to the one of its own subjects."""
    named = (topic for topic in part.topics if topic.title in heading or topic.lead == heading)
    own = (topic for topic in headings if topic.title == heading)
    topic = next(named, None) or topic_for(heading, part.topics) or next(own, None)
    return Group(heading, tuple(facts), topic, subject_of(heading), own=True)


def _homes_of(facts: Sequence[Fact], before: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """By topic or office, the heading most of its facts that went on have gone to, else most of its rows of a sheet; none where most went
    elsewhere or nowhere."""
    found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    for fact in facts:
        if any(_desk(fact)):
            found[_desk(fact)][before.get(fact.id, "")] += 1
        elif fact.owner:
            rows[fact.owner][before.get(fact.id, "")] += 1
    homes = {desk: _most(names) for desk, names in found.items()}
    named = frozenset().union(
        *map(word_pairs, before.values())
    )  # 学生工作 names a heading itself, whatever its office's rows measure
    homes = {
        desk: name or ("" if word_pairs(desk[0]) & named else _most(rows[desk[1]])) for desk, name in homes.items()
    }
    return {desk: name for desk, name in homes.items() if name}


def _most(names: Counter[str]) -> str:
    """The heading named most often, if no fewer than half name it; "" for none."""
    name = max(names, key=lambda one: (bool(one), names[one]), default="")
    return name if 2 * names[name] >= names.total() else ""


def _desk(fact: Fact) -> tuple[str, str]:
    return ("", "") if is_row(fact) else (fact.topic, fact.owner)


def _titled(fact: Fact) -> bool:
    return bool(fact.topic) and not is_row(fact)


def _with_titles(titled: dict[str, list[Fact]], loose: Sequence[Fact], topics: Sequence[Topic]) -> tuple[Group, ...]:
    sent = _sent_together(titled, loose)
    loose = [fact for fact in loose if not any(fact in own for own in sent.values())]
    homes = Homes({**titled, **sent}, topics)
    added: dict[str, list[Fact]] = defaultdict(list)
    before = _before_heads(loose, next(iter(titled.values()))[0])
    for group in _by_topics(before, topics, ()) if before else ():
        added[group.title] += group.facts
    placed = {fact.id: homes.home(fact) for fact in loose if fact not in before}
    desks = _of_offices([fact for fact in loose if fact.id in placed], placed, titled)
    for fact in (one for one in loose if one.id in placed and one.id not in desks):
        home = placed[fact.id]
        (titled[home] if home in titled else sent[home] if home in sent else added[home]).append(fact)
    places = {topic.title: place for place, topic in enumerate(topics)}
    order = sorted(added, key=lambda title: (title == OTHER, places.get(title, 99)))
    own = [
        Group(title, tuple(own), homes.topic_of(title), subject_of(title), own=True) for title, own in titled.items()
    ]
    for title, lines in sent.items():
        own = _in_their_place(own, Group(title, tuple(lines), desk=True))
    new = [Group(title, tuple(added[title]), homes.topic_of(title), subject_of(title)) for title in order]
    new += [
        Group(work, tuple(f for f in loose if desks.get(f.id) == work), desk=True)
        for work in dict.fromkeys(desks.values())
    ]
    new.sort(key=lambda group: group.title == OTHER)
    opening = [group for group in new if group.title != OTHER and _opens(group, own[0].facts[0])]
    return (*opening, *own, *(group for group in new if group not in opening))


def _sent_together(titled: Mapping[str, Sequence[Fact]], loose: Sequence[Fact]) -> dict[str, list[Fact]]:
    """By the work of its office what one sent that no head of a matter stands over: beside offices that each have their section it has its own."""
    told = [fact for facts in titled.values() for fact in facts]
    if len({fact.provenance.source for fact in told}) != 1 or not is_headed([*told, *loose]):
        return {}
    by_owner: dict[str, list[Fact]] = defaultdict(list)
    for fact in loose:
        if fact.owner and not is_row(fact):
            by_owner[fact.owner].append(fact)
    own = {fact.owner for fact in told}
    found: dict[str, list[Fact]] = defaultdict(list)
    for owner, lines in by_owner.items():
        title = joint_work_of(owner)
        if owner not in own and len(lines) >= _OWN_SECTION and title and title not in titled:
            found[title] += lines
    return dict(found)


def _in_their_place(groups: Sequence[Group], new: Group) -> list[Group]:
    """The groups with one more, behind the last that begins before it in the paper."""
    first = _line(new.facts[0])
    at = max((place for place, group in enumerate(groups, 1) if 0 < _line(group.facts[0]) < first), default=0)
    return [*groups[:at], new, *groups[at:]]


def _of_offices(
    rows: Sequence[Fact], placed: Mapping[str, str], titled: Mapping[str, Sequence[Fact]]
) -> dict[str, str]:
    """By id the work of the office whose rows would lie scattered: where no note is its own and its name says what it does, they stand together."""
    told = {fact.owner for facts in titled.values() for fact in facts}
    by_owner: dict[str, list[Fact]] = defaultdict(list)
    for row in rows:
        if is_row(row) and row.owner and row.owner not in told and not counts_for_others(row.owner):
            by_owner[row.owner].append(row)
    works = {owner: work_of(owner) for owner in by_owner}
    return {
        row.id: works[owner]
        for owner, own in by_owner.items()
        if works[owner]
        and len(own) > 1
        and len(homes := {placed[row.id] for row in own}) + (not homes <= {*titled}) > 1
        for row in own
    }


def _opens(group: Group, first: Fact) -> bool:
    """Whether half of a group's notes stand before the first head of their paper: what a clerk begins with is told first."""
    line, source = _line(first), first.provenance.source
    notes = [fact for fact in group.facts if not is_row(fact) and fact.provenance.source == source]
    return 2 * sum(_line(fact) < line for fact in notes) > len(group.facts)


def _before_heads(loose: Sequence[Fact], first: Fact) -> list[Fact]:
    """Notes above the first head of their paper, where they are some: a matter of their own, and none of a head below."""
    source = first.provenance.source
    above = [f for f in loose if not is_row(f) and f.provenance.source == source and 0 < _line(f) < _line(first)]
    return above if len(above) >= _OWN_SECTION else []


def _line(fact: Fact) -> int:
    found = re.fullmatch(r"第?(\d+)[行段]?", fact.provenance.locator)
    return int(found[1]) if found else 0


def _by_topics(facts: Sequence[Fact], topics: Sequence[Topic], own: Sequence[Topic]) -> Iterator[Group]:
    placed: dict[str, list[Fact]] = defaultdict(list)
    rest = next((topic for topic in topics if topic.rest), None)
    for fact in facts:
        topic = topic_for(_words(fact), topics) or rest
        placed[topic.id if topic else ""].append(fact)
    for topic in topics:
        if placed.get(topic.id):
            yield Group(topic.title, tuple(placed[topic.id]), topic, own=topic in own)
    if placed.get(""):
        yield Group(OTHER, tuple(placed[""]))


def _divided(groups: Sequence[Group], total: int) -> Iterator[Group]:
    """A group that is nearly the whole part becomes one group a subject (a water bureau's report is all water)."""
    for group in groups:
        many = total >= (_ALONE if len(groups) == 1 else _BIG)
        required = group.topic is not None and group.topic.required
        if group.own or required or group.title == OTHER or not many or len(group.facts) <= _BIG_SHARE * total:
            yield group
            continue
        by_subject: dict[str, list[Fact]] = defaultdict(list)
        by_subject[""] = []
        for fact in group.facts:
            subject = subject_of_fact(fact)
            by_subject[subject.id if subject else ""].append(fact)
        for name in [name for name, facts in by_subject.items() if len(facts) < _OWN_SECTION and name]:
            by_subject[""] += by_subject.pop(name)
        for name, facts in sorted(by_subject.items(), key=lambda one: -len(one[1])):
            if facts:
                subject = by_id(name)
                title, topic = (subject.heading, None) if subject else (group.title, group.topic)
                yield Group(title, tuple(facts), topic, subject)


def _words(fact: Fact) -> str:
    return f"{fact.under}，{formal(fact.text)}"


def role_by_words(fact: Fact, parts: Sequence[Part]) -> FactRole | None:
    """The role of a bullet no heading stands over and whose own words name none: by the profile's topic keywords; None if nothing tells."""
    for part in parts:
        if part.role == "achievements" and topic_for(fact.text, part.topics):
            return "achievements"
    return "achievements" if fact.placeholders or fact.metrics or any(char.isdigit() for char in fact.text) else None
