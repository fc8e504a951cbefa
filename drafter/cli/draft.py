"""`drafter draft`: a first draft from a case folder, or straight from notes, sheets and last period's report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter.cli.console import complain
from drafter.cli.model_options import model_options
from drafter.core.errors import InputError, Problem
from drafter.core.messages import _
from drafter.core.writable import writable

if TYPE_CHECKING:
    from drafter.core.case import Case
    from drafter.pipeline.drafting import Drafted

SETTINGS = ("unit", "period", "title", "date", "recipient", "profile", "authority")


@click.command()
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--output", "-o", type=click.Path(path_type=Path), help="输出文件夹（默认为案例文件夹下的 out）")
@click.option("--prior", multiple=True, type=click.Path(path_type=Path), help="往期报告，可多次给出")
@click.option(
    "--facts",
    "corrections",
    multiple=True,
    type=click.Path(path_type=Path),
    help="改好的素材表（drafter facts -o 生成），优先于原素材",
)
@click.option("--unit", help="单位全称")
@click.option("--period", help="期间：2024、2024H1、2024Q3、2024-05")
@click.option("--title", help="标题")
@click.option("--date", help="成文日期：2024-07-05")
@click.option("--recipient", help="主送机关")
@click.option("--profile", help="报告类型（drafter profiles）")
@click.option("--authority", help="来源不一致时以哪个文件为准")
@click.option("--save-case", type=click.Path(path_type=Path), help="把这次的设置存成案例文件夹")
@click.option("--force", is_flag=True, help="覆盖已有的输出")
@click.option("--ask", is_flag=True, help="先在终端逐条提问没读准的地方，答复存入案例")
@click.option("--strict", is_flag=True, help="有错误级疑点时返回 1")
@click.option("--plain", is_flag=True, help="report.docx 不带数据出处的隐藏书签（带了才能用 drafter refresh 更新）")
@click.option("--onto", type=click.Path(path_type=Path), help="把新素材以修订痕迹并入已改过的 docx，其余文字不动")
@click.option("--section", "sections", multiple=True, help="与 --onto 合用：只动这些节")
@model_options
@click.option("--no-read", is_flag=True, help="没读准的素材不先请模型看")
@click.pass_context
def command(
    ctx: click.Context, /, sources: tuple[Path, ...], output: Path | None, force: bool, strict: bool, save_case: Path | None,
    plain: bool, onto: Path | None, sections: tuple[str, ...], **options: Any,
) -> int:  # fmt: skip
    """由要点、指标表和往期报告起草初稿。

    SOURCES 是案例文件夹，或要点与指标文件（如 notes.md metrics.xlsx）。
    """
    from drafter.cli.drafting import draft_onto, draft_with_model, refuse_folder, write_outputs
    from drafter.present.draft_summary import show_draft

    case = _with_corrections(case_from(sources, options), options.pop("corrections"))
    if options.pop("ask"):
        from drafter.cli.asking import ask_open_questions

        ask_open_questions(case)
    folder = output or (case.folder / "out" if sources[0].is_dir() else Path("out"))
    if save_case:
        _save_case(case, save_case, force=force)
    if onto:
        written = draft_onto(case, onto, sections, folder, options, force=force)
        click.echo(_("已写出 {path}").format(path=written))
        return 0
    refuse_folder(folder, (*case.facts, *case.prior), force=force)
    attempt = draft_with_model(case, options, quiet=ctx.obj["quiet"])
    drafted = attempt.drafted
    paths = write_outputs(drafted, folder, force=force, account=attempt.account, plain=plain)
    if not ctx.obj["quiet"]:
        show_draft(_summary(drafted), paths)
    if attempt.failure:
        click.echo(_("模型没有写成，以上是离线撰写的初稿。{why}").format(why=attempt.failure), err=True)
        return attempt.failure.exit_code
    return 1 if strict and any(finding.severity == "error" for finding in drafted.findings) else 0


def _with_corrections(case: Case, sheets: tuple[Path, ...]) -> Case:
    """The case with the sheets a clerk gave back behind its own sources."""
    from dataclasses import replace

    from drafter.read.fact_sheet import is_fact_sheet

    wrong = [path for path in sheets if not path.is_file() or not is_fact_sheet(path)]
    if wrong:
        what, remedy = _("不是素材表"), _("用 drafter facts -o 素材表.xlsx 生成，改好后交回（文件名不限）")
        raise InputError(Problem(str(path), "", what, remedy) for path in wrong)
    return replace(case, facts=(*case.facts, *(path.resolve() for path in sheets)))


def _summary(drafted: Drafted) -> Any:
    from drafter.cli.drafting import summary_of

    return summary_of(drafted)


def case_from(sources: tuple[Path, ...], options: dict[str, Any]) -> Case:
    """The case named on the command line; what is missing is asked for on a terminal, else listed all at once."""
    from drafter.read.case import load_case, make_case

    given = {key: writable(options[key]) for key in SETTINGS if options.get(key)}
    if len(sources) == 1 and sources[0].is_dir() and not (sources[0] / "case.yaml").is_file():
        priors = [str(path.resolve()) for path in options["prior"]]
        return _case_of_folder(sources[0], {**given, **({"prior": priors} if priors else {})})
    if len(sources) == 1 and (sources[0].is_dir() or sources[0].name == "case.yaml"):
        return _with_priors(_overridden(load_case(sources[0]), given), options["prior"])
    missing = [path for path in (*sources, *options["prior"]) if not path.is_file()]
    if missing:
        raise InputError(_no_file(path) for path in missing)
    given = _told_by_files(sources, given, options["prior"])
    raw = {**given, **_asked(given)}
    raw["facts"] = [str(path.resolve()) for path in sources]
    raw["prior"] = [str(path.resolve()) for path in options["prior"]]
    return make_case(raw, Path.cwd(), _("命令行"))


def _told_by_files(sources: tuple[Path, ...], given: dict[str, Any], priors: Sequence[Path]) -> dict[str, Any]:
    """What was given, and what the files' own first lines say of unit, period and title; each guess is told."""
    from drafter.read.folder import guess_files

    if given.get("unit") and given.get("period"):
        return given
    raw, said = guess_files(sources, given, priors)
    _tell_guesses(said)
    return raw


