"""`drafter gaps`: everything a report still lacks, as a sheet to send out."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter.core.messages import _

if TYPE_CHECKING:
    from drafter.core.profile import Gap


@click.command()
@click.argument("report", type=click.Path(path_type=Path))
@click.option("--output", "-o", type=click.Path(path_type=Path), help="数据需求表（默认 数据需求表.xlsx）")
@click.option("--prior", type=click.Path(path_type=Path), help="往期报告：补上期值，并列出上期有、本期没有的指标")
@click.option(
    "--facts", multiple=True, type=click.Path(path_type=Path), help="素材（指标表、要点）：按其中的责任部门分派"
)
@click.option("--period", default="", help="期间：2024、2024H1、2024Q3、2024-05")
@click.option("--by-owner", is_flag=True, help="每个责任部门一张表")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="表的日期（默认今天）")
@click.option("--format", "form", type=click.Choice(["xlsx", "json"]), default="xlsx", help="输出形式")
@click.pass_context
def command(
    ctx: click.Context, report: Path, output: Path | None, prior: Path | None, facts: tuple[Path, ...], period: str, by_owner: bool,
    date: datetime.datetime | None, form: str,
) -> None:  # fmt: skip
    """汇总待补数据。REPORT 是任何一份报告（docx、txt），或案例文件夹。"""
    gaps, day = _gaps(report, prior, facts, period)
    if form == "json":
        import json

        click.echo(json.dumps([_row(gap) for gap in gaps], ensure_ascii=False, indent=1))
        return
    from drafter.office.saving import save
    from drafter.present.request_sheet import request_sheet

    when = date.date() if date else day or datetime.date.today()
    target = output or Path(_("数据需求表.xlsx"))
    save(target, request_sheet(gaps, by_owner=by_owner, date=when), sources=[report] if report.is_file() else [])
    if not ctx.obj["quiet"]:
        from drafter.revise.gaps import PRIOR_ONLY

        lacking = sum(gap.note == _(PRIOR_ONLY) for gap in gaps)
        click.echo(
            _("待补{n}处，上期有而本期没有的指标{m}个；已写出 {path}").format(
                n=len(gaps) - lacking, m=lacking, path=target
            )
        )


def _gaps(
    report: Path, prior: Path | None, facts: tuple[Path, ...], period: str
) -> tuple[tuple[Gap, ...], datetime.date | None]:
    """The gaps, and the date of the case they belong to."""
    if report.is_dir() or report.name == "case.yaml":
        from drafter.pipeline.planning import plan_case
        from drafter.read.case import load_case

        case = load_case(report)
        return plan_case(case).plan.gaps, case.stamp
    from drafter.cli.notices import tell_of
    from drafter.pipeline.revising import gaps_of, owner_from
    from drafter.read.facts import read_facts
    from drafter.read.report import open_prior, open_report

    opened, before = open_report(report), open_prior(prior) if prior else None
    tell_of(opened, before)
    owner_of = owner_from(read_facts(facts).facts) if facts else None
    named = opened.period()
    return gaps_of(opened, prior=before, period=period or (named.code if named else ""), owner_of=owner_of), None


def _row(gap: Gap) -> dict[str, Any]:
    names = ("section", "sentence", "indicator", "unit", "period", "last", "owner", "note")
    return {name: getattr(gap, name) for name in names}
