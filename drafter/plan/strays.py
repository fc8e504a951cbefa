"""Sections, once laid out, are looked through once more: a line that is plainly of another section's matter goes there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from drafter.core.fact import Fact
from drafter.plan.breaths import run_of
from drafter.plan.heading_names import borne_out
from drafter.plan.matters import is_by_desk
from drafter.plan.nearest import Places, senders_matter
from drafter.plan.note_figures import is_row
from drafter.plan.placing import GOALS, OTHER, Group

_CHOICE = 2  # sections among which what is left over finds its place
_FAR = 0.35  # a line leaves the section it was given only for one that is so much nearer


def with_lines_nearest(groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups, each line that no head of the clerk's stands over, and that is plainly of another section's matter, moved there."""
    places = Places({group.title: [fact.text for fact in group.facts] for group in groups if group.title != OTHER})
    homes: dict[str, str] = {}
    for group in groups:
        runs = Counter(map(run_of, group.facts))
        for fact in group.facts:
            if runs[run_of(fact)] == 1 and _may_leave(fact, group) and (home := _other_home(fact, group, places)):
                homes[fact.id] = home
    now = ((group, _now_in(group, groups, homes)) for group in groups)
    return tuple(replace(group, facts=facts) for group, facts in now if facts or not group.facts)


def with_rest_told(groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups without one of what is left over: each of its lines stands at the end of the section it is nearest to, for a heading that says 其他 says nothing."""
    hosts = [group for group in groups if group.title not in (OTHER, GOALS) and group.facts]
    rest = [fact for group in groups if group.title == OTHER for fact in group.facts]
    if len(hosts) < _CHOICE or not rest:
        return tuple(groups)
    places = Places({group.title: [fact.text for fact in group.facts] for group in hosts})
    homes: dict[str, str] = {}
    for fact in rest:
        near = places.nearness(fact.text, senders_matter(fact))
        homes[fact.id] = max(near, key=lambda title: near[title])
    kept = [group for group in groups if group.title != OTHER]
    return tuple(
        replace(group, facts=(*group.facts, *(fact for fact in rest if homes[fact.id] == group.title)))
        for group in kept
    )


def _may_leave(fact: Fact, group: Group) -> bool:
    """Whether nothing holds a line where it is: no head of the clerk's, no topic the genre asks for, no word of the heading."""
    bound = group.topic is not None and (group.topic.core or group.topic.required)
    free = is_row(fact) or is_by_desk(fact)
    classes = group.topic.classes if group.topic else ()
    return not bound and free and (group.title == OTHER or not borne_out(group.title, [fact], classes))


def _other_home(fact: Fact, group: Group, places: Places) -> str:
    """The section a line is plainly nearer to than to the others of its own; "" for none."""
    sender = senders_matter(fact)
    home = places.clearly_nearest(fact.text, sender, group.title)
    near = places.nearness(fact.text, sender, group.title) if home else {}
    return home if home and near[home] - near.get(group.title, 0.0) >= _FAR else ""


def _now_in(group: Group, groups: Sequence[Group], homes: Mapping[str, str]) -> tuple[Fact, ...]:
    stays = [fact for fact in group.facts if homes.get(fact.id, group.title) == group.title]
    comes = [fact for one in groups if one is not group for fact in one.facts if homes.get(fact.id) == group.title]
    return (*stays, *comes)


def at_nearest_leads(blocks: Sequence[tuple[Sequence[Fact], str]]) -> list[tuple[list[Fact], str]]:
    """A section's blocks, each line that its lead does not name, and that is plainly nearest to another, moved there; a block left empty goes.

    What stands behind no lead stays: a wrong lead is worse than none.
    """
    places = Places({lead: [fact.text for fact in own] for own, lead in blocks if lead})
    moves: dict[str, str] = {}
    for own, lead in blocks:
        runs = Counter(map(run_of, own))
        for fact in own:
            if lead and len(own) > 1 and runs[run_of(fact)] == 1 and not borne_out(lead, [fact]):
                moves[fact.id] = _nearer_lead(fact, lead, places)
    made = []
    for own, lead in blocks:
        stays = [fact for fact in own if not moves.get(fact.id)]
        comes = [fact for other, _lead in blocks for fact in other if lead and moves.get(fact.id) == lead]
        made.append(([*stays, *comes], lead))
    return [(own, lead) for own, lead in made if own]


def _nearer_lead(fact: Fact, lead: str, places: Places) -> str:
    """The lead of another block that a line is plainly nearer to; "" for none."""
    home = places.clearly_nearest(fact.text, own=lead)
    return home if home != lead else ""
