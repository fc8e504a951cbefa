"""A case read with a model's help: read → show what stayed open → take what is quoted exactly and typed the same."""

from __future__ import annotations

from drafter.core.case import Case
from drafter.core.draft import DraftBackend
from drafter.draft.prompts import Prompts
from drafter.draft.proposing import OpenLine, Proposer
from drafter.pipeline.modelling import ModelSettings, Watcher, case_files, close_backend, open_backend
from drafter.read.facts import Material
from drafter.read.material import read_material
from drafter.read.proposals import Proposal, open_lines, with_proposals


def read_case_by_model(case: Case, settings: ModelSettings, watcher: Watcher | None = None) -> Material:
    """The material of a case, with what a model could say of its open lines.

    Raises:
        RefusedError: a secrecy marking or --offline forbids the connection; nothing has connected by then.
        BackendError: the model did not answer.
    """
    _endpoint, backend = open_backend(settings, case.folder, case_files(case), watcher or Watcher())
    try:
        return _read_more(case, settings, backend)
    finally:
        close_backend(backend, forget=not settings.keep_replies)


def _read_more(case: Case, settings: ModelSettings, backend: DraftBackend) -> Material:
    material = read_material(case)
    lines = open_lines(material)
    if not lines:
        return material
    prompts = Prompts(settings.prompts)
    proposer = Proposer(backend, prompts, case.unit, case.period.title, settings.figures, settings.reply_tokens)
    said, _usage = proposer.said([OpenLine(*line) for line in lines])
    return with_proposals(material, (Proposal(one.slot, one.quote, one.value) for one in said), case.period)
