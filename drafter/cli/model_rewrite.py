"""`drafter rewrite --model`: the model behind the rewrite prompt, under the same promises as a draft."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from drafter.cli.model_run import settings_of, watcher_for
from drafter.core.fact import FactRole
from drafter.draft.prompts import Prompts
from drafter.draft.redraft import redraft_by
from drafter.pipeline.modelling import open_backend
from drafter.read.report import Opened
from drafter.revise.redrafting import Redraft

_ROLES: dict[str, FactRole] = {
    "problems": "problems",
    "achievements": "achievements",
    "plans": "plans",
    "preamble": "preamble",
}


def redraft_with(opened: Opened, options: dict[str, Any], sources: Sequence[Path]) -> Redraft:
    """The rewriter the options name. sources: the facts and the prior report.

    Raises:
        RefusedError: a secrecy marking in the report, the facts or the prior, or --offline forbids the connection.
    """
    settings = settings_of(options)
    _endpoint, backend = open_backend(
        settings, Path.cwd(), [Path(opened.path), *sources], watcher_for(settings, quiet=False), resume=False
    )
    role = _ROLES.get(str(options.get("section", "problems")), "problems")
    return redraft_by(backend, Prompts(settings.prompts), role, _faults, reply_tokens=settings.reply_tokens)


def _faults(task: Any) -> list[str]:
    return list(dict.fromkeys(fault.words for fault in task.diagnosis.faults))
