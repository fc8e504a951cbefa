"""`drafter metrics FILE`: every quantity of a report and what it measures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter.core.messages import _

if TYPE_CHECKING:
    from drafter.core.grounding import Mention


def _row(mention: Mention) -> dict[str, Any]:
    quantity, metric = mention.quantity, mention.metric
    assert quantity and metric
    return {
        "start": quantity.span.start,
        "end": quantity.span.end,
        "text": quantity.raw,
        "value": str(quantity.value),
        "unit": quantity.unit,
        "kind": quantity.kind,
        "change": quantity.change,
        "approx": quantity.approx,
        "indicator": metric.indicator,
        "period": metric.period,
        "scope": metric.scope,
        "basis": metric.basis,
    }


def _print_table(text: str, rows: list[dict[str, Any]]) -> None:
    from rich.table import Table

    from drafter.language.shown_words import basis_word, change_word
    from drafter.present.consoles import console_for
    from drafter.present.finding_lines import line_number

    table = Table(box=None, header_style="bold")
    for title in (_("位置"), _("指标"), _("数值"), _("单位"), _("变化"), _("期间"), _("范围"), _("口径")):
        table.add_column(title, overflow="fold")
    for row in rows:
        table.add_row(
            _("第{n}行").format(n=line_number(text, row["start"])),
            row["indicator"],
            row["value"],
            row["unit"],
            change_word(row["change"]),
            row["period"],
            row["scope"],
            basis_word(row["basis"]),
        )
    console_for().print(table)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="输出格式")
def command(file: Path, form: str) -> None:
    """列出报告中的数量：位置、指标、数值、单位、期间、范围、口径。"""
    from drafter.cli.notices import tell_of
    from drafter.read.report import open_report

    opened = open_report(file)
    tell_of(opened)
    rows = [_row(m) for m in opened.mentions(opened.period()) if m.kind == "quantity"]
    if form == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        _print_table(opened.text, rows)
