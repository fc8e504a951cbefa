"""Items of a numbered list that begin with a figure (3、11名教师…): the number goes where the items beside it are numbered so.

By itself 3、4号窗口 names two windows and 3.5万件 is a decimal; between 2、… and 4、… the first figure is the item's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

_ITEM = re.compile(
    r"(?P<before>[\s　]*(?:[-+*]\s+|[•●○▪■◆▶►◇·]\s*)?)(?P<number>\d{1,2})(?P<sign>[、.．])\s*(?P<words>\S.*)$"
)
_FIGURE_FIRST = re.compile(r"\d")
OPENING = re.compile(r"\d{1,2}[、.．]\s*(?=\d)")
_HEAD = re.compile(r"\s*#")


@dataclass(frozen=True, slots=True)
class _NumberedRow:
    """A line that begins with a number. glued: no mark stands behind the number."""

    line: int
    number: int
    glued: bool


def numbered_figures(rows: Sequence[str]) -> frozenset[int]:
    """The lines (from 1) whose first figure is an item's number though a second follows it."""
    found: set[int] = set()
    for part in _parts(rows):
        for sign, items in part.items():
            found |= {one.line for at, one in enumerate(items) if one.glued and _stands_in(items, at, sign)}
    return frozenset(found)


def _parts(rows: Sequence[str]) -> list[dict[str, list[_NumberedRow]]]:
    """The numbered lines under each heading, by the way they are numbered."""
    parts = []
    for _head, lines in groupby(enumerate(_sections(rows), 1), key=lambda pair: pair[1][0]):
        told: dict[str, list[_NumberedRow]] = {}
        for line, (_section, raw) in lines:
            if item := _ITEM.match(raw):
                way = f"{item['before']}{item['sign']}"
                told.setdefault(way, []).append(
                    _NumberedRow(line, int(item["number"]), bool(_FIGURE_FIRST.match(item["words"])))
                )
        parts.append(told)
    return parts


def _sections(rows: Sequence[str]) -> list[tuple[int, str]]:
    section, told = 0, []
    for raw in rows:
        section += bool(_HEAD.match(raw))
        told.append((section, raw))
    return told


def _stands_in(items: Sequence[_NumberedRow], at: int, way: str) -> bool:
    """Whether the item's number goes on from the one above it or is followed by the next; a point, which also makes decimals, asks for both."""
    before = [one for one in items[at - 1 : at] if one.number == items[at].number - 1]
    after = [one for one in items[at + 1 : at + 2] if one.number == items[at].number + 1]
    if way.endswith("、"):
        return bool(before or (after and items[at].number == 1))
    first = items[at].number == 1
    return bool((before or first) and after) and any(not one.glued for one in (*before, *after))
