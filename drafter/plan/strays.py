"""Sections, once laid out, are looked through once more: a line that is plainly of another section's matter goes there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from drafter.core.fact import Fact
from drafter.plan.breaths import run_of
from drafter.plan.heading_names import borne_out
from drafter.plan.matters import is_by_desk
from drafter.plan.nearest import clearly_nearest, nearness_to, senders_matter
from drafter.plan.note_figures import is_row
from drafter.plan.placing import OTHER, Group

_FAR = 0.35  # a line leaves the section it was given only for one that is so much nearer


def with_lines_nearest(groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups, each line that no head of the clerk's stands over, and that is plainly of another section's matter, moved there."""
    texts = {group.title: [fact.text for fact in group.facts] for group in groups if group.title != OTHER}
    homes: dict[str, str] = {}
    for group in groups:
        for fact in group.facts:
            if _may_leave(fact, group) and (home := _other_home(fact, group, texts)):
                homes[fact.id] = home
    now = ((group, _now_in(group, groups, homes)) for group in groups)
    return tuple(replace(group, facts=facts) for group, facts in now if facts or not group.facts)


def _may_leave(fact: Fact, group: Group) -> bool:
    """Whether nothing holds a line where it is: no head of the clerk's, no topic the genre asks for, no line it was written with, no word of the heading."""
    bound = group.topic is not None and (group.topic.core or group.topic.required)
    alone = is_row(fact) or not any(run_of(one) == run_of(fact) for one in group.facts if one is not fact)
    free = is_row(fact) or is_by_desk(fact)
    classes = group.topic.classes if group.topic else ()
    return not bound and alone and free and (group.title == OTHER or not borne_out(group.title, [fact], classes))


def _other_home(fact: Fact, group: Group, texts: Mapping[str, Sequence[str]]) -> str:
    """The section a line is plainly nearer to than to the others of its own; "" for none."""
    places = {title: [line for line in lines if line != fact.text] for title, lines in texts.items()}
    sender = senders_matter(fact)
    home = clearly_nearest(fact.text, places, sender)
    near = nearness_to(fact.text, places, sender)
    return home if home and near[home] - near.get(group.title, 0.0) >= _FAR else ""


def _now_in(group: Group, groups: Sequence[Group], homes: Mapping[str, str]) -> tuple[Fact, ...]:
    stays = [fact for fact in group.facts if homes.get(fact.id, group.title) == group.title]
    comes = [fact for one in groups if one is not group for fact in one.facts if homes.get(fact.id) == group.title]
    return (*stays, *comes)


def at_nearest_leads(blocks: Sequence[tuple[Sequence[Fact], str]]) -> list[tuple[list[Fact], str]]:
    """A section's blocks, each line that its lead does not name, and that is plainly nearest to another, moved there; a block left empty goes.

    What stands behind no lead stays: a wrong lead is worse than none.
    """
    texts = {lead: [fact.text for fact in own] for own, lead in blocks if lead}
    moves: dict[str, str] = {}
    for own, lead in blocks:
        for fact in own:
            alone = is_row(fact) or not any(run_of(one) == run_of(fact) for one in own if one is not fact)
            if lead and len(own) > 1 and alone and not borne_out(lead, [fact]):
                moves[fact.id] = _nearer_lead(fact, lead, texts)
    made = []
    for own, lead in blocks:
        stays = [fact for fact in own if not moves.get(fact.id)]
        comes = [fact for other, _lead in blocks for fact in other if lead and moves.get(fact.id) == lead]
        made.append(([*stays, *comes], lead))
    return [(own, lead) for own, lead in made if own]


def _nearer_lead(fact: Fact, lead: str, texts: Mapping[str, Sequence[str]]) -> str:
    """The lead of another block that a line is plainly nearer to; "" for none."""
    places = {name: [line for line in lines if line != fact.text] for name, lines in texts.items()}
    home = clearly_nearest(fact.text, places)
    return home if home != lead else ""
