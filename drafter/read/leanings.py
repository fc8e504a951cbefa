"""Notes whose author parts them: where problems and plans have headings of their own, what stands before those tells of work done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.core.fact import FactRole
from drafter.read.note_entries import NoteEntry

_FEWEST = 2  # lines under its heading, before a part is one of the file's and not a label on the way


def with_leanings(entries: Sequence[NoteEntry]) -> tuple[NoteEntry, ...]:
    """The entries; those under an office or a topic, before the file's problems and plans, lean to the achievements."""
    starts = [_start(entries, "problems"), _start(entries, "plans")]
    first = min((start for start in starts if start is not None), default=0) if None not in starts else 0
    return tuple(_leaning(entry) if entry.line.number < first else entry for entry in entries)


def _start(entries: Sequence[NoteEntry], role: FactRole) -> int | None:
    numbers = [entry.line.number for entry in entries if entry.roles == (role,)]
    return numbers[0] if len(numbers) >= _FEWEST else None


def _leaning(entry: NoteEntry) -> NoteEntry:
    leans = not entry.roles and bool(entry.owner or entry.topic)
    children = tuple(_under(entry.children))
    return replace(entry, leaning=("achievements",) if leans else (), children=children)


def _under(children: Sequence[NoteEntry]) -> Iterator[NoteEntry]:
    yield from (_leaning(child) for child in children)
