"""`drafter facts CASE|FILE|DIR…`: what was understood, before anything is drafted."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter.cli.model_options import reading_model_options
from drafter.cli.period_option import chosen_period
from drafter.core.errors import InputError
from drafter.core.messages import _

if TYPE_CHECKING:
    from drafter.api import Understood


@click.command()
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--period", help="期间：2024、2024H1、2024Q3、2024-05（案例文件夹自带期间）")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="写成素材表（xlsx），改好后用 --facts 交回")
@click.option("--force", is_flag=True, help="覆盖已有的素材表")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="输出格式")
@reading_model_options
def command(
    sources: tuple[Path, ...], period: str | None, output: Path | None, force: bool, form: str, **options: Any
) -> None:
    """列出读懂了什么：每条素材的部分、状态、数据和用法，以及要问的。

    SOURCES 是案例文件夹，或要点、指标表、文件夹。
    """
    from drafter.present.facts_json import told_in_lines
    from drafter.present.facts_table import show_facts

    understood = _understood(sources, period, options)
    if output:
        _write_sheet(understood, sources, output, force=force)
    if form == "json":
        click.echo(told_in_lines(understood.to_dict()))
    else:
        show_facts(understood.to_dict())


def _understood(sources: tuple[Path, ...], period: str | None, options: dict[str, Any]) -> Understood:
    from drafter import api

    if not options["model"]:
        return api.facts(sources, period=chosen_period(period))
    if len(sources) != 1 or not sources[0].is_dir():
        raise InputError.one("--model", _("请模型看素材，要给案例文件夹"), _("只写一个案例文件夹"))
    from drafter.cli.model_run import model_settings, watching

    settings = model_settings(options)
    with watching(settings, quiet=False) as watcher:
        return api.facts_by_model(sources[0], settings, watcher)


def _write_sheet(understood: Understood, sources: tuple[Path, ...], output: Path, *, force: bool) -> None:
    from drafter.office.saving import save

    if output.exists() and not force:
        raise InputError.one(str(output), _("已存在"), _("换一个文件名，或加 --force 覆盖"))
    save(output, understood.to_sheet(date=datetime.date.today()), sources=sources)
    click.echo(_("已写出 {path}").format(path=output), err=True)
