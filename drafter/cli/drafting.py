"""What `drafter draft` does behind its options: drafting, and writing all output files or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.core.case import Case
from drafter.core.errors import BackendError, InputError
from drafter.core.messages import _
from drafter.office.saving import refusals, save_set
from drafter.pipeline.draft_files import outputs
from drafter.pipeline.drafting import Drafted, draft_case
from drafter.pipeline.left_open import left_out, unused_facts
from drafter.present.draft_summary import Summary


@dataclass(frozen=True, slots=True)
class Attempt:
    """A draft; account: what the model cost, None when the composer wrote it; failure: why a model that was asked did not write."""

    drafted: Drafted
    account: dict[str, Any] | None = None
    failure: BackendError | None = None


def draft_with_model(case: Case, options: dict[str, Any], *, quiet: bool) -> Attempt:
    """The draft by the model the options name. One that fails altogether leaves the composer's: nobody goes away with nothing."""
    if not options.get("model"):
        return Attempt(draft_case(case))
    from drafter.cli.model_run import draft_case_with_model

    try:
        return Attempt(*draft_case_with_model(case, options, quiet=quiet))
    except BackendError as error:
        return Attempt(draft_case(case), failure=error)


OUTPUTS = ("report.docx", "review.docx", "report.txt", "findings.json", "trace.json", "gaps.xlsx")


def refuse_folder(folder: Path, sources: Sequence[Path], *, force: bool) -> None:
    """Said before drafting: a model's time is not spent on a draft that has nowhere to go.

    Raises:
        InputError: `folder` is a file, holds a source under the name of an output, or holds a draft and `force` is not given.
    """
    if folder.exists() and not folder.is_dir():
        raise InputError.one(str(folder), _("是文件，不是文件夹"), _("用 -o 给出一个文件夹"))
    if found := refusals([folder / name for name in OUTPUTS], sources=sources, force=force):
        raise InputError(found)


def write_outputs(
    drafted: Drafted, folder: Path, *, force: bool, account: dict[str, Any] | None = None, plain: bool = False
) -> dict[str, Path]:
    """Writes every output; an existing one is refused before anything is written unless `force`."""
    files: dict[str, bytes] = outputs(drafted, account, plain=plain)
    save_set({folder / name: content for name, content in files.items()}, force=force)
    return {name: folder / name for name in files}


def summary_of(drafted: Drafted) -> Summary:
    plan = drafted.planned.plan
    unused = unused_facts(drafted)
    own = [fact for fact in drafted.planned.facts if fact.kind != "case"]
    return Summary(
        plan.title,
        len(own) - len(plan.merged) - len(unused),
        len(plan.merged),
        left_out(drafted),
        drafted.groundings,
        plan.gaps,
        drafted.findings,
        drafted.planned.material.questions,
    )


def draft_onto(
    case: Case, onto: Path, sections: Sequence[str], folder: Path, options: dict[str, Any], *, force: bool
) -> Path:
    """New facts of the case into a report people have edited, as tracked changes."""
    from drafter.cli.onto import onto_document

    return onto_document(case, onto, sections, folder, options, force=force)
