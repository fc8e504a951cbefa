"""`drafter compare`: a report beside last period's, or a whole beside its units."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.core.errors import InputError
from drafter.core.messages import _

if TYPE_CHECKING:
    from drafter.core.comparison import Comparison
    from drafter.core.rollup import RollupTotal


@click.command()
@click.argument("reports", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--rollup", is_flag=True, help="第一个是汇总报告，其余是各单位的报告：核对合计")
@click.option("--format", "form", type=click.Choice(["table", "json", "html"]), default="table", help="输出形式")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="写入文件（html 默认为 对照.html）")
def command(reports: tuple[Path, ...], rollup: bool, form: str, output: Path | None) -> None:
    """与往期对照：drafter compare 本期.docx 上期.docx；汇总核对：drafter compare --rollup 全市.docx 各单位/*.docx。"""
    from drafter.cli.notices import tell_of
    from drafter.office.saving import save
    from drafter.pipeline.revising import compare_reports, roll_up_reports
    from drafter.read.report import open_report

    if len(reports) < 2 or (not rollup and len(reports) > 2):
        raise InputError.one("compare", _("需要两份报告"), _("本期在前、上期在后；多份报告请加 --rollup"))
    opened = [open_report(path) for path in reports]
    tell_of(*opened)
    if rollup:
        text = _totals(roll_up_reports(opened[0], opened[1:]), form)
    else:
        text = _comparison(compare_reports(opened[0], opened[1]), form, screen=output is None)
    if output or form == "html":
        target = output or Path(_("对照.html"))
        save(target, text, sources=reports)
        click.echo(_("已写出 {path}").format(path=target))
    else:
        click.echo(text, nl=not text.endswith("\n"))


def _comparison(comparison: Comparison, form: str, *, screen: bool) -> str:
    """screen: whether somebody reads it in a window, no wider than which it is set."""
    from drafter.present.comparison_page import comparison_page
    from drafter.present.comparison_rows import as_json
    from drafter.present.comparison_table import WIDTH, comparison_table

    if form == "json":
        return json.dumps(as_json(comparison), ensure_ascii=False, indent=1) + "\n"
    return (
        comparison_page(comparison)
        if form == "html"
        else comparison_table(comparison, _window(WIDTH) if screen else WIDTH)
    )


def _window(widest: int) -> int:
    """How wide to set it: as wide as the terminal, where one reads it."""
    return min(widest, shutil.get_terminal_size().columns) if sys.stdout.isatty() else widest


def _totals(totals: tuple[RollupTotal, ...], form: str) -> str:
    from drafter.present.rollup import totals_json, totals_page, totals_table

    if form == "json":
        return json.dumps(totals_json(totals), ensure_ascii=False, indent=1) + "\n"
    return totals_page(totals) if form == "html" else totals_table(totals)
