"""A case read with a model's help: read → show what stayed open → take what is quoted exactly and typed the same."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from drafter.core.case import Case
from drafter.core.draft import Prompt, Usage
from drafter.core.errors import BackendError
from drafter.draft.prompts import Prompts
from drafter.draft.proposing import AskedMark, Asker, OpenLine, Proposer
from drafter.draft.rendering import Figures
from drafter.read.facts import Material
from drafter.read.mark_proposals import CORRECTION, PAIR, MarkAnswer, ReadMark, read_marks, with_said_of_marks
from drafter.read.material import read_material
from drafter.read.proposals import Proposal, open_lines, with_proposals


@dataclass(frozen=True, slots=True)
class Reread:
    """material: with what the model could say. usage: what that cost, None when nothing was open. failure: why it said nothing. untaken:
    what it said of marks that was not taken, each with the reason."""

    material: Material
    usage: Usage | None = None
    failure: str = ""
    untaken: tuple[str, ...] = ()


def read_more(case: Case, proposer: Proposer, *, marks: bool = True) -> Reread:
    """The material of a case, its open lines and its marks shown to the model; nothing is sent when there are none. marks: whether those are shown.

    Raises:
        BackendError: the model did not answer.
    """
    material = read_material(case)
    lines, shown = _open(material), _marks(case, material) if marks else ()
    if not lines and not shown:
        return Reread(material)
    said, usage = proposer.said(lines, [_asked(one) for one in shown])
    of_marks = [one for one in said if one.slot in (PAIR, CORRECTION)]
    proposals = (Proposal(one.slot, one.quote, one.value, one.line) for one in said if one not in of_marks)
    answers = (MarkAnswer(one.slot, one.quote, one.value, one.mark) for one in of_marks)
    material, untaken = with_said_of_marks(material, shown, answers, case.period)
    return Reread(with_proposals(material, proposals, case.period), usage, untaken=untaken)


def read_more_if_answered(case: Case, proposer: Proposer, *, marks: bool = True) -> Reread:
    """The same for a draft, which goes on with what was read without the model when that one request fails."""
    try:
        return read_more(case, proposer, marks=marks)
    except BackendError as error:
        return Reread(read_material(case), failure=str(error))


def reading_prompt(case: Case, material: Material, asker: Asker) -> Prompt | None:
    """What would be sent about the open lines and the marks; None when there are none."""
    lines, shown = _open(material), [_asked(one) for one in _marks(case, material)]
    return asker.prompt(lines, shown)[0] if lines or shown else None


def asker_of(case: Case, prompts: Path | None, figures: Figures) -> Asker:
    """How the open lines of a case are shown."""
    return Asker(Prompts(prompts), case.unit, case.period.title, figures)


def _open(material: Material) -> list[OpenLine]:
    return [OpenLine(*line) for line in open_lines(material)]


def _marks(case: Case, material: Material) -> tuple[ReadMark, ...]:
    return read_marks(material, case.authority)


def _asked(mark: ReadMark) -> AskedMark:
    return AskedMark(mark.slot, mark.lines, mark.written, mark.answers())
