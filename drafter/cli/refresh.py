"""`drafter refresh REPORT --facts 新素材`: newer values into a report that remembers its figures."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.console import say_hanging
from drafter.cli.result_names import result_beside
from drafter.core.messages import _

if TYPE_CHECKING:
    from drafter.revise.refresh import Refresh


@click.command()
@click.argument("report", type=click.Path(path_type=Path))
@click.option(
    "--facts", multiple=True, required=True, type=click.Path(path_type=Path), help="新的素材：要点、指标表，可多次给出"
)
@click.option("--output", "-o", type=click.Path(path_type=Path), help="更新后的报告（默认 <原名>-更新.docx）")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="修订日期（默认今天）")
@click.pass_context
def command(
    ctx: click.Context, report: Path, facts: tuple[Path, ...], output: Path | None, date: datetime.datetime | None
) -> None:
    """数变了：把新素材里的数以修订痕迹写回报告原处，改过的报告也认得；对不上的逐处列出，不动。

    REPORT 是 drafter draft 写出的 report.docx，人改过、在 Word 或 WPS 里存过都行。
    """
    from drafter.office.saving import save
    from drafter.pipeline.refreshing import refresh_report

    done = refresh_report(report, facts, date=date.date() if date else datetime.date.today())
    target = output or result_beside(report, _("更新"), ".docx")
    save(target, done.docx, sources=(report, *facts))
    if not ctx.obj["quiet"]:
        say_hanging("\n".join([*_account(done.refresh), _("已写出 {path}").format(path=target)]))


def _account(done: Refresh) -> list[str]:
    from drafter.revise.refresh import told

    lines = [_("更新{n}处。").format(n=len(done.refreshed))]
    lines += [f"  {one.bookmark.indicator}　{one.before}→{one.after}　{one.provenance}" for one in done.refreshed]
    rest = list(told(done.left))
    lines += [_("对不上{n}处，没有动：").format(n=len(rest)), *(f"  {line}" for line in rest)] if rest else []
    untold = sum(one.kind == "missing" for one in done.left)
    return [*lines, _("没有变的{same}处，新素材没有提到的{untold}处。").format(same=done.same, untold=untold)]