def _tell_guesses(said: Iterable[str]) -> None:
    for line in said:
        complain(f"  {line}")


def _case_of_folder(folder: Path, given: dict[str, Any]) -> Case:
    """A folder without case.yaml: what it was taken for is told before anything is drafted."""
    from drafter.read.folder import guess_folder

    guessed = guess_folder(folder, given)
    click.echo(_("文件夹里没有 case.yaml，按文件认作："), err=True)
    _tell_guesses(guessed.said)
    guessed.raw.update(_asked(guessed.raw))
    return guessed.case()


def _overridden(case: Case, given: dict[str, Any]) -> Case:
    from dataclasses import replace

    from drafter.read.case import make_case

    if not given:
        return case
    raw = {
        "unit": case.unit,
        "period": case.period.code,
        "date": case.date,
        "facts": [path.name for path in case.facts],
        **given,
    }
    changed = make_case(raw, case.folder, _("命令行"))
    return replace(case, **{key: getattr(changed, key) for key in given})


def _with_priors(case: Case, priors: tuple[Path, ...]) -> Case:
    """The case with the prior reports of the command line in place of its own, where some are given."""
    from dataclasses import replace

    if missing := [path for path in priors if not path.is_file()]:
        raise InputError(_no_file(path) for path in missing)
    return replace(case, prior=tuple(path.resolve() for path in priors)) if priors else case


def _no_file(path: Path) -> Problem:
    if path.exists():
        return Problem(str(path), "", _("不是普通文件（设备、管道不能读）"), _("请给出磁盘上的文件"))
    return Problem(str(path), "", _("找不到这个文件"), _("检查路径"))


def _asked(given: dict[str, Any]) -> dict[str, Any]:
    """What cannot be told from the files: the unit and the period."""
    import sys

    questions = {"unit": _("单位全称"), "period": _("期间（如 2024、2024H1、2024Q3）")}
    wanted = {key: words for key, words in questions.items() if key not in given}
    if wanted and not sys.stdin.isatty():
        raise InputError(
            Problem(_("命令行"), f"--{key}", _("没有给出{words}").format(words=words), _("加上这一项"))
            for key, words in wanted.items()
        )
    return {key: click.prompt(words, type=str) for key, words in wanted.items()}


def _save_case(case: Case, folder: Path, *, force: bool) -> None:
    from drafter.core.files import read_bounded
    from drafter.office.opening import MAX_FILE
    from drafter.office.saving import save_set
    from drafter.office.yaml_file import yaml_text

    values: dict[str, Any] = {"unit": case.unit, "short": list(case.short), "period": case.period.code}
    values["date"] = case.date.isoformat() if case.date else ""
    values |= {key: getattr(case, key) for key in ("title", "recipient", "profile", "authority")}
    values |= {"prior": [path.name for path in case.prior], "facts": [path.name for path in case.facts]}
    files: dict[Path, bytes | str] = {
        folder / "case.yaml": yaml_text({key: value for key, value in values.items() if value})
    }
    for path in (*case.facts, *case.prior):
        if path.resolve().parent != folder.resolve():
            files[folder / path.name] = read_bounded(path, MAX_FILE)
    save_set(files, force=force)
