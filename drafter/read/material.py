"""What a case is drafted from: its sources as read, with the clerk's 素材表 and answers put over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from drafter.core.case import Case
from drafter.core.claim import Question
from drafter.core.period import Period
from drafter.core.report import Report
from drafter.read.answered import answer_to, astray
from drafter.read.answered_cells import answered_cells, told_as_answered
from drafter.read.fact_sheet import NAME, FactSheet, is_fact_sheet, read_fact_sheet
from drafter.read.facts import Material, read_facts
from drafter.read.given_answers import NAME as ANSWERS
from drafter.read.marks_answered import asked_again
from drafter.read.promises import own_priors, promise_lines
from drafter.read.whole_bases import with_bases_asked


def read_material(case: Case) -> Material:
    """The material of a case. A 素材表.xlsx or 待答.yaml among its facts, or lying in its folder, outranks the reading.

    Raises:
        InputError: every file that cannot be read, at once.
    """
    lying = (case.folder / f"{NAME}.xlsx", case.folder / ANSWERS)
    beside = (path for path in lying if path.is_file() and path not in case.facts)
    priors = own_priors(case) if case.prior else ()
    return read_sources((*case.facts, *beside), case.period, unit=(case.unit, *case.short), priors=priors)


def read_sources(
    paths: Sequence[Path], period: Period | None, *, unit: Sequence[str] = (), priors: tuple[Report, ...] = ()
) -> Material:
    """The material of these files; a 素材表 or 待答.yaml among them corrects the others. priors: whose plans are asked after."""
    given = [path for path in paths if path.name == ANSWERS or is_fact_sheet(path)]
    own = [path for path in paths if path not in given]
    material = _asked_after(read_facts(own, period=period, unit=unit), priors, unit, period)
    if not given:
        return material
    from drafter.read.given_answers import read_given_answers

    sheets = [read_given_answers(path) if path.name == ANSWERS else read_fact_sheet(path) for path in given]
    asked = material.questions
    cells = answered_cells(asked, sheets)
    if cells:
        read = read_facts(own, period=period, unit=unit, cells={cell: said.words for cell, said in cells.items()})
        material = _asked_after(told_as_answered(read, cells), priors, unit, period)
    material = asked_again(material, sheets)
    asked = tuple(dict.fromkeys((*asked, *material.questions)))
    material = _corrected(material, sheets, period)
    return replace(material, questions=(*material.questions, *astray(sheets, asked)))


def _asked_after(
    material: Material, priors: tuple[Report, ...], unit: Sequence[str], period: Period | None
) -> Material:
    """The material with the questions about last period's plans and figures."""
    if not priors:
        return material
    material = with_bases_asked(material, priors, period)
    return replace(material, questions=(*material.questions, *promise_lines(material, priors, tuple(unit))))


def _corrected(material: Material, sheets: Sequence[FactSheet], period: Period | None) -> Material:
    """Sheets with corrected rows first, then answers alone, then the rows of facts that an answer had told already when their sheet was written."""
    from drafter.read.corrections import corrected

    ordered = sorted(sheets, key=lambda sheet: not sheet.facts)
    for sheet in ordered:
        material = corrected(material, sheet, period)
    names = {sheet.name for sheet in sheets}
    for sheet in ordered:
        later = tuple(row for row in sheet.facts if row.source in names)
        material = corrected(material, FactSheet(sheet.name, later, {}), period) if later else material
    return material


def untaken(questions: Sequence[Question], sheets: Sequence[FactSheet]) -> int:
    """How many of these open questions were answered, and are open all the same."""
    return sum(any(answer_to(question, sheet.answers) for sheet in sheets) for question in questions)
