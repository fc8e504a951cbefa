"""The third table of contents: a case drafted with a model. What may be sent is settled first, then sections are asked, then text is made."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from drafter.core.case import Case
from drafter.core.draft import Draft, DraftBackend, DraftRequest
from drafter.core.errors import BudgetError
from drafter.core.messages import _
from drafter.core.telling import tell
from drafter.draft.account import RunAccount
from drafter.draft.backend import BackendOptions, backend_for, endpoint_for
from drafter.draft.endpoint import Endpoint
from drafter.draft.failures import Transient, UnfitRequest
from drafter.draft.model_sections import draft_sections
from drafter.draft.polishing import Polisher
from drafter.draft.privacy import refuse_connection, secret_places
from drafter.draft.prompts import Prompts
from drafter.draft.proposing import Proposer
from drafter.draft.providers import key_of
from drafter.draft.rendering import Figures, Prompter, PromptSetting
from drafter.draft.samples import Samples
from drafter.draft.scripted import holds_polish, holds_whole
from drafter.draft.shared_facts import with_elsewhere
from drafter.draft.wrappers import Stored
from drafter.pipeline.drafting import Drafted, finish_draft
from drafter.pipeline.judging import SourceLock
from drafter.pipeline.noticing import with_doubts, with_noticed
from drafter.pipeline.parting import Parting
from drafter.pipeline.planning import Planned, plan_case
from drafter.pipeline.proposing import asker_of, read_more, read_more_if_answered
from drafter.pipeline.requests import draft_requests
from drafter.pipeline.returning import returned
from drafter.pipeline.whole import WrittenFirst, written_whole
from drafter.read.facts import Material

Writing = Literal["auto", "whole", "sections"]
_WHOLE = 150  # facts; a reply about more is longer than most servers give in one


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """Which model, how to reach it, and what it may see and cost. The key comes from the environment, see `environment_key`.

    writing: the report in one request, or a section a request; auto: in one, but by sections for a model in this process, a long
    report, and replies from a file that hold none. polish: a report written in one request is read through once more (`Polisher`).
    """

    model: str
    base_url: str = ""
    key: str = field(default="", repr=False)
    figures: Figures = "plain"
    offline: bool = False
    concurrency: int = 4
    rate: float = 0.0
    timeout: float = 120.0
    max_tokens_total: int = 0
    reply_tokens: int = 0
    temperature: float = 0.2
    prompts: Path | None = None
    keep_replies: bool = True
    verify: bool = True
    read: bool = True
    writing: Writing = "auto"
    polish: bool = True


@dataclass(frozen=True, slots=True)
class Watcher:
    """Who is told of a run. asked: the endpoint (None: this process) before the first request; progress: sections done, of how many,
    the draft just done; text: section id and a piece, as it streams in."""

    asked: Callable[[Endpoint | None], None] | None = None
    progress: Callable[[int, int, Draft], None] | None = None
    text: Callable[[str, str], None] | None = None


def draft_case_by_model(
    case: Case, settings: ModelSettings, watcher: Watcher | None = None
) -> tuple[Drafted, RunAccount]:
    """The draft, and what it cost.

    Raises:
        RefusedError: a secrecy marking or --offline forbids the connection; nothing has connected by then.
        BackendError: the model answered no section at all.
    """
    watcher = watcher or Watcher()
    endpoint, backend = open_backend(settings, case.folder, case_files(case), watcher)
    started = time.monotonic()
    proposer = proposer_for(case, settings, backend)
    read = read_more_if_answered(case, proposer, marks=_sees_marks(settings)) if settings.read else None
    drafted, left_out = write_by_model(case, settings, backend, watcher, read.material if read else None)
    seconds = time.monotonic() - started
    close_backend(backend, forget=not settings.keep_replies)
    host = endpoint.host if endpoint else ""
    run = RunAccount(settings.model, host, settings.figures, drafted.drafts, seconds, left_out)
    return drafted, replace(run, reading=read.usage, unread=read.failure, untaken=read.untaken) if read else run


def read_case_by_model(case: Case, settings: ModelSettings, watcher: Watcher | None = None) -> Material:
    """The material of a case, with what a model could say of its open lines.

    Raises:
        RefusedError: a secrecy marking or --offline forbids the connection; nothing has connected by then.
        BackendError: the model did not answer.
    """
    _endpoint, backend = open_backend(settings, case.folder, case_files(case), watcher or Watcher())
    try:
        read = read_more(case, proposer_for(case, settings, backend), marks=_sees_marks(settings))
        for words in read.untaken:
            tell(words)
        return read.material
    finally:
        close_backend(backend, forget=not settings.keep_replies)


def _sees_marks(settings: ModelSettings) -> bool:
    """Whether the model is asked about marks too: a small one in this process has no judgement worth a question."""
    return not settings.model.startswith("local:")


def proposer_for(case: Case, settings: ModelSettings, backend: DraftBackend) -> Proposer:
    """Who asks an open backend about the case's open lines."""
    return Proposer(backend, asker_of(case, settings.prompts, settings.figures), settings.reply_tokens)


