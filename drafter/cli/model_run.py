"""Drafting a case with a model from the command line: options in, the account shown."""

from __future__ import annotations

import sys
from typing import Any

import click

from drafter.cli.model_address import address_of
from drafter.core.case import Case
from drafter.core.draft import Draft
from drafter.core.messages import _
from drafter.draft.account import Run, headings, notes, rows, run_json
from drafter.draft.endpoint import Endpoint
from drafter.pipeline.drafting import Drafted
from drafter.pipeline.modelling import ModelSettings, Watcher, draft_case_by_model, environment_key


def draft_case_with_model(case: Case, options: dict[str, Any], *, quiet: bool) -> tuple[Drafted, dict[str, Any]]:
    """The draft, and the content of run.json."""
    settings = settings_of(options)
    drafted, run = draft_case_by_model(case, settings, watcher_for(settings, quiet=quiet))
    if not quiet:
        _show(run)
    return drafted, run_json(run)


def settings_of(options: dict[str, Any]) -> ModelSettings:
    """The options of `model_options` as settings."""
    return ModelSettings(
        model=options["model"], base_url=address_of(options["model"], options["base_url"] or ""), key=environment_key(options["model"]), figures=options["figures"],
        offline=options["offline"], concurrency=options["concurrency"], rate=options["rate"], timeout=options["timeout"],
        max_tokens_total=options["max_tokens_total"], reply_tokens=options["reply_tokens"], temperature=options["temperature"],
        prompts=options["prompts"], keep_replies=not options.get("no_cache", False), verify=not options.get("no_verify", False),
        read=not options.get("no_read", False),
    )  # fmt: skip


def watcher_for(settings: ModelSettings, *, quiet: bool) -> Watcher:
    """What the terminal shows while a model writes."""
    if quiet:
        return Watcher()
    return Watcher(
        lambda endpoint: _announce(endpoint, settings.model), _progress, _Stream() if sys.stderr.isatty() else None
    )


def _announce(endpoint: Endpoint | None, model: str) -> None:
    """Says where the material goes before the first request."""
    if endpoint is None:
        click.echo(_("模型在本进程内运行，不连接任何服务：{model}").format(model=model), err=True)
        return
    where = {"loopback": _("本机"), "intranet": _("内网"), "remote": _("外部")}[endpoint.reach]
    click.echo(
        _("将把素材发给 {host}（{where}）的模型 {model}").format(host=endpoint.host, where=where, model=model), err=True
    )


def _progress(done: int, total: int, draft: Draft) -> None:
    """A line a section as it comes: what was accepted, what was mended after going back, what the composer wrote."""
    from rich.console import Console

    sentences = draft.sentences()
    own = sum(one.origin == "model" for one in sentences)
    reworded = sum(one.verdict == "reworded" for one in sentences)
    words = _("[{done}/{total}] {heading} 模型 {own} 句（退改后采用 {mended}，改述待看 {reworded}），离线 {rest} 句")
    line = words.format(
        done=done, total=total, heading=draft.section.heading or draft.section.id, own=own, mended=draft.usage.repaired,
        reworded=reworded, rest=len(sentences) - own,
    )  # fmt: skip
    console = Console(stderr=True, highlight=False, soft_wrap=True, markup=False)
    console.print(line, style="green" if own == len(sentences) else "yellow" if own else "dim")


class _Stream:
    """A line on the terminal that shows how many characters each section has so far."""

    def __init__(self) -> None:
        self._so_far: dict[str, int] = {}

    def __call__(self, section: str, piece: str) -> None:
        self._so_far[section] = self._so_far.get(section, 0) + len(piece)
        words = " ".join(f"{name} {count}" for name, count in list(self._so_far.items())[-4:])
        click.echo(f"\r\x1b[K{words[:76]}\r", err=True, nl=False)


def _show(run: Run) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console(stderr=True, highlight=False, soft_wrap=True)
    table = Table(*headings(), box=None, padding=(0, 2, 0, 0))
    for row in rows(run):
        table.add_row(*row)
    console.print(table)
    for line in notes(run):
        console.print(f"  {line}", markup=False)
