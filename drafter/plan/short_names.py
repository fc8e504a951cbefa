"""What a note says shortly and a sheet in full: a gap filled from the row, a bare count (项目+8) told once with it, or marked where the two differ.

Only the one row that fits best is taken, and only for the one place that fits it best; of two that fit alike nothing is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter.claims.abbreviations import abbreviates, continues, is_flow
from drafter.claims.conflicts import Conflict
from drafter.claims.joining import basis_class, unit_base
from drafter.core.edit import Edit
from drafter.core.fact import Fact, LedgerEntry
from drafter.core.messages import _
from drafter.core.placeholder import Placeholder
from drafter.core.quantity import Metric
from drafter.core.text import Span
from drafter.language.slot_words import written_unit
from drafter.plan.conflict_remarks import conflict_mark, conflict_remark
from drafter.plan.joined import Joins, words_of_metric
from drafter.plan.note_figures import NoteFigure, clause_at, counted_alike, notes, rows
from drafter.plan.row_joins import Figures, words_behind

# 闽台农业项目+8, 产业项目11: counted without a unit at a clause's end.
_BARE = re.compile(
    r"(?P<name>[\u4e00-\u9fffA-Za-z“”]{2,20}?)[ ]?(?:(?P<plus>[＋+]|增加|新增|净增)[ ]?|[×xX]?)(?P<number>\d[\d,]*)(?=$|[，。、；;,（(/／])"
)
_OTHER_TIME = re.compile("去年|上年|明年|来年|计划|目标|任务|力争|预计")
_RANKS = ("same", "middle", "front")
_KINDS = ("metric", "empty", "template")


@dataclass(frozen=True, slots=True)
class _CountedPlace:
    """An open place or a bare count of a note. value: of the count. gained: it is told as more. sign: by a + in its span."""

    fact: Fact
    span: Span
    name: str
    unit: str = ""
    value: Decimal | None = None
    gained: bool = False
    sign: bool = False


def join_short_names(facts: Sequence[Fact], figures: Figures, joins: Joins, whose: str, authority: str) -> None:
    """Every row not told yet with the one note that names it shortly. whose: the unit's name, whose own field a note leaves out."""
    places = list(_places(facts, figures, joins))
    free = [row for row in rows(facts) if row.id not in joins.merged and row.id not in joins.marks and _is_level(row)]
    for place, row in _pairs(places, free, whose):
        if place.value is None:
            _fill(place, row, joins)
        elif place.value == row.metrics[0].value:
            _tell_once(place, row, joins)
        else:
            _mark(place, row, joins, authority)


def _is_level(row: Fact) -> bool:
    """Whether a row tells one plain figure."""
    measures = {metric.indicator for metric in row.metrics if basis_class(metric.basis) == "数值"}
    return (
        len(measures) == 1 and isinstance(row.metrics[0].value, Decimal) and basis_class(row.metrics[0].basis) == "数值"
    )


def _places(facts: Sequence[Fact], figures: Figures, joins: Joins) -> Iterator[_CountedPlace]:
    for fact in notes(facts):
        if fact.role == "plans" or fact.id in joins.merged:
            continue
        edits = joins.amendments.get(fact.id, ())
        found = (*_gaps(fact), *_bare_counts(fact), *_counted(fact, figures.get(fact.id, ())))
        yield from (one for one in found if not any(one.span.overlaps(edit.span) for edit in edits))


def _gaps(fact: Fact) -> Iterator[_CountedPlace]:
    for gap in fact.placeholders:
        if gap.kind in _KINDS and gap.indicator and gap.unit and not _OTHER_TIME.search(_before(fact, gap)):
            yield _CountedPlace(
                fact,
                Span(gap.span.start, gap.span.end + written_unit(fact.text[gap.span.end :], gap.unit)),
                gap.indicator,
                gap.unit,
            )


def _before(fact: Fact, gap: Placeholder) -> str:
    return clause_at(fact.text, gap.span)


def _bare_counts(fact: Fact) -> Iterator[_CountedPlace]:
    for found in _BARE.finditer(fact.text):
        sign = found["plus"] in ("＋", "+")
        span = Span(found.start("plus" if sign else "number"), found.end())
        value = Decimal(found["number"].replace(",", ""))
        if not _OTHER_TIME.search(clause_at(fact.text, span)):
            yield _CountedPlace(fact, span, found["name"], "", value, bool(found["plus"]), sign)


