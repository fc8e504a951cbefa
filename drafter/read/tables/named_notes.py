"""A note over or under a table that says of one row how its figure was come by (注：改造开工数截至5月底): it holds for that row alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from drafter.read.tables.class_patterns import whole_member
from drafter.read.tables.row_remarks import kept_of

_OPENING = re.compile(rf"\s*(?:{whole_member('note').pattern})[^，。：:]{{0,6}}[：:]")
_CLAUSE = re.compile(r"[；;。，,]")
_NAMED = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{4,16}?)(?:数据?)?(?:均|都|只)?(?:为|是|系|按|取)?(?P<told>(?:截[至止]|含)?1?\d月.*|(?:快报|测算|估算|推算|预计|自查|初步).*|第三方.*)"
)


@dataclass(frozen=True, slots=True)
class NamedNote:
    """row: the words of the cell that names the row. told: what stands behind its figure."""

    row: str
    told: str


def named_notes(cells: Iterable[str]) -> tuple[NamedNote, ...]:
    """Of the words of a table's cells, what its notes say of one row; a note that may mean several says it of none."""
    words = list(dict.fromkeys(filter(None, cells)))
    openings = [(one, found.end()) for one in words if (found := _OPENING.match(one))]
    rows = [one for one in words if not _OPENING.match(one)]
    said = (note for one, end in openings for note in _notes(one[end:]))
    return tuple(NamedNote(row, told) for name, told in said if (row := _row_called(name, rows)))


def remark_with_note(remark: str, cells: Iterable[str], notes: Sequence[NamedNote]) -> str:
    """A row's remark, with what a note says of the row where its own cell does not say so."""
    named = {*cells}
    told = [note.told for note in notes if note.row in named and note.told not in remark]
    return "；".join(filter(None, (remark, *told)))


def _notes(words: str) -> Iterator[tuple[str, str]]:
    for clause in _CLAUSE.split(words):
        if (found := _NAMED.fullmatch(clause.strip())) and (kept := kept_of(found["told"], found["name"])):
            yield found["name"], "，".join(kept)


def _row_called(name: str, rows: Sequence[str]) -> str:
    called = [one for one in rows if one.removesuffix("数") == name] or [one for one in rows if _calls(name, one)]
    return called[0] if len(called) == 1 else ""


def _calls(said: str, name: str) -> bool:
    """Whether the characters of a note's word stand in the row's name, in their order: 小区开工 of 老旧小区改造开工数."""
    left = iter(name)
    return all(char in left for char in said)
