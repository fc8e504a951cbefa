"""A note over or under a table that says of one row how its figure was come by (注：改造开工数截至5月底): it holds for that row alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from drafter.read.tables.class_patterns import whole_member
from drafter.read.tables.heads import is_unit
from drafter.read.tables.row_remarks import kept_of

_OPENING = re.compile(rf"\s*(?:{whole_member('note').pattern})[^，。：:]{{0,6}}[：:]")
_NAME = 4  # characters of a row that is called by some of them
_CLAUSE = re.compile(r"[；;。，,]")
_NAMED = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{4,16}?)(?:数据?)?(?:均|都|只)?(?:为|是|系|按|取)?(?P<told>(?:截[至止]|含)?1?\d月.*|(?:快报|测算|估算|推算|预计|自查|初步).*|第三方.*)"
)


@dataclass(frozen=True, slots=True)
class NamedNote:
    """row: the words of the cell that names the row. told: what stands behind its figure."""

    row: str
    told: str


def named_notes(rows: Iterable[Sequence[str]]) -> tuple[NamedNote, ...]:
    """Of the words of a table's rows, what its notes say of one row; a note that may mean several says it of none."""
    lines = [list(dict.fromkeys(filter(None, row))) for row in rows]
    openings = [(row[0], found.end()) for row in lines if row and (found := _OPENING.match(row[0]))]
    named = [row for row in lines if row and not _OPENING.match(row[0])]
    said = (note for words, end in openings for note in _notes(words[end:]))
    return tuple(NamedNote(row, told) for name, told in said if (row := _row_called(name, named)))


def remark_with_note(remark: str, cells: Iterable[str], notes: Sequence[NamedNote]) -> str:
    """A row's remark, with what a note says of the row where its own cell does not say so."""
    named = {*cells}
    told = [note.told for note in notes if note.row in named and note.told not in remark]
    return "；".join(filter(None, (remark, *told)))


def _notes(words: str) -> Iterator[tuple[str, str]]:
    for clause in _CLAUSE.split(words):
        if (found := _NAMED.fullmatch(clause.strip())) and (kept := kept_of(found["told"], found["name"])):
            yield found["name"], "，".join(kept)


def _row_called(name: str, rows: Sequence[Sequence[str]]) -> str:
    """The cell a note's word names, whole or with the measure beside it (培训人次 of 职业技能培训 | 人次), where there is one such row."""
    exact = [one for row in rows for one in row if one.removesuffix("数") == name]
    called = exact or [one for row in rows if (one := next((cell for cell in row if _calls(name, cell, row)), ""))]
    return called[0] if len(called) == 1 else ""


def _calls(said: str, name: str, row: Sequence[str]) -> bool:
    """Whether the characters of a note's word stand in the row's name, in their order: 小区开工 of 老旧小区改造开工数."""
    measures = ("", *(cell for cell in row if cell != name and is_unit(cell)))
    return len(name) >= _NAME and any(all(char in left for char in said) for left in (iter(name + m) for m in measures))