def _counted(fact: Fact, figures: Sequence[NoteFigure]) -> Iterator[_CountedPlace]:
    """Counts in 个, the unit of whatever has none of its own."""
    for one in figures:
        value, plain = one.metric.value, basis_class(one.metric.basis) == "数值" and not one.metric.change
        if isinstance(value, Decimal) and plain and one.metric.unit == "个" and not _OTHER_TIME.search(one.clause):
            yield _CountedPlace(fact, one.span, one.metric.indicator, "", value)


def _pairs(places: Sequence[_CountedPlace], free: Sequence[Fact], whose: str) -> Iterator[tuple[_CountedPlace, Fact]]:
    """Each place with the row that fits it best, where neither has another that fits as well."""
    graded = [(_RANKS.index(fit), place, row) for place in places for row in free if (fit := _fit(place, row, whose))]
    for rank, place, row in graded:
        rivals = [one for one in graded if (one[1] is place) != (one[2] is row) and one[0] <= rank]
        if not rivals:
            yield place, row


def _fit(place: _CountedPlace, row: Fact, whose: str) -> str:
    """How a row fits a place: one of `_RANKS`, "" where it does not.

    What a full name says in front may make it a part of a wider thing, unless the note has told it or it is the office's own field: 新品种
    of a 农业农村局 are 农业新品种.
    """
    metric = row.metrics[0]
    if not _fits(place, metric):
        return ""
    grade = abbreviates(place.name, metric.indicator, gained=place.gained)
    if grade or place.value is not None:
        return grade
    told = place.fact.topic + place.fact.text[: place.span.start]
    return "front" if any(continues(place.name, metric.indicator, words) for words in (told, whose)) else ""


def _fits(place: _CountedPlace, metric: Metric) -> bool:
    """Whether a figure of the row's unit may stand there: a bare count is no money and no percentage."""
    if place.value is not None:
        counted = (
            metric.unit not in ("%", "‰", "")
            and unit_base(metric.unit) == metric.unit
            and unit_base(metric.unit) != "元"
        )
        return counted and _of_one_size(place.value, metric.value)
    return counted_alike(place.unit, metric.unit) or metric.unit.startswith(f"{place.unit}/")


def _of_one_size(one: Decimal, other: object) -> bool:
    return isinstance(other, Decimal) and other > 0 and one > 0 and max(one, other) <= 3 * min(one, other)


def _fill(place: _CountedPlace, row: Fact, joins: Joins) -> None:
    new = f"{words_of_metric(row.metrics[0])}{words_behind(row, place.fact, place.span.end, joins)}"
    if joins.amend(place.fact, Edit(place.span, new, _("取自{place}").format(place=row.provenance))):
        joins.merged[row.id] = place.fact.id


def _tell_once(place: _CountedPlace, row: Fact, joins: Joins) -> None:
    said = "新增" if place.sign and not _says_new(place.name) else ""
    new = f"{said}{words_of_metric(row.metrics[0])}{words_behind(row, place.fact, place.span.end, joins)}"
    if joins.amend(place.fact, Edit(place.span, new, _("单位据{place}").format(place=row.provenance))):
        joins.merged[row.id] = place.fact.id


def _says_new(name: str) -> bool:
    return is_flow(name) or name.endswith("新")


def _mark(place: _CountedPlace, row: Fact, joins: Joins, authority: str) -> None:
    metric = row.metrics[0]
    if place.gained and not is_flow(metric.indicator):
        return  # +8 of 站点12个 are some of them
    told = LedgerEntry(
        Metric(place.name, place.value, metric.unit, metric.period, "", metric.scope),
        place.fact.id,
        place.fact.provenance,
        table=place.fact.table,
    )
    entries = (told, LedgerEntry(metric, row.id, row.provenance, table=row.table))
    conflict = Conflict(entries)
    winner = next((entry for entry in entries if authority and entry.provenance.source == authority), None)
    mark = words_of_metric(winner.metric) if winner else conflict_mark(conflict.values())
    reason = _("以{source}为准").format(source=winner.provenance.source) if winner else _("两处来源不一致")
    if joins.amend(
        place.fact, Edit(place.span, f"{'新增' if place.sign and not _says_new(place.name) else ''}{mark}", reason)
    ):
        joins.merged[row.id] = place.fact.id
        joins.remarks.append(conflict_remark(conflict, entries, winner))
