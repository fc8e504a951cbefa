"""What one office sent stays together: where its lines lie scattered, those that belong nowhere for certain join the section most of them speak of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from drafter.core.fact import Fact
from drafter.core.profile import Topic
from drafter.language.subjects import not_ours, scores
from drafter.plan.about import subject_of_fact
from drafter.plan.desk_names import office_name
from drafter.plan.leads import is_about
from drafter.plan.note_figures import is_row
from drafter.plan.placing import OTHER, Group

_LEAST = 3  # lines an office must have sent, before they tell where the others belong; its name tells it of any
_SURE, _MARGIN = 8.0, 2.0  # weight of the subject an office's lines have in common, and how many times the next one's
_NAME = 2  # characters of an office's name that a section's heading has


def with_desks_together(groups: Sequence[Group], headings: Sequence[Topic]) -> tuple[Group, ...]:
    """The groups, each office's loose lines moved to its home. headings: last period's, as topics, which a home may be though nothing stands there yet."""
    titles = dict.fromkeys((*(one.title for one in groups if one.title != OTHER), *(one.title for one in headings)))
    own = _by_office(groups)
    homes = {office: home for office, facts in own.items() if (home := _home(office, facts, groups, headings, titles))}
    moved = {fact.id: homes[fact.owner] for group in groups for fact in group.facts if _moves(fact, group, homes)}
    made = [replace(group, facts=_staying(group, moved) + _coming(group, groups, moved)) for group in groups]
    return tuple(group for group in (*made, *_new(groups, headings, moved)) if group.facts)


def _by_office(groups: Sequence[Group]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = defaultdict(list)
    for group in groups:
        for fact in group.facts:
            if fact.owner and not is_row(fact):
                found[fact.owner].append(fact)
    return found


def _home(
    office: str, facts: Sequence[Fact], groups: Sequence[Group], headings: Sequence[Topic], titles: Collection[str]
) -> str:
    """The heading that says the office's name; else the section that has all its lines; else last period's of the subject its lines have in
    common; else the section that holds most of them."""
    name = office_name(office)
    named = [title for title in titles if len(name) >= _NAME and says_name(title, name)]
    if len(named) == 1 or len(facts) < _LEAST:
        return named[0] if len(named) == 1 else ""
    return _of_all(facts, groups) or _of_common(facts, headings) or _of_most(facts, groups)


def says_name(title: str, name: str) -> bool:
    """Whether a heading has a name (an office's, a matter's), each sign of a short one perhaps parted from the next by one more: 慢病 in 慢性病监测."""
    return name in title or bool(len(name) == _NAME and re.search(".?".join(map(re.escape, name)), title))


def _of_common(facts: Sequence[Fact], headings: Sequence[Topic]) -> str:
    """The heading, of those for the one subject the lines have in common, that names the fewest others; "" where two subjects or none stand out."""
    said = scores("，".join(fact.text for fact in facts))
    weights = sorted((weight for name, weight in said.items() if name not in not_ours()), reverse=True)
    if not weights or weights[0] < _SURE or (len(weights) > 1 and weights[0] < _MARGIN * weights[1]):
        return ""
    subject = next(name for name, weight in said.items() if weight == weights[0])
    fitting = [heading for heading in headings if subject in heading.classes]
    return min(fitting, key=lambda one: len(one.classes)).title if fitting else ""


def _of_all(facts: Sequence[Fact], groups: Sequence[Group]) -> str:
    told = {fact.id for fact in facts}
    return next((g.title for g in groups if g.title != OTHER and told <= {fact.id for fact in g.facts}), "")


def _of_most(facts: Sequence[Fact], groups: Sequence[Group]) -> str:
    told = {fact.id for fact in facts}
    held = {group.title: sum(fact.id in told for fact in group.facts) for group in groups if group.title != OTHER}
    best = max(held, key=lambda title: held[title], default="")
    return best if best and 2 * held[best] > len(facts) else ""


def _moves(fact: Fact, group: Group, homes: Mapping[str, str]) -> bool:
    """Whether a line leaves the section it was put in: it is its office's, and nothing but a likeness holds it there."""
    home = homes.get(fact.owner, "")
    if not home or home == group.title or is_row(fact) or (group.own and fact.topic == group.title):
        return False
    if group.title == OTHER:
        return True
    if group.topic is not None and (group.topic.core or group.topic.required):
        return False
    return not _belongs(fact, group, homes.values())


def _belongs(fact: Fact, group: Group, homes: Collection[str]) -> bool:
    """Whether a line is plainly of another office's section: that is some office's home, and its own subject is what the line is about."""
    subject = subject_of_fact(fact)
    if subject is None or group.title not in homes or not is_about(fact, subject):
        return False
    classes = group.topic.classes if group.topic else ()
    mine = group.subject.id if group.subject else ""
    return subject.id in (*classes, mine)


def _staying(group: Group, moved: Mapping[str, str]) -> tuple[Fact, ...]:
    return tuple(fact for fact in group.facts if fact.id not in moved)


def _coming(group: Group, groups: Sequence[Group], moved: Mapping[str, str]) -> tuple[Fact, ...]:
    facts = (fact for one in groups if one is not group for fact in one.facts)
    return tuple(fact for fact in facts if moved.get(fact.id) == group.title)


def _new(groups: Sequence[Group], headings: Sequence[Topic], moved: Mapping[str, str]) -> list[Group]:
    """Last period's headings that are some office's home and had nothing before."""
    titles = {group.title for group in groups}
    missing = [heading for heading in headings if heading.title in moved.values() and heading.title not in titles]
    facts = [fact for group in groups for fact in group.facts]
    return [
        Group(one.title, tuple(fact for fact in facts if moved.get(fact.id) == one.title), one, own=True)
        for one in missing
    ]
