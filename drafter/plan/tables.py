"""Rows of one table of kinds (诉求类别, 票数) stay together: each by itself would be told where its name's word is met by chance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from drafter.core.fact import Fact
from drafter.plan.placing import OTHER, Group
from drafter.plan.stated import is_row, table_of

_FEWEST = 3  # rows that make a table of kinds
_SEVERAL = 3  # measures of each row, from which on even one of money is a list of things


def with_tables_whole(groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups, with the rows of each table of kinds where most of them stand, or in the largest group where they are scattered."""
    made = list(groups)
    for rows in tables_of_kinds([fact for group in groups for fact in group.facts]):
        ids = {row.id for row in rows}
        held = [sum(fact.id in ids for fact in group.facts) for group in made]
        if sum(size > 0 for size in held) < 2:
            continue
        at = _home(made, held)
        made = [_with(group, rows, ids) if place == at else _without(group, ids) for place, group in enumerate(made)]
    return tuple(group for group in made if group.facts)


def tables_of_kinds(facts: Sequence[Fact]) -> list[list[Fact]]:
    """Rows of one table that count in one unit, and not money (a sheet of sums is parted by what each is spent on), or tell several things of each."""
    sheets: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if is_row(fact):
            sheets[table_of(fact)].append(fact)
    return [rows for rows in sheets.values() if len(rows) >= _FEWEST and _is_of_kinds(rows)]


def _is_of_kinds(rows: Sequence[Fact]) -> bool:
    units = {row.metrics[0].unit for row in rows}
    if len(units) > 1:
        return False
    several = 2 * sum(len({metric.indicator for metric in row.metrics}) >= _SEVERAL for row in rows) > len(rows)
    return several or not next(iter(units)).endswith(("元", "%"))


def _home(groups: Sequence[Group], held: Sequence[int]) -> int:
    """The group that holds more than half of the rows, else the largest of all that is one of a matter."""
    most = max(range(len(groups)), key=lambda at: held[at])
    if 2 * held[most] > sum(held):
        return most
    return max(range(len(groups)), key=lambda at: (groups[at].title != OTHER, len(groups[at].facts), -at))


def _with(group: Group, rows: Sequence[Fact], ids: set[str]) -> Group:
    return replace(group, facts=(*(fact for fact in group.facts if fact.id not in ids), *rows))


def _without(group: Group, ids: set[str]) -> Group:
    return replace(group, facts=tuple(fact for fact in group.facts if fact.id not in ids))
