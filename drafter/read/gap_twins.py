"""One figure that is open twice, in a note and in a cell of a sheet: it is asked for once, in the note's own sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from drafter.claims.gap_words import of_unlike_owners, one_word_for_each, tell_apart
from drafter.claims.joining import unit_base
from drafter.claims.sameness import kinship
from drafter.core.claim import Question
from drafter.core.fact import Fact, LeftOut
from drafter.core.messages import _
from drafter.core.placeholder import Placeholder
from drafter.read.facts import Material

_OPEN = ("metric", "empty", "template")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LIGHT = frozenset("的了每各共计和及与等个总数")  # say nothing of which figure it is
_WHOLE = 3  # characters of the name of a measure
_LEAST = 4  # characters of a name that two figures do not share by chance


def with_single_gaps(material: Material) -> Material:
    """The material without rows that only leave open what one note leaves open, each told with the line it is asked for in."""
    notes = [
        (fact, _timed(fact, gap))
        for fact in material.facts
        if fact.kind == "note"
        for gap in fact.placeholders
        if gap.kind in _OPEN
    ]
    rows = [fact for fact in material.facts if fact.kind == "row" and _is_open(fact)] if notes else []
    twins = {row.id: found for row in rows if (found := _twin(row, notes, rows))}
    if not twins:
        return material
    units = {
        twins[row.id].id: gap.unit for row in rows if row.id in twins for gap in row.placeholders if gap.kind in _OPEN
    }
    left = tuple(_told(row, note) for row in rows if (note := twins.get(row.id)) and not _says_less(note, row)) + tuple(
        _told(note, row) for row in rows if (note := twins.get(row.id)) and _says_less(note, row)
    )
    gone = {one.fact_id for one in left}
    return replace(
        material, facts=tuple(_with_unit(fact, units) for fact in material.facts if fact.id not in gone), left_out=(*material.left_out, *left),
        questions=tuple(_with_why(q, twins) for q in material.questions if not _asks_for(q.provenance.locator, q.fact_id, left)),
    )  # fmt: skip


def _with_why(question: Question, twins: Mapping[str, Fact]) -> Question:
    """A row's question with the note's own words beside it, where the note says why the figure is not there: 就业率等省里核."""
    note = twins.get(question.fact_id)
    words = note.provenance.quote if note else ""
    if note is None or len(words) <= len(note.text):
        return question
    said = _("{question}（{place}：“{words}”）")
    return replace(question, question=said.format(question=question.question, place=note.provenance, words=words))


_CLAUSE = re.compile("[，。；：]")
_PART = re.compile("[上下]半年|前[二三两]季度|[一二三四]季度")


def _timed(note: Fact, gap: Placeholder) -> Placeholder:
    """The open place with the part of the year its clause names, which its own name goes without: 上半年完好率？."""
    said = _PART.search(_CLAUSE.split(note.text[: gap.span.start])[-1])
    return replace(gap, indicator=f"{said[0]}{gap.indicator}") if said and said[0] not in gap.indicator else gap


def _says_less(note: Fact, row: Fact) -> bool:
    """Whether a note says nothing but the end of the row's name (满意度？ of 公众服务满意度): the row is asked."""
    (gap,) = [one for one in note.placeholders if one.kind in _OPEN][:1]
    name = next(one.indicator for one in row.placeholders if one.kind in _OPEN)
    return len(name) > len(gap.indicator) and note.text.rstrip("？?。 ") == gap.indicator


def _with_unit(fact: Fact, units: Mapping[str, str]) -> Fact:
    """The note with the unit that its row knows: 大病保险赔付了多少 is counted in 万元."""
    if fact.id not in units or len(fact.placeholders) != 1 or fact.placeholders[0].unit:
        return fact
    return replace(fact, placeholders=(replace(fact.placeholders[0], unit=units[fact.id]),))


def _told(one: Fact, asked: Fact) -> LeftOut:
    reason = _("与{place}空着的是同一个数，只在那里问").format(place=asked.provenance.locator)
    return LeftOut(one.id, replace(one.provenance, quote=one.text), reason, "duplicate")


def _asks_for(locator: str, fact_id: str, left: tuple[LeftOut, ...]) -> bool:
    return any(fact_id == one.fact_id or locator == one.provenance.locator for one in left)


def _is_open(row: Fact) -> bool:
    return any(gap.kind in _OPEN for gap in row.placeholders) and not any(
        m.value is not None and not m.basis for m in row.metrics
    )


def _twin(row: Fact, notes: list[tuple[Fact, Placeholder]], rows: list[Fact]) -> Fact | None:
    """The note that leaves the row's figure open; None where it is none, or may be another row's as well. One of the very name goes before one that says more."""
    gap = _open_of(row)
    for least in (_VERY, _LESS):
        found = [(fact, one) for fact, one in notes if _likeness(gap, one) >= least]
        if len(found) == 1:
            rivals = [other for other in rows if _likeness(_open_of(other), found[0][1]) >= least]
            nearer = [one for _fact, one in notes if least == _LESS and _likeness(gap, one) == _VERY]
            return found[0][0] if len(rivals) == 1 and not nearer else None
        if found:
            return None
    return None


def _open_of(row: Fact) -> Placeholder:
    return next(one for one in row.placeholders if one.kind in _OPEN)


_VERY, _LESS = 2, 1


def _likeness(row: Placeholder, note: Placeholder) -> int:
    """Whether a row and a note leave one figure open: by the very name, in other words too (2), or by one that says more than the other (1)."""
    one, two = one_word_for_each(row.indicator), one_word_for_each(note.indicator)
    if not _may_agree(row.unit, note.unit) or tell_apart(one, two):
        return 0
    left, right = _signs(one), _signs(two)
    short, long = sorted((left, right), key=len)
    if len(short) >= _LEAST and (left == right or kinship(one, two) == "same"):
        return _VERY
    if len(note.indicator) == _WHOLE and row.indicator.endswith(note.indicator):
        return _LESS  # 满意度 of 公众服务满意度
    return _LESS if len(short) >= _LEAST and short <= long and not of_unlike_owners(one, two) else 0


def _signs(name: str) -> frozenset[str]:
    """The characters that say which figure it is, without what only counts it."""
    return frozenset(_HAN.findall(re.sub("(?<=..)(?:人次|人数|数量|[户家台车件册场批][次数])$", "", name))) - _LIGHT


def _may_agree(one: str, two: str) -> bool:
    """千瓦时 and 千瓦时/千吨, 人次 and 万人次, or a unit that only one of them names."""
    return not one or not two or unit_base(one.split("/")[0]) == unit_base(two.split("/")[0])
