"""What is told first or last: as somebody ordered it, and the party's own work first where a body accounts for itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.core.fact import Fact
from drafter.core.profile import Topic
from drafter.plan.about import subject_of_fact
from drafter.plan.genre_topics import topic_for
from drafter.plan.placing import OTHER, Group
from drafter.plan.signing import accounts_for_itself

_ORDER = {"first": -1, "": 0, "last": 1}


def as_ordered(facts: Sequence[Fact]) -> list[Fact]:
    """The facts with those to stand first before all others, and those to stand last behind them."""
    return sorted(facts, key=lambda fact: _ORDER[fact.place])


def ordered_place(facts: Sequence[Fact]) -> int:
    """-1 for a section half of whose facts are to stand first, 1 for last, 0 else."""
    places = [_ORDER[fact.place] for fact in facts]
    return next((place for place in (-1, 1) if facts and 2 * places.count(place) >= len(facts)), 0)


def with_party_first(facts: Sequence[Fact], title: str) -> list[Fact]:
    """The facts, the party's own work marked to stand first where the title is one of a body that accounts for itself (述职报告)."""
    if not accounts_for_itself(title):
        return [*facts]
    return [replace(fact, place="first") if not fact.place and is_of_the_party(fact) else fact for fact in facts]


def is_of_the_party(fact: Fact) -> bool:
    """Whether a fact is of the party's own work, which 统战 and 群团 are not."""
    subject = subject_of_fact(fact)
    return subject is not None and subject.domain == "party" and subject.id != "party.united"


def with_first_apart(groups: Sequence[Group], topics: Sequence[Topic], *, outlined: bool = False) -> tuple[Group, ...]:
    """The groups; what is to stand first and is only a lesser part of its own stands in one of its topic's, which is made if there is none.

    outlined: the sections are last period's: a line opens its own there, and makes none.
    """
    mixed = [group for group in groups if ordered_place(group.facts) == 0 or group.title == OTHER]
    apart = (group for group in mixed if group.title == OTHER or not outlined)
    moved = [fact for group in apart for fact in group.facts if fact.place == "first"]
    made = [
        replace(group, facts=tuple(fact for fact in group.facts if fact not in moved)) if moved else group
        for group in groups
    ]
    for fact in moved:
        topic = topic_for(fact.text, topics)
        at = next(
            (
                at
                for at, one in enumerate(made)
                if topic is not None and one.topic is topic and ordered_place(one.facts) < 0
            ),
            -1,
        )
        if at < 0:
            made.insert(0, Group(topic.lead if topic else fact.topic, (fact,), topic, own=True))
        else:
            made[at] = replace(made[at], facts=(*made[at].facts, fact))
    return tuple(group for group in made if group.facts)
