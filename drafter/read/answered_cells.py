"""Answers that belong into a cell of a table: the figure of a blank one, what a column's head means, of what time a row is.

The table is read again with the answer in the cell, so that everything that follows from it (同比, 完成率) follows as if it had stood there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.core.claim import Question
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.core.text import Provenance
from drafter.read.answered import answer_to
from drafter.read.fact_sheet import FactSheet
from drafter.read.facts import Material
from drafter.read.said_answers import amount_said, plainly, role_said
from drafter.read.tables.cells import text_cell
from drafter.read.tables.table_answers import answers_head, heads_said

Cell = tuple[str, str]  # source, the cell's own name


@dataclass(frozen=True, slots=True)
class CellWords:
    """What a cell would hold. place: as a person looks for it."""

    words: str
    place: str


def answered_cells(questions: Sequence[Question], sheets: Sequence[FactSheet]) -> dict[Cell, CellWords]:
    """Cells by source and name, with the words that were answered; an answer that no cell can hold is none."""
    found: dict[Cell, CellWords] = {}
    for question in questions:
        answer = next((words for sheet in sheets if (words := answer_to(question, sheet.answers))), "")
        if question.cell and answer and (words := _for_cell(question, answer)):
            found[question.provenance.source, question.cell] = CellWords(words, question.provenance.locator)
    return found


def _for_cell(question: Question, answer: str) -> str:
    if (plainly(answer, "unknown", "drop", "none", "use") and question.kind != "column") or role_said(answer):
        return ""
    if question.kind == "column":
        return answer if answers_head(answer) else ""
    if question.kind == "head":
        return answer if heads_said(answer) else ""
    if question.kind == "words":
        return answer.strip()
    amount = amount_said(answer)
    return amount if question.kind == "cell" and text_cell(amount, "").said.what == "number" else ""


def told_as_answered(material: Material, cells: Mapping[Cell, CellWords]) -> Material:
    """The material with every fact whose place is such a cell saying so, for its file does not hold the figure."""
    places = {(source, said.place): said.words for (source, _name), said in cells.items()}

    def told(fact: Fact) -> Fact:
        where = fact.provenance
        words = places.get((where.source, where.locator))
        if not words or fact.kind != "row":
            return fact
        return replace(
            fact, provenance=Provenance(where.source, where.locator, _("{words}（待答里答的）").format(words=words))
        )

    return replace(material, facts=tuple(map(told, material.facts)), asked=tuple(map(told, material.asked)))
