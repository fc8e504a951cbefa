"""`drafter rewrite --model`: the model behind the rewrite prompt, under the same promises as a draft."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from drafter.cli.model_run import allowed_endpoint, announce, backend_options
from drafter.core.fact import FactRole
from drafter.draft.backend import backend_for
from drafter.draft.prompts import Prompts
from drafter.draft.redraft import redraft_by
from drafter.revise.rewrite import Redraft
from drafter.revision import Opened

_ROLES: dict[str, FactRole] = {"problems": "problems", "achievements": "achievements", "plans": "plans", "preamble": "preamble"}


def redraft_with(opened: Opened, options: dict[str, Any]) -> Redraft:
    """The rewriter the options name.

    Raises:
        RefusedError: a secrecy marking in the report or --offline forbids the connection.
    """
    settings = backend_options(options, Path.cwd())
    endpoint = allowed_endpoint(options, settings, [Path(opened.path)])
    announce(endpoint, options["model"], quiet=False)
    backend = backend_for(options["model"], settings)
    role = _ROLES.get(str(options.get("section", "problems")), "problems")
    return redraft_by(backend, Prompts(options.get("prompts")), role, _faults, reply_tokens=options.get("reply_tokens") or 0)


def _faults(task: Any) -> list[str]:
    return list(dict.fromkeys(fault.words for fault in task.diagnosis.faults))
