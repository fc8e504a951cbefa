"""A case read with a model's help: read → show what stayed open → take what is quoted exactly and typed the same."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from drafter.core.case import Case
from drafter.core.draft import Prompt, Usage
from drafter.core.errors import BackendError
from drafter.draft.prompts import Prompts
from drafter.draft.proposing import Asker, OpenLine, Proposer
from drafter.draft.rendering import Figures
from drafter.read.facts import Material
from drafter.read.material import read_material
from drafter.read.proposals import Proposal, open_lines, with_proposals


@dataclass(frozen=True, slots=True)
class Reread:
    """material: with what the model could say. usage: what that cost, None when nothing was open. failure: why it said nothing."""

    material: Material
    usage: Usage | None = None
    failure: str = ""


def read_more(case: Case, proposer: Proposer) -> Reread:
    """The material of a case, its open lines shown to the model; nothing is sent when none is open.

    Raises:
        BackendError: the model did not answer.
    """
    material = read_material(case)
    lines = _open(material)
    if not lines:
        return Reread(material)
    said, usage = proposer.said(lines)
    proposals = (Proposal(one.slot, one.quote, one.value, one.line) for one in said)
    return Reread(with_proposals(material, proposals, case.period), usage)


def read_more_if_answered(case: Case, proposer: Proposer) -> Reread:
    """The same for a draft, which goes on with what was read without the model when that one request fails."""
    try:
        return read_more(case, proposer)
    except BackendError as error:
        return Reread(read_material(case), failure=str(error))


def reading_prompt(material: Material, asker: Asker) -> Prompt | None:
    """What would be sent about the open lines; None when none is open."""
    lines = _open(material)
    return asker.prompt(lines)[0] if lines else None


def asker_of(case: Case, prompts: Path | None, figures: Figures) -> Asker:
    """How the open lines of a case are shown."""
    return Asker(Prompts(prompts), case.unit, case.period.title, figures)


def _open(material: Material) -> list[OpenLine]:
    return [OpenLine(*line) for line in open_lines(material)]