def write_by_model(
    case: Case, settings: ModelSettings, backend: DraftBackend, watcher: Watcher, material: Material | None = None
) -> tuple[Drafted, dict[str, tuple[str, ...]]]:
    """The draft by a backend that is open already, and per section what of the prior its prompt left out. material: as `plan_case`."""
    planned = plan_case(case, material)
    prompter = prompter_for(planned, settings.prompts, settings.figures, settings.reply_tokens)
    requests = draft_requests(planned)
    whole = _is_whole(settings, requests)
    if whole:
        planned, backend = _written_whole(planned, requests, backend, prompter)
        requests = with_elsewhere(draft_requests(planned), backend.written)
    judge = SourceLock(planned)
    drafts = draft_sections(
        requests, backend, judge=judge, prompter=prompter,
        concurrency=settings.concurrency, verify=settings.verify, halves=None if whole else Parting(planned), on_progress=watcher.progress,
    )  # fmt: skip
    if whole and _is_polished(settings):
        drafts = _polished(Polisher(backend, prompter, judge, settings.verify), requests, drafts)
    chosen = {request.section.id: prompter.samples.choose(request.section, request.facts) for request in requests}
    planned, drafts = returned(planned, drafts)
    planned = with_doubts(with_noticed(planned, drafts), drafts)
    return finish_draft(planned, drafts), {name: sample.left_out for name, sample in chosen.items()}


def _is_whole(settings: ModelSettings, requests: Sequence[DraftRequest]) -> bool:
    """Whether the report is asked for in one request. By default it is, where a server's model writes it and it is of a common length."""
    kind, _colon, file = settings.model.partition(":")
    if kind == "scripted" and settings.writing == "auto":
        return holds_whole(Path(file))
    return is_whole("sections" if kind == "local" and settings.writing == "auto" else settings.writing, requests)


def is_whole(writing: Writing, requests: Sequence[DraftRequest]) -> bool:
    """What auto means for these requests; the others mean what they say."""
    return writing == "whole" or (writing == "auto" and sum(len(one.facts) for one in requests) <= _WHOLE)


def _is_polished(settings: ModelSettings) -> bool:
    """Whether the report is read through once more: replies from a file must hold that reading."""
    kind, _colon, file = settings.model.partition(":")
    return settings.polish and (kind != "scripted" or holds_polish(Path(file)))


def _polished(polisher: Polisher, requests: Sequence[DraftRequest], drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The drafts read through; as they are where that fails."""
    tell(_("请模型通读全稿"))
    try:
        polished = polisher.polished(requests, drafts)
    except (Transient, UnfitRequest, BudgetError) as error:
        tell(_("没有通读全稿：{why}").format(why=error))
        return drafts
    changed = sum(len({*new.blocks} - {*old.blocks}) for new, old in zip(polished, drafts, strict=True))
    tell(_("通读以后改了 {n} 段").format(n=changed))
    return polished


def _written_whole(
    planned: Planned, requests: Sequence[DraftRequest], backend: DraftBackend, prompter: Prompter
) -> tuple[Planned, WrittenFirst]:
    """The plan as the model lays the report out, and a backend that gives its words first; section by section where that fails."""
    try:
        planned, written, reply = written_whole(planned, requests, backend, prompter)
    except (Transient, UnfitRequest, BudgetError) as error:
        tell(_("没有一次写成全篇，改为逐节写：{why}").format(why=error))
        return planned, WrittenFirst(backend)
    if not written:
        tell(_("没有一次写成全篇，改为逐节写：{why}").format(why="；".join(reply.remarks) or _("回复里没有分节")))
        return planned, WrittenFirst(backend, spent={requests[0].section.id: reply.usage})
    return with_noticed(planned, [reply]), WrittenFirst(backend, written)


def open_backend(
    settings: ModelSettings, folder: Path, files: Iterable[Path], watcher: Watcher, *, resume: bool = True
) -> tuple[Endpoint | None, DraftBackend]:
    """The backend, once it is settled that it may be connected to. files: what the run reads, looked through for secrecy markings.

    resume: without kept replies, those of this run are still kept until it ends, so that a killed run goes on from them.

    Raises:
        RefusedError, InputError
    """
    store = store_path(folder, run_only=not settings.keep_replies) if settings.keep_replies or resume else None
    options = BackendOptions(
        base_url=settings.base_url, key=settings.key, timeout=settings.timeout, temperature=settings.temperature, per_minute=settings.rate,
        max_tokens_total=settings.max_tokens_total, store=store, on_text=watcher.text,
    )  # fmt: skip
    endpoint = endpoint_for(settings.model, options)
    secret = secret_places(files) if endpoint and endpoint.reach != "loopback" else ()
    refuse_connection(endpoint, secret, offline=settings.offline)
    backend = backend_for(settings.model, options)
    if watcher.asked:
        watcher.asked(endpoint)
    return endpoint, backend


def prompter_for(planned: Planned, prompts: Path | None, figures: Figures, reply_tokens: int = 0) -> Prompter:
    """The prompts of a planned report."""
    guidance: dict[str, str] = {part.role: part.lead for part in planned.profile.parts if part.lead}
    setting = PromptSetting(planned.plan.title, planned.case.unit, planned.case.period.title, guidance)
    return Prompter(setting, Prompts(prompts), Samples(planned.priors), figures, reply_tokens)


def case_files(case: Case) -> tuple[Path, ...]:
    """Every file a case reads."""
    return (case.folder / "case.yaml", *case.facts, *case.prior)


def environment_key(model: str) -> str:
    """The API key for a model: DRAFTER_API_KEY, else the named service's own or OPENAI_API_KEY, else none."""
    return key_of(model, os.environ)


def store_path(folder: Path, *, run_only: bool) -> Path:
    """Where replies are kept: one store for all runs, or one for this folder that ends with the run (a killed run goes on from it)."""
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "drafter"
    mark = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
    return base / (f"run-{mark}.sqlite" if run_only else "replies.sqlite")


def close_backend(backend: DraftBackend, *, forget: bool) -> None:
    """Closes the store; one that was only for this run is deleted, for the run has come to its end."""
    if isinstance(backend, Stored):
        backend.close()
        if forget:
            for suffix in ("", "-wal", "-shm"):
                with suppress(OSError):  # nothing could be kept where it was to be, or the home is read-only
                    backend.path.with_name(backend.path.name + suffix).unlink(missing_ok=True)
