"""`drafter format`: how a docx is set against the unit's layout; set anew; or the layout learned from a sample."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.result_names import result_beside
from drafter.core.errors import InputError
from drafter.core.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.core.finding import Finding
    from drafter.core.layout import Layout
    from drafter.core.report import Report
    from drafter.office.docx_text import DocxText


_OF_THE_PAGE = ("FM001", "FM002", "FM003", "FM013")


@click.command("format")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--layout", help="单位版式（YAML）；缺省为 GB/T 9704—2012")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="text（缺省）或 json")
@click.option("--fix", is_flag=True, help="按版式另排一份，文字一字不动")
@click.option("--learn", is_flag=True, help="FILE 是排好的样本：写出它的版式（YAML）")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="--fix、--learn 写到哪里")
@click.option("--force", is_flag=True, help="覆盖已有的输出")
@click.pass_context
def command(
    ctx: click.Context,
    file: Path,
    layout: str | None,
    form: str,
    fix: bool,
    learn: bool,
    output: Path | None,
    force: bool,
) -> int:
    """检查 docx 的版式（纸张、边距、网格、字体、字号、行距、缩进、页码……）。

    与版式不符时返回 1。
    """
    from drafter.assemble.layout import load_layout

    if fix and learn:
        raise InputError.one(_("命令行"), _("--fix 和 --learn 不能同时用"))
    docx, report = _opened(file)
    if learn:
        return _learn(docx, report, file, output, force=force)
    wanted = load_layout(layout)
    if fix:
        return _fix(docx, report, wanted, file, output, force=force)
    found = _held_against(docx, report, wanted)
    if form == "json":
        from drafter.present.findings_json import findings_json

        click.echo(findings_json([(str(file), wanted.id, report.text, found)]), nl=False)
    else:
        _print(found, report.text, wanted, quiet=ctx.obj["quiet"])
    return 1 if found else 0


def _opened(file: Path) -> tuple[DocxText, Report]:
    from drafter.read.report import open_report

    opened = open_report(file)
    if opened.docx is None:
        raise InputError.one(str(file), _("不是 docx，没有版式可查"), _("请先用 WPS 或 Word 另存为 docx"))
    return opened.docx, opened.report


def _held_against(docx: DocxText, report: Report, layout: Layout) -> tuple[Finding, ...]:
    from drafter.check.formatting.deviation import Dressed
    from drafter.check.rule import Context
    from drafter.check.runner import check
    from drafter.core.profile import Profile
    from drafter.office.format_facts import format_facts

    context = Context(report, Profile("generic", "", ()), document=Dressed(format_facts(docx), layout))
    return check(context, select=("FM",))


def _print(found: Sequence[Finding], text: str, layout: Layout, *, quiet: bool) -> None:
    from drafter.present.printing import printer

    out = printer()
    for finding in found:
        quote = " ".join(finding.span.of(text).split())[:16]
        where = _("　“{words}”").format(words=quote) if quote and finding.rule not in _OF_THE_PAGE else ""
        out.line(f"{finding.rule} {finding.message}{where}", hang=6)
    if not quiet:
        summary = (
            _("共{count}处与版式“{title}”不符").format(count=len(found), title=layout.title)
            if found
            else _("与版式“{title}”相符").format(title=layout.title)
        )
        click.echo(summary, err=True)


def _fix(docx: DocxText, report: Report, layout: Layout, file: Path, output: Path | None, *, force: bool) -> int:
    from drafter.assemble.restyle import restyle
    from drafter.office.saving import save

    target = output or result_beside(file, _("排版"), ".docx")
    made = restyle(docx, report, layout)
    save(target, made, sources=[file], force=force)
    click.echo(_("已写出 {path}").format(path=target))
    return 0


def _learn(docx: DocxText, report: Report, file: Path, output: Path | None, *, force: bool) -> int:
    from drafter.assemble.learning import layout_yaml, learned
    from drafter.office.format_facts import format_facts
    from drafter.office.saving import save

    words = layout_yaml(learned(format_facts(docx), report, file.stem))
    if output is None:
        click.echo(words, nl=False)
        return 0
    save(output, words, sources=[file], force=force)
    click.echo(_("已写出 {path}").format(path=output))
    return 0
