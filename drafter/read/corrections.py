"""A clerk's 素材表 put over the reading: roles, topics, figures and use as corrected there; answers fill gaps or settle what was asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from drafter.claims.reading import read_text
from drafter.core.claim import Claim, Figure, FigureRole, Question
from drafter.core.fact import Fact, LeftOut
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.quantity import Metric
from drafter.core.stamps import stamp_of
from drafter.core.text import Provenance
from drafter.read.answered import Sorted, with_sheet_answers
from drafter.read.fact_sheet import FactRow, FactSheet, FigureRow
from drafter.read.facts import Material
from drafter.read.note_gaps import find_gaps

_BASES: dict[FigureRole, str] = {
    "base": "上年同期", "change": "增量", "rate": "同比", "target": "目标", "completion": "完成率", "share": "占比",
}  # fmt: skip
_CLOSED = frozenset(("secret", "instruction"))  # told by place only: nothing to bring back


def corrected(material: Material, sheet: FactSheet, period: Period | None) -> Material:
    """The material as the sheet corrects it, its rows first, then its answers. Facts the sheet does not name, or names as they stand, are left as read."""
    return with_sheet_answers(_with_rows(material, sheet, period), sheet, period)


def _with_rows(material: Material, sheet: FactSheet, period: Period | None) -> Material:
    rows = {(row.fact_id, row.source, row.place): row for row in sheet.facts}
    stamps = {stamp_of(text) for text in _texts(material)}
    made = Sorted()
    for fact, used in [(fact, True) for fact in material.facts] + [(fact, False) for fact in material.asked]:
        row = rows.get((fact.id, fact.provenance.source, fact.provenance.locator))
        fact = _with_row(_read(fact, period), row, sheet.name, period) if row else fact
        made.put(fact, used, row.use if row and row.use is not used else None, _("素材表里注明不用"))
    for line in material.left_out:
        row = rows.get((line.fact_id, line.provenance.source, line.provenance.locator))
        if row and row.use and line.kind not in _CLOSED:
            made.facts.append(_brought_back(line, row, sheet.name, period))
        else:
            made.left_out.append(line)
    settled = {fact.id for fact in made.facts if fact.id not in {one.id for one in material.facts}} | made.dropped
    stale = (row for row in rows.values() if row.is_edited() and row.stamp not in stamps)
    return replace(
        made.into(material), questions=(*(_stale(row, sheet.name) for row in stale), *(q for q in material.questions if not q.fact_id or q.fact_id not in settled)),
        unplaced=material.unplaced - {row.fact_id for row in sheet.facts if row.role},
    )  # fmt: skip


def _texts(material: Material) -> Iterator[str]:
    yield from (fact.text for fact in (*material.facts, *material.asked))
    yield from (line.provenance.quote for line in material.left_out)


def _stale(row: FactRow, sheet: str) -> Question:
    """Words changed in a row whose source says something else since: not taken, and told."""
    said = _("素材表里改过的这一句没有用上：素材里原来的话已经变了。请在新的素材表里重新改")
    return Question(Provenance(sheet, row.locator, row.text), row.text, said)


def _read(fact: Fact, period: Period | None) -> Fact:
    """The fact with its claims: facts.yaml states figures without any."""
    if fact.claims or not fact.metrics:
        return fact
    return replace(fact, claims=read_text(fact.text, period, planned=fact.role == "plans").claims)


def _brought_back(line: LeftOut, row: FactRow, sheet: str, period: Period | None) -> Fact:
    """A line that was left out and is wanted after all."""
    fact = Fact(line.fact_id, row.role or "achievements", row.topic, line.provenance.quote, line.provenance)
    return _with_row(_reread(fact, fact.text, line.provenance, period), row, sheet, period)


def _reread(fact: Fact, text: str, where: Provenance, period: Period | None) -> Fact:
    reading = read_text(text, period, planned=fact.role == "plans")
    return replace(
        fact, text=text, provenance=where, claims=reading.claims, metrics=reading.metrics,
        placeholders=find_gaps(text),
    )  # fmt: skip


def _with_row(fact: Fact, row: FactRow, sheet: str, period: Period | None) -> Fact:
    fact = replace(fact, role=row.role or fact.role, topic=row.topic or fact.topic)
    if row.is_edited() and stamp_of(fact.text) == row.stamp:
        return _told_anew(fact, row, sheet, period)
    if _spelled(row.text) != _spelled(fact.text):
        return fact  # an answer has put other figures into it since: the row's own stand at other places
    return _with_figures(fact, row, sheet, period)


def _with_figures(fact: Fact, row: FactRow, sheet: str, period: Period | None) -> Fact:
    stated = [figure for claim in fact.claims for figure in claim.figures]
    for at, (figure, said) in enumerate(zip(stated, row.figures, strict=False)):
        if _differs(figure, said):
            fact = _with_figure(fact, at, said, Provenance(sheet, row.locator, f"{said.value}{said.unit}"), period)
    return fact


def _told_anew(fact: Fact, row: FactRow, sheet: str, period: Period | None) -> Fact:
    """The fact in the words a person put into its row; of the figures in the row those that he changed as well are put right in them."""
    stated = [figure for claim in fact.claims for figure in claim.figures]
    told = _reread(fact, row.text, Provenance(sheet, row.locator, row.text), period)
    now = [figure for claim in told.claims for figure in claim.figures]
    if len(now) != len(stated):
        return told
    kept = tuple(
        said if _differs(old, said) and _size(old) == _size(new) else _as_told(new)
        for old, new, said in zip(stated, now, row.figures, strict=False)
    )
    return _with_figures(told, replace(row, figures=kept), sheet, period)


def _size(figure: Figure) -> tuple[object, str]:
    return figure.quantity.value, figure.quantity.unit


def _as_told(figure: Figure) -> FigureRow:
    quantity = figure.quantity
    return FigureRow(figure.indicator, _shown(quantity.value), quantity.unit, figure.period, None, None)


def _spelled(text: str) -> str:
    """A text without blanks, which sheets keep as they like."""
    return re.sub(r"\s", "", text)


def _differs(figure: Figure, said: FigureRow) -> bool:
    quantity = figure.quantity
    return (
        (said.value != _shown(quantity.value) or said.unit != quantity.unit)
        or said.indicator != figure.indicator
        or said.period != figure.period
        or (said.role is not None and (said.role, said.change) != (figure.role, quantity.change))
    )


def _shown(value: object) -> str:
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _with_figure(fact: Fact, at: int, said: FigureRow, where: Provenance, period: Period | None) -> Fact:
    """The fact with its figure number `at` as the sheet has it; its words change only where the number itself does."""
    quantity = [figure for claim in fact.claims for figure in claim.figures][at].quantity
    if said.value and (said.value != _shown(quantity.value) or said.unit != quantity.unit):
        text = fact.text[: quantity.span.start] + f"{said.value}{said.unit}" + fact.text[quantity.span.end :]
        fact = _reread(fact, text, where, period)
    claims = _each(fact.claims, at, said)
    metrics = tuple(_metric(metric, said) if number == at else metric for number, metric in enumerate(fact.metrics))
    return replace(fact, claims=claims, metrics=metrics, provenance=where)


def _each(claims: Sequence[Claim], at: int, said: FigureRow) -> tuple[Claim, ...]:
    found: list[Claim] = []
    for claim in claims:
        figures = tuple(
            _figure(figure, said) if number == at else figure for number, figure in enumerate(claim.figures)
        )
        at -= len(claim.figures)
        found.append(replace(claim, figures=figures))
    return tuple(found)


def _figure(figure: Figure, said: FigureRow) -> Figure:
    quantity = replace(figure.quantity, change=said.change) if said.role else figure.quantity
    return replace(
        figure, quantity=quantity, indicator=said.indicator, period=said.period, role=said.role or figure.role
    )


def _metric(metric: Metric, said: FigureRow) -> Metric:
    try:
        value = Decimal(said.value) if said.value else metric.value
    except InvalidOperation:
        value = metric.value
    basis = metric.basis if said.role is None else _BASES.get(said.role, "")
    change = said.change if said.role else metric.change
    return replace(
        metric, indicator=said.indicator, value=value, unit=said.unit, period=said.period, basis=basis, change=change
    )
