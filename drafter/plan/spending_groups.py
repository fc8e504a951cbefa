"""What public money did for the people's livelihood, by field in the order of the budget: 就业和社会保障, 医疗卫生, 教育, 文体, 住房, 三农, 安全."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from drafter.core.fact import Fact
from drafter.core.profile import Item, Topic
from drafter.language import lexicon
from drafter.language.formal import formal
from drafter.plan.note_figures import is_row
from drafter.plan.placing import Group

_FEWEST, _FACTS = 3, 5  # fields, and facts of them, that are told by field
_WHOLE, _NAMED = "whole", "民生"
_ALSO_AWAY = (
    "social",
    "health",
    "education",
    "culture",
    "housing",
)  # fields whose rows stand here, whatever else is told of money


@dataclass(frozen=True, slots=True)
class _Field:
    """A field: its lead, what names it in a lead, what places a line in it; of several that fit a line the one of the lowest rank has it."""

    key: str
    rank: int
    lead: str
    names: re.Pattern[str]
    placed: re.Pattern[str]


def items_by_field(facts: Sequence[Fact], leads: Sequence[str]) -> tuple[Item, ...]:
    """The section's points, what is of livelihood as a whole before them; () where too few fields are told. leads: last period's of such sections."""
    by_field = {one.key: [fact for fact in facts if _field_of(fact) is one] for one in _fields()}
    told = [one for one in _fields() if one.key != _WHOLE and by_field[one.key]]
    if len(told) < _FEWEST or sum(len(by_field[one.key]) for one in told) < _FACTS:
        return ()
    rest = [fact for fact in facts if _field_of(fact) is None]
    made = [(by_field[_WHOLE], ""), *((by_field[one.key], _lead(one, leads)) for one in told), (rest, "")]
    return tuple(Item(tuple(fact.id for fact in _rows_last(own)), lead) for own, lead in made if own)


def with_fields_whole(groups: Sequence[Group], topics: Sequence[Topic]) -> tuple[Group, ...]:
    """The groups, rows of the people's livelihood in the one that tells it by field: the clerk's own where his head names it. topics: the genre's."""
    topic = next((one for one in topics if one.fields), None)
    answering = [group for group in groups if topic is not None and group.topic is topic]
    named = [group for group in groups if group.own and _NAMED in group.title]
    if topic is None or not (named or answering):
        return tuple(groups)
    home = (named or answering)[0]
    whole = [group for group in answering if group is not home and not group.own]
    away = [
        one for group in groups if group is not home for one in group.facts if group in whole or _is_away(one, group)
    ]
    made = (
        replace(group, facts=(*group.facts, *away), topic=topic)
        if group is home
        else replace(group, facts=tuple(fact for fact in group.facts if fact not in away))
        for group in groups
    )
    return tuple(group for group in made if group.facts)


def _is_away(fact: Fact, group: Group) -> bool:
    told = group.topic is not None and group.topic.budgets
    field = _field_of(fact) if is_row(fact) and not told and fact.metrics[0].unit.endswith("元") else None
    return field is not None and field.key in _ALSO_AWAY


def _field_of(fact: Fact) -> _Field | None:
    text = fact.text if is_row(fact) else formal(fact.text)
    found = [one for one in _fields() if one.placed.search(text)]
    return min(found, key=lambda one: one.rank, default=None)


def _lead(field: _Field, leads: Sequence[str]) -> str:
    """Last period's lead where the only one that names the field, else ours."""
    own = [lead for lead in dict.fromkeys(leads) if field.names.search(lead)]
    return own[0] if len(own) == 1 else field.lead


def _rows_last(facts: Sequence[Fact]) -> list[Fact]:
    return sorted(facts, key=is_row)


@cache
def _fields() -> tuple[_Field, ...]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("spending_groups.tsv"))
    return tuple(
        _Field(key, int(rank), "" if lead == "-" else lead, re.compile(names), re.compile(placed))
        for key, rank, lead, names, placed in rows
    )
