"""What other programs call: the pipelines, typed. No click, no printing; results turn into the JSON of the command line with `.to_dict()`.

Each function is one call into a table of contents (`drafter.pipeline`); the command line, the page and the tools for agents share them.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.api.drafting import Drafting, correct, draft, draft_by_model, report_prompt, save_answers
from drafter.api.filling import Filling, Gaps, Refreshing, fill, gaps, refresh
from drafter.api.reports import Checking, Comparing, check, compare, learn_layout
from drafter.api.rewriting import Rewriting, apply_rewrite, make_edits, rewrite, rewrite_by_model
from drafter.api.sources import Excerpt, excerpt, guess, marked_secret
from drafter.api.texts import Tracing, VerifiedFile, set_as_docx, trace, verify_file
from drafter.core.case import Case
from drafter.core.claim import Question
from drafter.core.errors import InputError
from drafter.core.fact import Fact, FactRole, LeftOut
from drafter.core.period import Period
from drafter.core.text import Provenance
from drafter.core.verified import Verified
from drafter.ground.verifying import verify as verify_text
from drafter.pipeline.planning import Planned, own_facts, plan_case
from drafter.present.facts_json import facts_dict
from drafter.present.verified_json import verified_dict
from drafter.read.case import load_case
from drafter.read.folder import guess_folder, source_files
from drafter.read.material import read_sources

if TYPE_CHECKING:
    from drafter.pipeline.modelling import ModelSettings, Watcher
    from drafter.read.facts import Material

__all__ = (
    "Checking", "Comparing", "Drafting", "Excerpt", "Filling", "Gaps", "Refreshing", "Rewriting", "Tracing", "Understood",
    "Verification", "VerifiedFile", "apply_rewrite",
    "check", "compare", "correct", "draft", "draft_by_model", "excerpt", "facts", "facts_by_model", "fill", "gaps", "guess",
    "learn_layout", "make_edits", "marked_secret", "read_case", "refresh", "report_prompt", "rewrite", "rewrite_by_model", "save_answers", "set_as_docx",
    "trace", "verify", "verify_file",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Understood:
    """What was understood of the sources, before anything is drafted. Source order throughout."""

    facts: tuple[Fact, ...]
    asked: tuple[Fact, ...]
    left_out: tuple[LeftOut, ...]
    questions: tuple[Question, ...]

    def to_dict(self) -> dict[str, Any]:
        return facts_dict(self.facts, self.asked, self.left_out, self.questions)

    def to_sheet(self, *, date: datetime.date) -> bytes:
        """素材表.xlsx: the same as a sheet a clerk corrects and gives back; `date` is the clock it bears."""
        from drafter.present.fact_sheet import fact_sheet

        return fact_sheet(self.to_dict()["facts"], self.questions, date=date)


def read_case(path: str | Path) -> Case:
    """The case in a folder (or its case.yaml); a folder without one is taken for what its files say.

    Raises:
        InputError: everything that is wrong with it, at once.
    """
    folder = Path(path)
    return (
        guess_folder(folder).case() if folder.is_dir() and not (folder / "case.yaml").is_file() else load_case(folder)
    )


def facts(case: Case | str | Path | Sequence[str | Path], *, period: Period | None = None) -> Understood:
    """What was understood of a case, or of single files or folders: facts used, asked and left out, and the questions.

    period: of the report the files are for; None reads by the words of the files alone. A case has its own; so has a folder that `draft` would
    take for one by what its files say.
    """
    if isinstance(case, Case):
        return _of_case(case)
    paths = [Path(case)] if isinstance(case, (str, Path)) else [Path(path) for path in case]
    if len(paths) == 1 and (paths[0].name == "case.yaml" or (paths[0] / "case.yaml").is_file()):
        return _of_case(read_case(paths[0]))
    if len(paths) == 1 and paths[0].is_dir() and (taken := _taken_for(paths[0], period)):
        return _of_case(taken)
    files = [file for path in paths for file in (source_files(path) if path.is_dir() else (path,))]
    material = read_sources(files, period)
    return Understood(material.facts, material.asked, material.left_out, material.questions)


def _taken_for(folder: Path, period: Period | None) -> Case | None:
    """What `draft` takes a folder without case.yaml for, so that a sheet made of it says what the draft will read; None where that must be asked."""
    try:
        return guess_folder(folder, {"period": period.code} if period else None).case()
    except InputError:
        return None


def facts_by_model(case: Case | str | Path, settings: ModelSettings, watcher: Watcher | None = None) -> Understood:
    """As `facts` of a case, with what a model could say of the lines that stayed open; each proposal is typed like anything read.

    Raises:
        RefusedError: a secrecy marking or --offline forbids the connection; nothing has connected by then.
        BackendError: the model did not answer.
    """
    from drafter.pipeline.modelling import read_case_by_model

    case = case if isinstance(case, Case) else read_case(case)
    return _of_case(case, read_case_by_model(case, settings, watcher))


def _of_case(case: Case, material: Material | None = None) -> Understood:
    planned = plan_case(case, material)
    return Understood(_as_read(planned), planned.material.asked, planned.plan.left_out, planned.material.questions)


def _as_read(planned: Planned) -> tuple[Fact, ...]:
    """The facts under the part the sources tell, wherever the report's plan tells them."""
    roles = {fact.id: fact.role for fact in planned.material.facts if fact.id not in planned.material.unplaced}
    return tuple(replace(fact, role=roles.get(fact.id, fact.role)) for fact in own_facts(planned))


class Verification(dict[str, Any]):
    """A text held against its sources: the JSON of DESIGN §5 itself, and beside it the verdicts and facts as core types."""

    def __init__(self, text: str, verified: Verified, facts: tuple[Fact, ...]) -> None:
        super().__init__(verified_dict(text, verified))
        self.text, self.verified, self.facts = text, verified, facts

    def to_dict(self) -> dict[str, Any]:
        return dict(self)


def verify(
    text: str, facts: Sequence[str] | Case, *, period: str | Period | None = None, role: FactRole = "achievements"
) -> Verification:
    """Holds `text` against the sources, sentence by sentence; what of them it does not tell is `lost`.

    facts: bullets as a clerk writes them (ids n1, n2, …), or a case. period: the report's own (2024H1), the case's by default.
    role: the part of the report the text belongs to. Raises ValueError for a period that is none.
    """
    if isinstance(facts, Case):
        given, when = _of_case(facts).facts, facts.period
    else:
        given, when = tuple(_bullet(number, words, role) for number, words in enumerate(facts, 1)), None
    base = Period.parse(period) if isinstance(period, str) and period else period or when
    assert not isinstance(base, str)
    return Verification(text, verify_text(text, given, period=base, role=role), given)


def _bullet(number: int, words: str, role: FactRole) -> Fact:
    return Fact(f"n{number}", role, "", words, Provenance("", str(number), words))
