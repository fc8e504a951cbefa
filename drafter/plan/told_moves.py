"""Words that only say that figures went up, of figures that are told with their growth: 执结3126件，到位3.47亿元，都比上年高, and a line that names rows and no more.

They are not told where every figure they speak of has its own growth beside it, the same way; else they stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from drafter.claims.bettering import good_when_larger
from drafter.claims.growth import growth_words
from drafter.core.edit import Edit
from drafter.core.fact import Fact, LeftOut
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language.phrases import phrase_classes
from drafter.language.quantities import find_quantities
from drafter.plan.joined import Joins
from drafter.plan.note_figures import notes, rows
from drafter.plan.pointed_rows import place_of, places_pointed_from

Move = Literal["up", "down", "good"]
_ALL = "都|均|全都|全"
_ROSE = re.compile("同比(?:增长|提高|上涨|上升|增加)|较上年(?:增长|提高|上涨|上升|增加)")
_FELL = re.compile("(?:同比|较上年)(?:下降|减少|降低|缩短)")
_SENTENCE = re.compile("[^。；;]+")
_NAMES = re.compile("[、和与及]")
_NAME = 2  # characters of a name at least


@dataclass(frozen=True, slots=True)
class _MovedThing:
    """What a clause says moved, and which way."""

    names: tuple[str, ...]
    move: Move


def leave_told_moves(facts: Sequence[Fact], left_out: Sequence[LeftOut], joins: Joins) -> None:
    """Takes such words out of their line, or the line with the rows that tell it."""
    pointed = places_pointed_from(left_out)
    for fact in notes(facts):
        if fact.role != "achievements" or fact.id in joins.merged or fact.id in joins.judged:
            continue
        if any(sign.isdecimal() for sign in fact.text):
            _cut_behind_figures(fact, joins)
        elif row := _told_by_rows(fact, facts, joins, pointing=place_of(fact.provenance) in pointed):
            joins.merged[fact.id] = joins.merged.get(row.id, row.id)


def _cut_behind_figures(fact: Fact, joins: Joins) -> None:
    """Each sentence's last clause, where all its figures have their growth told."""
    for sentence in _SENTENCE.finditer(fact.text):
        before, comma, last = sentence[0].rpartition("，")
        found = _behind().fullmatch(last)
        if comma and found and _all_moved(fact, Span(sentence.start(), sentence.start() + len(before)), found, joins):
            _cut(fact, Span(sentence.start() + len(before), sentence.end()), joins)


def _all_moved(fact: Fact, told: Span, last: re.Match[str], joins: Joins) -> bool:
    """Whether every figure of a stretch has its growth behind it, the way that the last clause says; 都 says it of several."""
    figures = [one for one in find_quantities(fact.text) if told.covers(one.span)]
    if not figures or (len(figures) > 1) != bool(last["all"]):
        return False
    ends = [*(one.span.start for one in figures[1:]), told.end + 1]
    growth = [_growth_between(fact, one.span.end, end, joins) for one, end in zip(figures, ends, strict=True)]
    return all(growth) and len(set(growth)) == 1 and growth[0] == _move(last)


def _growth_between(fact: Fact, start: int, end: int, joins: Joins) -> str:
    said = "".join(edit.new for edit in joins.amendments[fact.id] if start <= edit.span.start < end)
    return _way(said)


def _cut(fact: Fact, span: Span, joins: Joins) -> None:
    """The clause goes; what was put at its beginning stays."""
    edits = joins.amendments[fact.id]
    at = [edit for edit in edits if edit.span == Span(span.start, span.start)]
    joins.amendments[fact.id] = [edit for edit in edits if edit not in at]
    joins.amend(fact, Edit(span, "".join(edit.new for edit in at), _("增减已由各数的同比写明")))


def _told_by_rows(fact: Fact, facts: Sequence[Fact], joins: Joins, *, pointing: bool) -> Fact | None:
    """The first of the rows that tell all of a line, which has no figure of its own; None where one thing in it is told by none."""
    moved = [_moved(clause) for clause in re.split("[，；。;]", fact.text) if clause]
    told = {row: way for row in rows(facts) if (way := _told_way(row, joins))}
    found: list[Fact] = []
    for one in moved:
        for name in one.names if one else ("",):
            row = _row_of(name, told, pointing=pointing) if one and name else None
            if not row or not one or not _goes(row, told[row], one.move, pointing=pointing):
                return None
            found.append(row)
    return found[0] if found and len(set(found)) == len(found) else None


def _moved(clause: str) -> _MovedThing | None:
    found = _naming().fullmatch(clause)
    names = tuple(_NAMES.split(found["names"])) if found else ()
    if not found or any(len(name) < _NAME for name in names) or (len(names) > 1 and not found["all"]):
        return None
    return _MovedThing(names, _move(found))


def _told_way(row: Fact, joins: Joins) -> str:
    """Which way a row's figure moved as the report tells it: by itself, or with the note it is told with; "" where it does not."""
    if row.id in joins.marks or row.id in joins.parts or not row.metrics:
        return ""
    words = growth_words(row, refuted=row.id in joins.refuted)
    host = joins.merged.get(row.id)
    if host and not any(words in edit.new for edit in joins.amendments.get(host, ())):
        return ""
    return _way(words)


def _way(words: str) -> str:
    return "up" if _ROSE.search(words) else "down" if _FELL.search(words) else ""


def _row_of(name: str, told: dict[Fact, str], *, pointing: bool) -> Fact | None:
    """The only row a name means: it stands in the row's name, or, where the line points at the table, some of it does."""
    whole = [row for row in told if name in row.metrics[0].indicator]
    if whole or not pointing:
        return whole[0] if len(whole) == 1 else None
    pairs = {name[at : at + _NAME] for at in range(len(name) - 1)}
    graded = {row: sum(pair in row.metrics[0].indicator for pair in pairs) for row in told}
    most = max(graded.values(), default=0)
    best = [row for row, share in graded.items() if share == most]
    return best[0] if most and len(best) == 1 else None


def _goes(row: Fact, way: str, move: Move, *, pointing: bool) -> bool:
    """Whether a row moved as the words say; what is good for it neither way may go either where the line points at the table."""
    if move != "good":
        return way == move
    larger = good_when_larger(row.metrics[0].indicator)
    return pointing if larger is None else way == ("up" if larger else "down")


def _move(found: re.Match[str]) -> Move:
    return "up" if found["up"] else "down" if found["down"] else "good"


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"(?P<all>{_ALL})?{_any_move()}")


@cache
def _naming() -> re.Pattern[str]:
    return re.compile(rf"(?P<names>[^，。；\d]{{2,30}}?)(?P<all>{_ALL})?也?{_any_move()}")


def _any_move() -> str:
    classes = phrase_classes("told_moves.tsv")
    return "(?:" + "|".join(f"(?P<{move}>{classes[move].pattern})" for move in ("up", "down", "good")) + ")"
