"""Drafting a case with a model from the command line: options in, the account shown."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import click

from drafter.cli.live import Live
from drafter.cli.model_address import address_of
from drafter.core.case import Case
from drafter.core.draft import Draft
from drafter.core.messages import _
from drafter.draft.account import RunAccount, account_notes, account_rows, headings, role_name, run_json
from drafter.draft.endpoint import Endpoint
from drafter.pipeline.drafting import Drafted
from drafter.pipeline.modelling import ModelSettings, Watcher, draft_case_by_model, environment_key


def draft_case_with_model(case: Case, options: dict[str, Any], *, quiet: bool) -> tuple[Drafted, dict[str, Any]]:
    """The draft, and the content of run.json."""
    settings = model_settings(options)
    with watching(settings, quiet=quiet) as watcher:
        drafted, run = draft_case_by_model(case, settings, watcher)
    if not quiet:
        _show(run)
    return drafted, run_json(run)


def model_settings(options: dict[str, Any]) -> ModelSettings:
    """The options of `model_options` as settings."""
    return ModelSettings(
        model=options["model"], base_url=address_of(options["model"], options["base_url"] or ""), key=environment_key(options["model"]), figures=options["figures"],
        offline=options["offline"], concurrency=options["concurrency"], rate=options["rate"], timeout=options["timeout"],
        max_tokens_total=options["max_tokens_total"], reply_tokens=options["reply_tokens"], temperature=options["temperature"],
        prompts=options["prompts"], keep_replies=not options.get("no_cache", False), verify=not options.get("no_verify", False),
        read=not options.get("no_read", False), writing=options.get("writing", "auto"), polish=not options.get("no_polish", False),
    )  # fmt: skip


@contextmanager
def watching(settings: ModelSettings, *, quiet: bool) -> Iterator[Watcher]:
    """What the terminal shows while a model reads or writes."""
    if quiet:
        yield Watcher()
        return
    live = Live()

    def asked(endpoint: Endpoint | None) -> None:
        _announce(endpoint, settings.model)
        if sys.stderr.isatty():
            live.begin()

    def progress(done: int, total: int, draft: Draft) -> None:
        live.above(partial(_progress, done, total, draft))

    try:
        yield Watcher(asked, progress, live.text if sys.stderr.isatty() else None)
    finally:
        live.end()


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
    from drafter.present.consoles import console_for

    sentences = draft.sentences()
    own = sum(one.origin == "model" for one in sentences)
    reworded = sum(one.verdict == "reworded" for one in sentences)
    words = _("[{done}/{total}] {heading} 模型 {own} 句（退改后采用 {mended}，改述待看 {reworded}），离线 {rest} 句")
    line = words.format(
        done=done, total=total, heading=draft.section.heading or role_name(draft), own=own, mended=draft.usage.repaired,
        reworded=reworded, rest=len(sentences) - own,
    )  # fmt: skip
    console = console_for(errors=True, soft_wrap=True)
    console.print(line, style="green" if own == len(sentences) else "yellow" if own else "dim")


def _show(run: RunAccount) -> None:
    from rich.table import Table

    from drafter.present.consoles import console_for

    console = console_for(errors=True, soft_wrap=True)
    table = Table(*headings(), box=None, padding=(0, 2, 0, 0))
    for row in account_rows(run):
        table.add_row(*row)
    console.print(table)
    for line in account_notes(run):
        console.print(f"  {line}")
