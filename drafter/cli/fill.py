"""`drafter fill`: answers from returned sheets into the report."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.console import say_hanging
from drafter.cli.result_names import result_beside
from drafter.core.messages import _

if TYPE_CHECKING:
    from drafter.pipeline.revising import FilledReport

LEFT_WORDS = {
    "refused": "未写入",
    "asked": "请核对，未写入",
    "conflict": "填报不一致",
    "not_applicable": "不适用",
    "unplaced": "找不到位置",
    "blank": "未填报",
    "already": "已填",
}


@click.command()
@click.argument("report", type=click.Path(path_type=Path))
@click.argument("sheets", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--output", "-o", type=click.Path(path_type=Path), help="填好的报告（默认 <原名>-已填.docx）")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="批注日期（默认今天）")
@click.pass_context
def command(
    ctx: click.Context, report: Path, sheets: tuple[Path, ...], output: Path | None, date: datetime.datetime | None
) -> None:
    """把填好的数据需求表写回报告：只动待补处，每个数注明来自哪张表哪一格。

    同时写出 <输出>.trace.json（出处）和审核稿 <输出>-审核稿.docx。SHEETS 可以是几张表。
    """
    from drafter.cli.notices import tell_of
    from drafter.office.plain import as_kept
    from drafter.office.saving import save_set
    from drafter.pipeline.revising import fill_report
    from drafter.read.report import open_report

    opened = open_report(report)
    tell_of(opened)
    result = fill_report(opened, sheets, date=date.date() if date else datetime.date.today())
    target = output or result_beside(report, _("已填"), ".docx" if result.docx else ".txt")
    made: dict[Path, bytes | str] = {target: result.docx if result.docx is not None else as_kept(report, result.text)}
    made[target.with_name(f"{target.stem}.trace.json")] = json.dumps(result.trace, ensure_ascii=False, indent=1) + "\n"
    if result.review is not None:
        made[result_beside(target, _("审核稿"), ".docx")] = result.review
    save_set(made, sources=(report, *sheets), force=True)
    if not ctx.obj["quiet"]:
        say_hanging("\n".join([*_account(result), *(_("已写出 {path}").format(path=path) for path in made)]))


def _account(result: FilledReport) -> list[str]:
    """What was filled, and everything that was not, with the reason."""
    filling = result.filling
    lines = [_("填入{n}处。").format(n=len(filling.filled))]
    lines += [f"  {one.slot.gap.indicator}　{one.words}　{one.note}".rstrip() for one in filling.filled if one.note]
    for left in filling.left:
        if left.kind not in ("blank", "already"):
            places = [place for answer in left.answers if (place := str(answer.provenance)) not in left.reason]
            lines.append(
                "　".join([_(LEFT_WORDS[left.kind]), *([_("、").join(places)] if places else []), left.reason])
            )
    lines += [_("疑点　{words}").format(words=clash.words) for clash in result.contradictions]
    open_ = sum(left.slot is not None and left.kind != "already" for left in filling.left) + len(filling.unanswered)
    if open_:
        lines.append(_("仍有{n}处待补。").format(n=open_))
    return lines
