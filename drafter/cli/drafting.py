"""What `drafter draft` does behind its options: drafting, and writing all output files or none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from drafter.core.case import Case
from drafter.core.errors import InputError, Problem
from drafter.core.messages import _
from drafter.office.saving import save
from drafter.pipeline.drafting import Drafted, draft_case, left_out, outputs, unused_facts
from drafter.present.draft_summary import Summary


def draft_with_model(case: Case, options: dict[str, Any], *, quiet: bool) -> tuple[Drafted, dict[str, Any] | None]:
    """The draft, and what the model cost (None when the composer wrote it)."""
    if not options.get("model"):
        return draft_case(case), None
    from drafter.cli.model_run import draft_case_with_model

    return draft_case_with_model(case, options, quiet=quiet)


def refuse_folder(folder: Path, *, force: bool) -> None:
    """Said before drafting: a model's time is not spent on a draft that has nowhere to go.

    Raises:
        InputError: `folder` is a file, or already holds a draft and `force` is not given.
    """
    if folder.exists() and not folder.is_dir():
        raise InputError.one(str(folder), _("是文件，不是文件夹"), _("用 -o 给出一个文件夹"))
    there = [folder / name for name in ("report.docx", "review.docx") if (folder / name).exists()]
    if there and not force:
        raise InputError(
            Problem(str(path), "", _("已存在"), _("换一个输出文件夹，或加 --force 覆盖")) for path in there
        )


def write_outputs(
    drafted: Drafted, folder: Path, *, force: bool, account: dict[str, Any] | None = None
) -> dict[str, Path]:
    """Writes every output; an existing one is refused before anything is written unless `force`."""
    files = outputs(drafted, account)
    there = [folder / name for name in files if (folder / name).exists()]
    if there and not force:
        raise InputError(
            Problem(str(path), "", _("已存在"), _("换一个输出文件夹，或加 --force 覆盖")) for path in there
        )
    for name, content in files.items():
        save(folder / name, content)
    return {name: folder / name for name in files}


def summary_of(drafted: Drafted) -> Summary:
    plan = drafted.planned.plan
    unused = unused_facts(drafted)
    own = [fact for fact in drafted.planned.facts if not fact.id.startswith("c")]
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
