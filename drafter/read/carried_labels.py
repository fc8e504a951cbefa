"""A label at the head of one bullet (2025年：…, 打算：…, 不好的：…) holds for the bullets behind it in the same desk, up to the next label or heading.

A bullet that says of itself that it is done (了, 已, last year's figure beside its own) is not meant by it, and ends it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile

from drafter.core.fact import FactRole
from drafter.core.period import Period
from drafter.language import lexicon
from drafter.language.lexicon import alternatives
from drafter.language.segments import tagged_words
from drafter.read.complaining import complains
from drafter.read.note_entries import NoteEntry
from drafter.read.note_gaps import find_gaps
from drafter.read.stances import role_by_content
from drafter.read.to_come import tells_ahead

_HELD: tuple[tuple[FactRole, ...], ...] = (("plans",), ("problems",))
_CLAUSE = re.compile("[，。；]")


@dataclass(frozen=True, slots=True)
class _Label:
    """A label that holds: the part it names, and under what it stood."""

    roles: tuple[FactRole, ...]
    place: tuple[str, str, str, int, int]


def with_carried_labels(entries: Sequence[NoteEntry], period: Period | None) -> tuple[NoteEntry, ...]:
    """The entries, those behind a bullet's label in the part that it names."""
    return tuple(_carried(entries, period))


def _carried(entries: Sequence[NoteEntry], period: Period | None) -> Iterator[NoteEntry]:
    label: _Label | None = None
    for at, entry in enumerate(entries):
        if _opens(entry, period) and (entry.labelled or _closes_desk(entries[at:], period)):
            label = _Label(entry.roles or ("plans",), _place(entry))
        elif label and (
            entry.roles or entry.heading or _place(entry) != label.place or not _is_meant(entry, label.roles, period)
        ):
            label = None
        elif label:
            children = tuple(child if child.roles else replace(child, roles=label.roles) for child in entry.children)
            yield replace(entry, roles=label.roles, carried=True, children=children)
            continue
        yield entry


def _place(entry: NoteEntry) -> tuple[str, str, str, int, int]:
    return entry.owner, entry.topic, entry.line.kind, entry.line.indent, entry.group


def _opens(entry: NoteEntry, period: Period | None) -> bool:
    """Whether a bullet has a label of its own, or opens with the time to come or with what is meant: 明年专科护士再送6人."""
    if entry.heading or entry.title or entry.line.ticked is not None or entry.line.kind != "bullet":
        return False
    if entry.labelled:
        return entry.roles in _HELD and not _ordered().search(entry.labelled)
    return (
        not entry.roles
        and bool(entry.owner or entry.topic)
        and bool(_lead().match(entry.text))
        and tells_ahead(entry.text, period)
    )


def _closes_desk(entries: Sequence[NoteEntry], period: Period | None) -> bool:
    """Whether all that a desk still says behind a line without a label may be of what is to come: the line stands where its desk turns to that."""
    behind = list(takewhile(lambda one: _place(one) == _place(entries[0]) and not one.heading, entries))[1:]
    return all(one.labelled or _is_meant(one, ("plans",), period) for one in behind)


def _is_meant(entry: NoteEntry, roles: tuple[FactRole, ...], period: Period | None) -> bool:
    """Whether a bullet behind a label is one of what the label names."""
    if entry.title or entry.line.ticked is not None or role_by_content(entry.text, roles, period) != roles[0]:
        return False
    alone = role_by_content(entry.text, (), period)
    if roles == ("problems",):
        return alone != "achievements" and not tells_ahead(entry.text, period)
    wrong = alone == "problems" and complains(entry.text) and not _acts(entry.text)
    return not wrong and not says_done(entry.text) and not find_gaps(entry.text)  # what is asked for is a figure of now


def says_done(text: str) -> bool:
    """Whether some clause of a line says that it came about, or holds it against last year's."""
    return any(_done().search(clause) and not _meant().search(clause) for clause in _CLAUSE.split(text))


def is_bare_level(text: str) -> bool:
    """Whether a line only names a thing and how much of it: 党员示范岗40个 is what there is, or what there is to be."""
    return len(_CLAUSE.split(text.rstrip("。；"))) == 1 and not _acts(text) and bool(re.search(r"\d", text))


def _acts(text: str) -> bool:
    """Whether a line has a verb of its own."""
    return text.startswith(tuple(lexicon.words("lead_acts.txt", "act"))) or any(
        word.tag in ("v", "vd", "vi") for word in tagged_words(text)
    )


@cache
def _ordered() -> re.Pattern[str]:
    """主任交代：…: what somebody orders of the paper says nothing of the lines behind it."""
    return re.compile(alternatives("carried_labels.txt", "ordered"))


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(alternatives("carried_labels.txt", "lead"))


@cache
def _done() -> re.Pattern[str]:
    return re.compile(alternatives("carried_labels.txt", "done"))


@cache
def _meant() -> re.Pattern[str]:
    return re.compile(alternatives("carried_labels.txt", "meant"))
