"""Columns of offices and persons that answer for a row: 科室 beside 指标, 网格长 over people's names. They name no figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from drafter.language import lexicon
from drafter.language.offices import is_office
from drafter.read.tables.cells import Cell
from drafter.read.tables.class_patterns import whole_member
from drafter.read.tables.columns import Column

_FEWEST = 2  # cells that make a column of persons or offices


def answered_for(columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> list[Column]:
    """The columns, each of offices or persons beside names that tell the rows apart by themselves as who answers for them."""
    names = [column for column in columns if column.kind == "name"]
    if not names or not _tell_apart(names, rows):
        return [_of_persons(column, rows) for column in columns]
    return [_of_offices(_of_persons(column, rows), rows) for column in columns]


def _tell_apart(names: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> bool:
    said = [said for row in rows if any(said := tuple(row[column.at].words for column in names))]
    return len(set(said)) == len(said)


def _of_offices(column: Column, rows: Sequence[Sequence[Cell]]) -> Column:
    """科室 over 养老股, 社保股: a thing where it alone tells the rows apart, else who sent the row."""
    if column.kind not in ("thing", "unknown", "none"):
        return column
    cells = _filled(column, rows)
    offices = [cell for cell in cells if all(is_office(part) for part in re.split(r"[、，,/\s]+", cell) if part)]
    headed = bool(whole_member("office_head").fullmatch(column.head.stem)) and column.kind == "thing"
    whole = len(cells) >= _FEWEST and len(offices) == len(cells)
    return replace(column, kind="owner", why="") if cells and (headed or whole) else column


def _of_persons(column: Column, rows: Sequence[Sequence[Cell]]) -> Column:
    """A head nobody knows, or one of somebody in charge, over nothing but people's names."""
    if column.kind not in ("unknown", "none"):
        return column
    cells = _filled(column, rows)
    persons = len(cells) >= _FEWEST and all(_person().fullmatch(cell) for cell in cells)
    return replace(column, kind="owner", why="") if persons else column


def _filled(column: Column, rows: Sequence[Sequence[Cell]]) -> list[str]:
    return [row[column.at].words.strip() for row in rows if row[column.at].words.strip(" -—/")]


@cache
def _person() -> re.Pattern[str]:
    surname = lexicon.any_of(lexicon.words("names.txt", "surname"))
    return re.compile(rf"(?:{surname})[ 　]?[\u4e00-\u9fff]{{1,2}}(?:[、，,/ ](?:{surname})[\u4e00-\u9fff]{{1,2}})*")
