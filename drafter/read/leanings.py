"""Notes whose author parts them: where problems and plans have headings of their own, what stands before those tells of work done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.claims.faults import faults
from drafter.core.fact import FactRole
from drafter.core.period import Period
from drafter.read.note_entries import NoteEntry
from drafter.read.stances import role_by_content
from drafter.read.to_come import tells_ahead

_FEWEST = 2  # lines under its heading, before a part is one of the file's and not a label on the way


def with_leanings(entries: Sequence[NoteEntry]) -> tuple[NoteEntry, ...]:
    """The entries; those under an office or a topic, before the file's problems and plans, lean to the achievements.

    Before plans alone they lean to what was done and what is wrong: what is to come stands under its own heading.
    """
    wrong, ahead = _start(entries, "problems"), _start(entries, "plans")
    if ahead is None:
        return tuple(entries)
    first = min(wrong or ahead, ahead)
    done: tuple[FactRole, ...] = ("achievements",) if wrong is not None else ("achievements", "problems")
    leanings = ((one, done if one.line.number < first else ("achievements", "problems")) for one in entries)
    return tuple(_leaning(one, to) if one.line.number < ahead else one for one, to in leanings)


def _start(entries: Sequence[NoteEntry], role: FactRole) -> int | None:
    numbers = [entry.line.number for entry in entries if entry.roles == (role,)]
    return numbers[0] if len(numbers) >= _FEWEST else None


def _leaning(entry: NoteEntry, to: tuple[FactRole, ...]) -> NoteEntry:
    leans = not entry.roles and bool(entry.owner or entry.topic)
    children = tuple(_leaning(child, to) for child in entry.children)
    return replace(entry, leaning=to if leans else (), children=children)


def role_by_leaning(
    text: str, roles: Sequence[FactRole], leaning: Sequence[FactRole], period: Period | None, *, ticked: bool | None
) -> FactRole | None:
    """The part a statement belongs to by its heading, its words, and where it stands; by mere likeness none of the plans' where the file has those under a heading of their own."""
    role = role_by_content(text, roles or (leaning if len(leaning) == 1 else ()), period, ticked=ticked)
    if role == "plans" and not roles and leaning and ticked is None and not tells_ahead(text, period):
        return None if faults(text) else "achievements"
    return role
