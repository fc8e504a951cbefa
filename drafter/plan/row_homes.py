"""Rows of a sheet go where their matter is told: to the section that says the head they stand under in the sheet, else to the one that tells their neighbours below that head."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from drafter.claims.joining import bigrams, skeleton
from drafter.core.fact import Fact
from drafter.plan.desk_homes import says_name
from drafter.plan.note_figures import is_row, table_of
from drafter.plan.placing import OTHER, Group

Head = tuple[str, str, str]  # source, table and the head within it, under which a row stands
_AND = re.compile("[、，和与及]")
_LIKE, _SHARE = 2, 0.6  # word pairs of a row's name that one line has, and the share of them
_NUMBERS = re.compile(r"\d+")
_LEAST = 2  # characters of a head that a section's heading can say
NOBODY: Mapping[str, Sequence[Head]] = MappingProxyType({})


def sheet_head_of(row: Fact) -> Head | None:
    """The head a row stands under in its sheet; None where there is none."""
    return (*table_of(row), row.topic) if is_row(row) and row.topic else None


def with_rows_at_home(
    groups: Sequence[Group], told_with: Mapping[str, Sequence[Head]] = NOBODY, settled: Collection[str] = ()
) -> tuple[Group, ...]:
    """The groups, each row that stands under a head of its sheet moved to its home, where one is certain. What the genre asks for keeps its own.

    told_with: by the id of a note the heads of the rows that are told with it. settled: ids of rows that stand where last period told of them.
    """
    homes: dict[str, str] = {}
    for group in groups:
        for fact in group.facts:
            if (
                is_row(fact)
                and fact.id not in settled
                and not _is_bound(group)
                and (home := _home(fact, groups, told_with))
            ):
                homes[fact.id] = home
    return _moved(groups, homes)


def _moved(groups: Sequence[Group], homes: Mapping[str, str]) -> tuple[Group, ...]:
    made = []
    for group in groups:
        stays = [fact for fact in group.facts if homes.get(fact.id, group.title) == group.title]
        comes = [fact for one in groups if one is not group for fact in one.facts if homes.get(fact.id) == group.title]
        if stays or comes or not group.facts:
            made.append(
                replace(
                    group, facts=(*stays, *sorted(comes, key=lambda row: (row.provenance.source, sheet_place(row))))
                )
            )
    return tuple(made)


def _is_bound(group: Group) -> bool:
    return group.topic is not None and (group.topic.core or group.topic.required)


def beside_in_sheet(row: Fact, by_name: Mapping[str, Sequence[Fact]]) -> str:
    """The name under which the row stands that is next to this one in its sheet, above it rather than below; "" of a note."""
    if not is_row(row):
        return ""
    own = sheet_place(row)
    near = [
        (abs(sheet_place(one) - own), sheet_place(one) > own, name)
        for name, told in by_name.items()
        for one in told
        if is_row(one) and table_of(one) == table_of(row)
    ]
    return min(near)[2] if near else ""


def sheet_place(row: Fact) -> int:
    """The line of its sheet in which a row stands, 0 where nothing tells."""
    found = _NUMBERS.findall(row.provenance.locator)
    return int(found[-1]) if found else 0


def _home(row: Fact, groups: Sequence[Group], told_with: Mapping[str, Sequence[Head]]) -> str:
    """The section whose line tells of what the row counts; else the one whose heading says the sheet's head; else the one of its neighbours; "" for none."""
    hosts = [group for group in groups if group.title != OTHER and not all(map(is_row, group.facts))]
    tells = [group.title for group in hosts if _tells(group, row)]
    head = sheet_head_of(row)
    says = [group.title for group in hosts if head and _says(group.title, head[-1])]
    if len(tells) == 1 and (not says or tells[0] in says):
        return tells[0]
    return says[0] if len(says) == 1 else _of_neighbours(head, hosts, told_with) if head else ""


def _tells(group: Group, row: Fact) -> bool:
    """Whether one of a section's lines has most of the row's name."""
    name = bigrams(skeleton(row.metrics[0].indicator)) if row.metrics else frozenset()
    shared = max((len(name & bigrams(skeleton(one.text))) for one in group.facts if not is_row(one)), default=0)
    return shared >= max(_LIKE, _SHARE * len(name))


def _says(title: str, head: str) -> bool:
    """Whether a heading says every matter the sheet's head names (结核、艾滋 in 结核病、艾滋病防治)."""
    parts = [part for part in _AND.split(head) if part]
    return bool(parts) and all(len(part) >= _LEAST and says_name(title, part) for part in parts)


def _of_neighbours(head: Head, hosts: Sequence[Group], told_with: Mapping[str, Sequence[Head]]) -> str:
    """The section that holds more than half of what stands under the head and is told with a line."""
    held = Counter(
        {
            group.title: sum(list(told_with.get(one.id, ())).count(head) for one in group.facts if not is_row(one))
            for group in hosts
        }
    )
    best = max(held, key=lambda title: held[title], default="")
    return best if best and 2 * held[best] > held.total() else ""
