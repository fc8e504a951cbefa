"""Drafting a case with a model: what may be sent is settled first, then sections are asked, then the account is shown."""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from drafter.core.case import Case
from drafter.core.draft import Draft, DraftBackend
from drafter.core.messages import _
from drafter.draft.account import Run, headings, notes, rows, run_json
from drafter.draft.backend import BackendOptions, backend_for, endpoint_for
from drafter.draft.endpoint import Endpoint
from drafter.draft.privacy import refuse_connection, secret_places
from drafter.draft.prompts import Prompts
from drafter.draft.rendering import Prompter, Setting
from drafter.draft.samples import Samples
from drafter.draft.sections import draft_sections
from drafter.draft.wrappers import Stored
from drafter.pipeline import Drafted, Planned, draft_requests, finish_draft, ground_item, plan_case


def draft_case_with_model(case: Case, options: dict[str, Any], *, quiet: bool) -> tuple[Drafted, dict[str, Any]]:
    """The draft, and the content of run.json.

    Raises:
        RefusedError: a secrecy marking or --offline forbids the connection; nothing has connected by then.
    """
    settings = backend_options(options, case.folder, show=not quiet)
    endpoint = allowed_endpoint(options, settings, case_files(case))
    planned = plan_case(case)
    prompter = prompter_for(planned, options)
    backend = backend_for(options["model"], settings)
    announce(endpoint, options["model"], quiet=quiet)
    requests = draft_requests(planned)
    started = time.monotonic()
    drafts = draft_sections(
        requests, backend, ground=lambda text, facts: ground_item(text, facts, planned), prompter=prompter,
        concurrency=options["concurrency"], on_progress=None if quiet else _progress,
    )  # fmt: skip
    left_out = {request.section.id: prompter.samples.choose(request.section, request.facts).left_out for request in requests}
    run = Run(options["model"], endpoint.host if endpoint else "", options["figures"], drafts, time.monotonic() - started, left_out)
    finish_store(backend, forget=options["no_cache"])
    if not quiet:
        _show(run)
    return finish_draft(planned, drafts), run_json(run)


def prompter_for(planned: Planned, options: dict[str, Any]) -> Prompter:
    """The prompts of a planned report."""
    case, plan = planned.case, planned.plan
    guidance: dict[str, str] = {part.role: part.lead for part in planned.profile.parts if part.lead}
    setting = Setting(plan.title, case.unit, case.period.title, guidance)
    prompts = Prompts(options.get("prompts"))
    return Prompter(setting, prompts, Samples(planned.priors), options["figures"], options.get("reply_tokens") or 0)


def backend_options(options: dict[str, Any], folder: Path, *, show: bool = False) -> BackendOptions:
    """What the command line and the environment say of the backend. The key comes from the environment only."""
    key = os.environ.get("DRAFTER_API_KEY") or os.environ.get("OPENAI_API_KEY") or ""
    streams = show and sys.stderr.isatty()
    return BackendOptions(
        base_url=options["base_url"] or "", key=key, timeout=options["timeout"], temperature=options["temperature"],
        per_minute=options["rate"], max_tokens_total=options["max_tokens_total"], store=store_path(folder, run_only=options["no_cache"]),
        on_text=_Stream() if streams else None,
    )  # fmt: skip


def allowed_endpoint(options: dict[str, Any], settings: BackendOptions, files: Iterable[Path]) -> Endpoint | None:
    """The server this run may connect to, None when it needs none; refused before anything connects."""
    endpoint = endpoint_for(options["model"], settings)
    secret = secret_places(files) if endpoint and endpoint.reach != "loopback" else ()
    refuse_connection(endpoint, secret, offline=options["offline"])
    return endpoint


def case_files(case: Case) -> tuple[Path, ...]:
    """Every file a case reads."""
    return (case.folder / "case.yaml", *case.facts, *case.prior)


def store_path(folder: Path, *, run_only: bool) -> Path:
    """Where replies are kept: one store for all runs, or (--no-cache) one for this case that ends with the run."""
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "drafter"
    mark = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
    return base / (f"run-{mark}.sqlite" if run_only else "replies.sqlite")


def finish_store(backend: DraftBackend, *, forget: bool) -> None:
    """Closes the store; one that was only for this run is deleted, for the run has come to its end."""
    if isinstance(backend, Stored):
        backend.close()
        if forget:
            for suffix in ("", "-wal", "-shm"):
                backend.path.with_name(backend.path.name + suffix).unlink(missing_ok=True)


def announce(endpoint: Endpoint | None, model: str, *, quiet: bool) -> None:
    """Says where the material goes before the first request."""
    if not quiet:
        where = {"loopback": _("本机"), "intranet": _("内网"), "remote": _("外部")}[endpoint.reach] if endpoint else ""
        words = _("将把素材发给 {host}（{where}）的模型 {model}").format(host=endpoint.host, where=where, model=model) if endpoint else ""
        click.echo(words or _("模型在本进程内运行，不连接任何服务：{model}").format(model=model), err=True)


def _progress(done: int, total: int, draft: Draft) -> None:
    own = sum(item.origin == "model" for item in draft.items)
    click.echo(_("[{done}/{total}] {heading} 模型 {own} 条，离线 {rest} 条").format(
        done=done, total=total, heading=draft.section.heading or draft.section.id, own=own, rest=len(draft.items) - own
    ), err=True)  # fmt: skip


class _Stream:
    """A line on the terminal that shows how many characters each section has so far."""

    def __init__(self) -> None:
        self._so_far: dict[str, int] = {}

    def __call__(self, section: str, piece: str) -> None:
        self._so_far[section] = self._so_far.get(section, 0) + len(piece)
        words = " ".join(f"{name} {count}" for name, count in list(self._so_far.items())[-4:])
        click.echo(f"\r\x1b[K{words[:76]}", err=True, nl=False)


def _show(run: Run) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console(stderr=True, highlight=False, soft_wrap=True)
    table = Table(*headings(), box=None, padding=(0, 2, 0, 0))
    for row in rows(run):
        table.add_row(*row)
    console.print(table)
    _print_notes(console, notes(run))


def _print_notes(console: Any, lines: Sequence[str]) -> None:
    for line in lines:
        console.print(f"  {line}", markup=False)
