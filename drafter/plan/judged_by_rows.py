"""A clause of the notes that only judges a figure of the sheet (早高峰准点率过线了，数在表里): the row says the same with its figures and is told in its place.

The row must be the only one of the line's office that bears the name, and must say what the clause says: past its plan or short of it, more than last time or less.
What the line adds (主要靠儿科和妇科) stays behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache

from drafter.claims.against_plan import standing
from drafter.claims.growth import growth_words
from drafter.core.edit import Edit
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language.lexicon import alternatives
from drafter.plan.joined import Joins, words_of_metric
from drafter.plan.note_figures import notes, rows
from drafter.plan.office_matches import same_office
from drafter.plan.row_joins import words_behind

_KINDS = ("missed", "met", "up", "down")
_CLAUSE = re.compile(r"[^，。；]+")
_LABEL = re.compile(r"^[一-鿿“”]{2,8}[：:]")
_LINK = re.compile(r"^(?:但是?|可是?|不过|也|还|又|而且|就是)?")
_AND = re.compile(r"、|和|跟|与|及")
_FOLLOWS = "跟着"
# What a name says of how its thing is counted, and words of speech in it.
_MEASURE = re.compile(r"(?:的|总|全年|今年|人次|人数|吨数|次数|户数|件数|数量|数|量|人)+$")
_SAME = (("病人", "患者"), ("娃", "儿童"), ("百姓", "群众"), ("的", ""))
_ALIKE = 0.7  # share of the shorter name's characters that both have in order
_MARGIN = 0.15  # by so much the best row leads
_SHORT = 2  # characters of a name, at least


@dataclass(frozen=True, slots=True)
class _Judged:
    """A clause that judges rows. span: of the words that give way; names: what it judges; kinds: how; follows: one fell with another."""

    span: Span
    names: tuple[str, ...]
    kinds: frozenset[str]
    follows: bool


def tell_judged_rows(facts: Sequence[Fact], joins: Joins) -> None:
    """Each such clause with its rows, where nobody can take them for others'."""
    for fact in notes(facts):
        if fact.role == "plans" or fact.id in joins.merged or fact.placeholders:
            continue
        for judged in _judged(fact.text):
            told = [_row_of(name, judged.kinds, fact, facts, joins) for name in judged.names]
            found = [row for row in told if row is not None]
            if len(found) == len(told) and len({row.id for row in found}) == len(told):
                _tell(fact, judged, found, joins)


def _judged(text: str) -> Iterator[_Judged]:
    """The clauses that name things and judge them; what judges the same things on (，但没到预算) goes with them."""
    held: _Judged | None = None
    for clause in _CLAUSE.finditer(text):
        label = _LABEL.match(clause[0])
        start = label.end() if label else 0
        names, kind = _parted(clause[0][start:])
        if held and kind and not names:
            held = replace(held, span=Span(held.span.start, clause.end()), kinds=held.kinds | {kind})
            continue
        if held:
            yield held
        held = None
        if kind and names:
            follows = _FOLLOWS in clause[0]
            held = _Judged(Span(clause.start(), clause.end()), names, frozenset({kind}), follows)
    if held:
        yield held


def _parted(clause: str) -> tuple[tuple[str, ...], str]:
    """The names a clause judges and how; ("", kind) for one that names nothing, no kind where it says more."""
    words = clause[_LINK.match(clause).end() :]  # type: ignore[union-attr]
    for kind in _KINDS:
        found = _judgement(kind).search(words)
        if found:
            names = tuple(
                name.strip() for name in _AND.split(words[: found.start()].removesuffix(_FOLLOWS)) if name.strip()
            )
            plain = all(len(_bare(name)) >= _SHORT and not re.search(r"[（(：:“”]|\d{2}", name) for name in names)
            return (names, kind) if plain else ((), "")
    return (), ""


@cache
def _judgement(kind: str) -> re.Pattern[str]:
    return re.compile(rf"{alternatives('judged_by_rows.txt', kind)}$")


def _row_of(name: str, kinds: frozenset[str], note: Fact, facts: Sequence[Fact], joins: Joins) -> Fact | None:
    """The one row of the note's office that bears a name and says what the clause says."""
    held = {*joins.merged, *joins.marks, *joins.parts}
    known = [row for row in rows(facts) if row.metrics]
    own = [row for row in known if same_office(row, note)]
    graded = sorted(((_alike(name, row.metrics[0].indicator), row) for row in own), key=lambda one: -one[0])
    if not graded or graded[0][0] < _ALIKE:
        graded = [(1.0, row) for row in known if _bare(row.metrics[0].indicator) == _bare(name)]
    if not graded or graded[0][0] < _ALIKE or (len(graded) > 1 and graded[0][0] - graded[1][0] < _MARGIN):
        return None
    row = graded[0][1]
    return row if row.id not in held and not row.placeholders and all(_says(row, kind) for kind in kinds) else None


def _alike(name: str, indicator: str) -> float:
    """How much of the shorter name both have in order; names that open or end apart are of two things."""
    one, other = _bare(name), _bare(indicator)
    if len(one) < _SHORT or len(other) < _SHORT:
        return 0.0
    if not (one[0] == other[0] or one[-_SHORT:] == other[-_SHORT:]):
        return 0.0
    shared = sum(block.size for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks())
    whole = shared / len(one)
    return whole - 0.01 * (len(other) - shared)


def _bare(name: str) -> str:
    for spoken, written in _SAME:
        name = name.replace(spoken, written)
    return _MEASURE.sub("", name) or name


def _says(row: Fact, kind: str) -> bool:
    """Whether a row says by its figures what a clause judged."""
    if kind in ("met", "missed"):
        stands = standing(row)
        return stands == "missed" if kind == "missed" else stands in ("met", "passed")
    moved = growth_words(row)
    return bool(re.search("增|提高|上升" if kind == "up" else "下降|减|降低|回落", moved))


def _tell(note: Fact, judged: _Judged, told: Sequence[Fact], joins: Joins) -> None:
    """The rows in the clause's place; what went well gives way to its row, told by itself, in a line of what is wrong."""
    text, span = note.text, judged.span
    if note.role == "problems" and "met" in judged.kinds:
        end = span.end + (1 if text[span.end : span.end + 1] in ("，", "；") else 0)
        joins.amend(note, Edit(Span(span.start, end), "", _("数在别处，这里没有")))
        return
    new = "；".join(_said(row, judged, note, joins) for row in told)
    if joins.amend(note, Edit(span, new, _("取自{place}").format(place=told[0].provenance))):
        joins.merged.update({row.id: note.id for row in told})
        joins.judged.add(note.id)


def _said(row: Fact, judged: _Judged, note: Fact, joins: Joins) -> str:
    metric = row.metrics[0]
    behind = words_behind(row, note, judged.span.end, joins)
    if judged.follows and "down" in judged.kinds:
        return f"{metric.indicator}随之降至{words_of_metric(metric)}{behind}"
    return f"{row.text}{behind}"
