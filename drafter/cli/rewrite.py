"""`drafter rewrite`: one section of any report, each sentence verified, as tracked changes."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter.cli.console import say_hanging
from drafter.cli.model_options import model_options
from drafter.cli.result_names import result_beside
from drafter.core.errors import InputError
from drafter.core.messages import _

if TYPE_CHECKING:
    from drafter.core.fact import Fact
    from drafter.pipeline.revising import Rewritten
    from drafter.read.report import Opened
    from drafter.revise.rewrite import Rewrite


ROLE_NAMES = ("problems", "achievements", "plans", "问题", "成绩", "打算")


@click.command()
@click.argument("report", type=click.Path(path_type=Path))
@click.option(
    "--section",
    default="problems",
    show_default=True,
    help="problems、achievements、plans，或编号（（二）、二、（二）），或标题中的字",
)
@click.option("--facts", multiple=True, type=click.Path(path_type=Path), help="素材：要点、指标表，可多次给出")
@click.option("--prior", type=click.Path(path_type=Path), help="往期报告：指出与上期逐字相同的问题")
@click.option("--period", default="", help="期间：2024、2024H1、2024Q3、2024-05")
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    help="改写稿（默认 <原名>-改写.docx，带修订痕迹；txt 报告写成 .docx 也带修订）",
)
@click.option("--clean", is_flag=True, help="给出接受全部修订后的稿子")
@click.option("--diff", is_flag=True, help="只在终端显示改动，不写文件")
@click.option("--gaps", "questions", type=click.Path(path_type=Path), help="把缺事实的问题写成数据需求表")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="修订日期（默认今天）")
@model_options
@click.pass_context
def command(
    ctx: click.Context, /, report: Path, section: str, facts: tuple[Path, ...], prior: Path | None, period: str, output: Path | None,
    clean: bool, diff: bool, questions: Path | None, date: datetime.datetime | None, **options: Any,
) -> None:  # fmt: skip
    """改写问题部分（或任一节）：逐条诊断，按素材补入表现、原因，逐句核验，走样的句子保留原文。REPORT 是 docx 或 txt。"""
    from drafter.cli.notices import tell_of
    from drafter.read.report import open_prior, open_report

    opened, when = open_report(report), date.date() if date else datetime.date.today()
    tell_of(opened)
    as_docx = output is not None and output.suffix.lower() == ".docx"
    given = {
        "prior": open_prior(prior) if prior else None, "period": period, "date": when, "as_docx": as_docx,
    }  # fmt: skip
    sources = (*facts, *([prior] if prior else ()))
    result = _rewritten(opened, section, _facts(facts, period), options, sources, given)
    if not ctx.obj["quiet"]:
        say_hanging("\n".join(_account(opened, result.outcome, whole=section in ROLE_NAMES)), hang=2)
    if diff:
        for line in _diff(opened, result.outcome):
            say_hanging(line, hang=2)
        return
    target, document = _document(report, result, output, clean=clean)
    made: dict[Path, bytes | str] = {target: document}
    if questions:
        from drafter.office.saving import refuse_one_name
        from drafter.present.request_sheet import request_sheet

        refuse_one_name(target, questions)
        made[questions] = request_sheet(result.outcome.gaps, date=when)
    _save(made, (report, *facts, *([prior] if prior else ())))


def _facts(paths: tuple[Path, ...], period: str) -> tuple[Fact, ...]:
    if not paths:
        return ()
    from drafter.core.period import Period
    from drafter.pipeline.revising import facts_to_tell

    try:
        return facts_to_tell(paths, period=Period.parse(period) if period else None)
    except ValueError as error:
        raise InputError.one(
            "--period", _("不是期间：{period}").format(period=period), _("写成 2024、2024H1、2024Q3 或 2024-05")
        ) from error


def _rewritten(
    opened: Opened, section: str, facts: tuple[Fact, ...], options: dict[str, Any], sources: tuple[Path, ...], given: dict[str, Any]
) -> Rewritten:  # fmt: skip
    """The section rewritten by the model the options name, or offline."""
    if not options.get("model"):
        from drafter.pipeline.revising import rewrite_report

        return rewrite_report(opened, section, facts, **given)
    from drafter.cli.model_run import model_settings, watching
    from drafter.pipeline.rewriting import rewrite_by_model

    settings = model_settings(options)
    with watching(settings, quiet=False) as watcher:
        return rewrite_by_model(opened, section, settings, facts, sources=sources, watcher=watcher, **given)


def _document(report: Path, result: Rewritten, output: Path | None, *, clean: bool) -> tuple[Path, bytes | str]:
    """Where the rewritten report goes, and what is written there."""
    from drafter.office.plain import as_kept

    target = output or result_beside(report, _("改写"), ".docx" if result.tracked else ".txt")
    document = result.clean if clean else result.tracked
    return target, as_kept(report, result.text) if document is None else document


def _save(made: Mapping[Path, bytes | str], sources: tuple[Path, ...]) -> None:
    from drafter.office.saving import save_set

    save_set(made, sources=sources, force=True)
    for path in made:
        click.echo(_("已写出 {path}").format(path=path))


def _account(opened: Opened, outcome: Rewrite, *, whole: bool) -> list[str]:
    """The diagnosis item by item, then what was refused and what found no place."""
    lines = []
    for number, diagnosis in enumerate(outcome.diagnoses, 1):
        words = diagnosis.entry.body.of(opened.text).replace("\n", " ")
        lines.append(f"{number}. {words[:40]}{'…' if len(words) > 40 else ''}")
        lines += [f"   - {words}" for words in dict.fromkeys(fault.words for fault in diagnosis.faults)] or [
            _("   - 没有发现毛病")
        ]
    lines.append(_("改动{n}处，待补问题{m}个。").format(n=len(outcome.edits), m=len(outcome.gaps)))
    lines += _levels_added(opened, outcome)
    for refusal in outcome.refused:
        lines.append(
            _("未采用：“{words}”——{why}").format(words=refusal.words[:40], why=_("；").join(map(str, refusal.why)))
        )
    # For one section of a part, the facts of its sisters have no place here and need no word.
    homeless = outcome.unplaced if whole else ()
    return lines + [
        _("没有对应的条目，未写入：{place} {text}").format(place=fact.provenance, text=fact.text[:40])
        for fact in homeless
    ]


def _levels_added(opened: Opened, outcome: Rewrite) -> list[str]:
    from drafter.language.markings import is_marked

    added = sum(is_marked(edit.new) and not is_marked(edit.span.of(opened.text)) for edit in outcome.edits)
    told = _("有{n}处改动加了密级标志，原文没有；密级由本单位依法确定，请逐处看过").format(n=added)
    return [told] if added else []


def _diff(opened: Opened, outcome: Rewrite) -> list[str]:
    """Each change with a little of the text around it: [-gone-]{+new+}."""
    text, lines = opened.text, []
    for edit in outcome.edits:
        before, after = text[max(0, edit.span.start - 15) : edit.span.start], text[edit.span.end : edit.span.end + 15]
        gone = f"[-{edit.span.of(text)}-]" if len(edit.span) else ""
        new = f"{{+{edit.new}+}}" if edit.new else ""
        lines.append(f"…{before}{gone}{new}{after}…  ({edit.reason})".replace("\n", " "))
    return lines
