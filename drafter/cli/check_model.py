"""`drafter check --model`: where the report goes is said before anything is sent; what comes back is advice."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from drafter.cli.model_run import model_settings
from drafter.core.messages import _
from drafter.draft.endpoint import Endpoint
from drafter.pipeline.checking import Request
from drafter.pipeline.modelling import Watcher
from drafter.pipeline.opining import Opinions, open_opinions


def opinions_for(paths: Sequence[Path], request: Request, options: dict[str, Any], *, quiet: bool) -> Opinions:
    """The run that asks the model the options name.

    Raises:
        RefusedError: a secrecy marking in a report or its material, or --offline, forbids the connection.
    """
    settings = model_settings(options)
    watcher = Watcher() if quiet else Watcher(asked=lambda endpoint: _announce(endpoint, settings.model))
    files = [*paths, *request.facts, *request.priors]
    return open_opinions(settings, files, watcher, select=request.select, ignore=request.ignore)


def _announce(endpoint: Endpoint | None, model: str) -> None:
    if endpoint is None:
        click.echo(_("模型在本进程内运行，不连接任何服务：{model}").format(model=model), err=True)
        return
    where = {"loopback": _("本机"), "intranet": _("内网"), "remote": _("外部")}[endpoint.reach]
    words = _("将把报告正文发给 {host}（{where}）的模型 {model}")
    click.echo(words.format(host=endpoint.host, where=where, model=model), err=True)
