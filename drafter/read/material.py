"""What a case is drafted from: its sources as read, with the clerk's 素材表 and answers put over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from drafter.core.case import Case
from drafter.core.claim import Question
from drafter.core.period import Period
from drafter.read.answered import answer_to, astray
from drafter.read.answered_cells import answered_cells, told_as_answered
from drafter.read.fact_sheet import NAME, FactSheet, is_fact_sheet, read_fact_sheet
from drafter.read.facts import Material, read_facts
from drafter.read.given_answers import NAME as ANSWERS


def read_material(case: Case) -> Material:
    """The material of a case. A 素材表.xlsx or 待答.yaml among its facts, or lying in its folder, outranks the reading.

    Raises:
        InputError: every file that cannot be read, at once.
    """
    lying = (case.folder / f"{NAME}.xlsx", case.folder / ANSWERS)
    beside = (path for path in lying if path.is_file() and path not in case.facts)
    return read_sources((*case.facts, *beside), case.period, unit=(case.unit, *case.short))


def read_sources(paths: Sequence[Path], period: Period | None, *, unit: Sequence[str] = ()) -> Material:
    """The material of these files; a 素材表 or 待答.yaml among them corrects the others."""
    given = [path for path in paths if path.name == ANSWERS or is_fact_sheet(path)]
    own = [path for path in paths if path not in given]
    material = read_facts(own, period=period, unit=unit)
    if not given:
        return material
    from drafter.read.given_answers import read_given_answers

    sheets = [read_given_answers(path) if path.name == ANSWERS else read_fact_sheet(path) for path in given]
    asked = material.questions
    cells = answered_cells(asked, sheets)
    if cells:
        read = read_facts(own, period=period, unit=unit, cells={cell: said.words for cell, said in cells.items()})
        material = told_as_answered(read, cells)
    material = _corrected(material, sheets, period)
    return replace(material, questions=(*material.questions, *astray(sheets, asked)))


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
