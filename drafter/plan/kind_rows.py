"""Rows of one table of kinds (诉求类别, 票数) stay together: each by itself would be told where its name's word is met by chance."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from drafter.claims.joining import basis_class
from drafter.core.fact import Fact
from drafter.plan.note_figures import is_row, table_of
from drafter.plan.placing import OTHER, Group

_FEWEST = 3  # rows that make a table of kinds
_SAME = 2  # measures that are the same in rows built alike
_NUMBERS = re.compile(r"\d+")


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
    """Rows of one table that tell several things of each (its rows built alike), or count in one unit.

    A sheet of sums of money, one a row, is parted by what each is spent on and no table of kinds.
    """
    sheets: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if is_row(fact):
            sheets[table_of(fact)].append(fact)
    return [rows for sheet in sheets.values() for rows in _lists(sorted(sheet, key=_line))]


def _lists(rows: Sequence[Fact]) -> Iterator[list[Fact]]:
    """The lists one sheet holds: a sheet of indicators may have one of branches below it."""
    left = list(rows)
    built = {row.id: _built(row) for row in rows}
    for alike in dict.fromkeys(built.values()):
        things = [row for row in rows if built[row.id] == alike]
        if alike and len(things) >= _FEWEST:
            first, *_between, last = sorted(map(_line, things))
            yield [row for row in left if first <= _line(row) <= last]  # with what is remarked on beside them
            left = [row for row in left if not first <= _line(row) <= last]
    units = {row.metrics[0].unit for row in left}
    if len(left) >= _FEWEST and len(units) == 1 and not units.pop().endswith(("元", "%")):
        yield left


def _built(row: Fact) -> tuple[str, ...]:
    """What a row tells of its thing (受理量, 解决率 of a street); () of an indicator alone, or of one with its parts."""
    time = row.metrics[0].period
    told = [m.indicator for m in row.metrics if basis_class(m.basis) == "数值" and m.period == time]
    common = sum(1 for _signs in takewhile(lambda signs: len(set(signs)) == 1, zip(*told, strict=False)))
    tails = [name[common:] for name in dict.fromkeys(told)]
    return tuple(tails[:_SAME]) if len(tails) > 1 and all(tails) else ()


def _line(row: Fact) -> int:
    """The table's line a row, or a remark beside it, was read from."""
    found = _NUMBERS.findall(row.provenance.locator)
    return int(found[-1]) if found else 0


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
