"""Who sent a table pasted into notes: the office whose heading stands over it, or that the head row opens with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.core.fact import Fact
from drafter.language.offices import is_office
from drafter.read.bullets import NoteLine
from drafter.read.tables.reader import TableReading

_MARKS = re.compile(r"^[#\s]*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、])?\s*")
_CELL = re.compile(r"[ 　]{1,}|[:：|｜\t]")


def sent_by(rows: Sequence[NoteLine], lines: Sequence[NoteLine]) -> str:
    """The office a table is from, "" where neither its head row nor the heading over it names one."""
    return _office(_CELL.split(_MARKS.sub("", rows[0].text), maxsplit=1)[0]) or _over(rows[0].number, lines)


def _over(first: int, lines: Sequence[NoteLine]) -> str:
    above = [line for line in lines if line.number < first and line.kind == "heading"]
    return _office(_MARKS.sub("", above[-1].text)) if above else ""


def _office(words: str) -> str:
    words = words.strip("：: 　")
    return words if is_office(words, named=True) else ""


def with_sender(table: TableReading, office: str) -> TableReading:
    """The reading, what nobody answers for in the table itself answered for by the office."""
    if not office:
        return table
    return replace(table, facts=_owned(table.facts, office), asked=_owned(table.asked, office))


def _owned(facts: Sequence[Fact], office: str) -> tuple[Fact, ...]:
    return tuple(fact if fact.owner else replace(fact, owner=office) for fact in facts)
