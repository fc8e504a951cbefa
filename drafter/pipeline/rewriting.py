"""A section rewritten with a model: what may be sent is settled first, then its items are asked for, then each is held to what it said."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from drafter.core.fact import Fact, FactRole
from drafter.draft.prompts import Prompts
from drafter.draft.redraft import redraft_by
from drafter.pipeline.modelling import ModelSettings, Watcher, close_backend, open_backend
from drafter.pipeline.revising import Rewritten, rewrite_report
from drafter.read.report import Opened
from drafter.revise.passages import select
from drafter.revise.redrafting import Watch


def rewrite_by_model(
    opened: Opened,
    section: str,
    settings: ModelSettings,
    facts: Sequence[Fact] = (),
    *,
    sources: Sequence[Path] = (),
    prior: Opened | None = None,
    watcher: Watcher | None = None,
    watch: Watch | None = None,
    period: str = "",
    date: datetime.date,
    as_docx: bool = False,
) -> Rewritten:
    """As `rewrite_report`, the words a model's. sources: the files of the facts and the prior, looked through for secrecy markings.

    Raises:
        RefusedError: a secrecy marking in the report or its sources, or `offline`, forbids the connection. BackendError: the model failed.
    """
    chosen = select(opened.report, section).role
    role: FactRole = chosen if chosen in ("preamble", "achievements", "plans") else "problems"
    files = [Path(opened.path), *sources]
    _endpoint, backend = open_backend(settings, Path(opened.path).parent, files, watcher or Watcher(), resume=False)
    try:
        prompts = Prompts(settings.prompts)
        redraft = redraft_by(
            backend, prompts, role, _faults, reply_tokens=settings.reply_tokens, figures=settings.figures
        )
        return rewrite_report(
            opened, section, facts, prior=prior, redraft=redraft, watch=watch, period=period, date=date, as_docx=as_docx
        )
    finally:
        close_backend(backend, forget=False)


def _faults(task: Any) -> list[str]:
    return list(dict.fromkeys(fault.words for fault in task.diagnosis.faults))
