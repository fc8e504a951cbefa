"""`drafter trace REPORT --facts notes.md --facts metrics.xlsx`: what every figure, date, title and name of a report rests on."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.core.messages import _

if TYPE_CHECKING:
    from drafter.core.grounding import Grounding, Status

_STYLES = {
    "exact": "green",
    "converted": "green",
    "derived": "cyan",
    "ambiguous": "yellow",
    "conflicting": "red",
    "unsupported": "red",
}
_OPEN = ("ambiguous", "conflicting", "unsupported")


@click.command()
@click.argument("report", type=click.Path(path_type=Path))
@click.option(
    "--facts",
    "facts",
    multiple=True,
    required=True,
    type=click.Path(path_type=Path),
    help="素材：要点、指标表、facts.yaml，可多次给出",
)
@click.option("--prior", "priors", multiple=True, type=click.Path(path_type=Path), help="往期报告，可多次给出")
@click.option("--period", default="", help="报告期间：2024、2024H1、2024Q3、2024-05；默认从标题读")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="输出格式")
@click.option("--all/--open", "everything", default=True, help="列出全部，或只列没有着落的")
def command(
    report: Path, facts: tuple[Path, ...], priors: tuple[Path, ...], period: str, form: str, everything: bool
) -> None:
    """逐个数据溯源：每个数字、日期、文件标题和名称来自素材的哪一处。"""
    from drafter.cli.notices import tell_notices
    from drafter.cli.period_option import chosen_period
    from drafter.pipeline.tracing import trace_report
    from drafter.present.traced_json import traced_dict

    traced = trace_report(report, facts, priors=priors, period=chosen_period(period))
    tell_notices(traced.warnings)
    groundings = traced.groundings
    shown = tuple(one for one in groundings if everything or one.status in _OPEN)
    if form == "json":
        click.echo(json.dumps(traced_dict(shown, groundings, traced.facts), ensure_ascii=False, indent=1))
    else:
        _print_table(traced.text, shown, groundings)


def _print_table(text: str, shown: Sequence[Grounding], groundings: Sequence[Grounding]) -> None:
    from rich.table import Table
    from rich.text import Text

    from drafter.present.consoles import console_for
    from drafter.present.finding_lines import line_number
    from drafter.present.folded import Folded

    names = _names()
    table = Table(box=None, header_style="bold")
    for title in (_("位置"), _("原文"), _("结论"), _("说明")):
        table.add_column(title, overflow="fold")
    for grounding in shown:
        mention = grounding.mention
        table.add_row(
            _("第{n}行").format(n=line_number(text, mention.span.start)),
            "".join(mention.text.split()),
            Text(names[grounding.status], style=_STYLES[grounding.status]),
            Folded(" ".join(grounding.note.split())),
        )
    console = console_for()
    console.print(table)
    counts = Counter(grounding.status for grounding in groundings)
    if not groundings:
        console.print(_("没有要溯源的数字、日期、标题或名称。"))
        return
    console.print(
        _("共{n}处：{counts}").format(
            n=len(groundings),
            counts=_("，").join(_("{name}{n}").format(name=names[s], n=counts[s]) for s in names if counts[s]),
        )
    )


def _names() -> dict[Status, str]:
    return {
        "exact": _("有据"), "converted": _("换算"), "derived": _("推算"),
        "ambiguous": _("多处同数"), "conflicting": _("素材矛盾"), "unsupported": _("无据"),
    }  # fmt: skip
