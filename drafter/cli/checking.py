"""What `drafter check` does once its line is read: no word of click, whose loading a plain line does without."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.cli.console import say
from drafter.core.messages import _

if TYPE_CHECKING:
    from drafter.core.settings import Settings
    from drafter.pipeline.checking import Checked, Request
    from drafter.pipeline.opining import Opinions

FORMATS = ("rich", "json", "sarif", "html", "github", "docx")
# --fail-on: the severities that make the exit code 1.
FAILS = {
    "error": ("error",),
    "warning": ("error", "warning"),
    "advice": ("error", "warning", "advice"),
    "never": (),
}
READABLE = {".docx", ".txt", ".md", ".doc", ".wps", ".pdf"}


def run_check(files: Sequence[Path], options: dict[str, Any], *, quiet: bool) -> int:
    """One command line carried out; its exit code. options: by the names of the command's parameters."""
    from drafter.batch.many_reports import check_all
    from drafter.core.settings import find_settings

    settings = find_settings(Path.cwd())
    request, output, fix = request_of(options, settings), options["output"], options["fix"]
    form = form_for(options["form"], output, fix=fix)
    if output and options["write_baseline"]:
        from drafter.office.saving import refuse_one_name

        refuse_one_name(output, options["write_baseline"])
    paths = named_files(files)
    opinions = _opinions(paths, request, options, quiet=quiet) if options["model"] else None
    try:
        checked, wrong = check_all(paths, request, options["jobs"], opinions, cache=not options["no_cache"])
    finally:
        if opinions:
            opinions.close()
    base = options["baseline"] or (Path(settings.baseline) if settings.baseline else None)
    if base:
        from drafter.batch.baselines import new_since

        checked = new_since(checked, base)
    if options["write_baseline"]:
        from drafter.batch.baselines import save_baseline

        save_baseline(checked, options["write_baseline"])
    if fix:
        _fix(checked, output)
    else:
        _present(checked, form, output, quiet=quiet)
    if wrong:
        raise wrong
    wanted = FAILS[options["fail_on"]]
    return 1 if any(finding.severity in wanted for one in checked for finding in one.findings) else 0


def _opinions(paths: Sequence[Path], request: Request, options: dict[str, Any], *, quiet: bool) -> Opinions:
    from drafter.cli.check_model import opinions_for

    return opinions_for(paths, request, options, quiet=quiet)


def named_files(files: Sequence[Path]) -> list[Path]:
    """The files named, those in named folders in name order; InputError for every one that is not there."""
    from drafter.core.errors import InputError, Problem

    missing = [path for path in files if not os.path.lexists(path)]
    if missing:
        raise InputError(Problem(str(path), "", _("找不到这个文件"), _("检查路径")) for path in missing)
    found: list[Path] = []
    for path in files:
        inside = (
            sorted(p for p in path.rglob("*") if p.suffix.lower() in READABLE and not p.name.startswith((".", "~$")))
            if path.is_dir()
            else [path]
        )
        found += inside
    if not found:
        raise InputError.one(str(files[0]), _("文件夹里没有可检查的报告"), _("可读 docx、txt、doc、wps、pdf"))
    return found


def request_of(options: dict[str, Any], settings: Settings) -> Request:
    """Command line over drafter.toml (the environment comes in through click)."""
    from drafter.core.errors import InputError
    from drafter.pipeline.checking import Request
    from drafter.read.periods import read_period

    words = options["period"] or settings.period
    period = read_period(words) if words else None
    if words and period is None:
        raise InputError.one(
            "--period", _("“{value}”不是期间").format(value=words), _("写成 2024、2024H1、2024Q3、2024-05")
        )
    select = _split(options["select"]) or settings.select
    _refuse_unknown(select, Path(settings.word_rules) if settings.word_rules else None)
    return Request(
        facts=tuple(options["facts"]),
        priors=tuple(options["prior"]),
        profile=options["profile"] or settings.profile,
        period=period,
        unit=tuple(options["unit"]) or settings.unit,
        select=select,
        ignore=_split(options["ignore"]) or settings.ignore,
        severity=options["severity"] or settings.severity or None,  # type: ignore[arg-type]  # both were validated
        suppress=settings.suppress,
        options=dict(settings.rules),
        word_rules=settings.word_rules,
    )


def form_for(form: str, output: Path | None, *, fix: bool) -> str:
    """What to write: a file asked for without --format is written as its name says."""
    from drafter.core.errors import InputError

    if form != "rich" or output is None or fix:
        return form
    named = output.suffix.lower().removeprefix(".")
    if named not in FORMATS:
        raise InputError.one(str(output), _("看不出要写成哪种文件"), _("加 --format html、json、docx 或 sarif"))
    return named


def _refuse_unknown(select: Sequence[str], word_rules: Path | None) -> None:
    from drafter.check.registry import unknown_choices
    from drafter.core.errors import InputError, Problem

    unknown = unknown_choices(select, word_rules)
    if unknown:
        raise InputError(
            Problem("--select", "", _("没有“{name}”这条规则或这一类").format(name=name), _("drafter explain 列出全部"))
            for name in unknown
        )


def _split(words: str | None) -> tuple[str, ...]:
    return tuple(word.strip().upper() for word in (words or "").split(",") if word.strip())


def _tell_notices(checked: Sequence[Checked]) -> None:
    if any(one.source.warnings for one in checked):
        from drafter.cli.notices import tell_notices

        for one in checked:
            tell_notices(one.source.warnings, one.path)


def _present(checked: Sequence[Checked], form: str, output: Path | None, *, quiet: bool) -> None:
    _tell_notices(checked)
    if form == "rich":
        from drafter.present.terminal import show_findings

        for one in checked:
            show_findings(one.path, one.profile, one.guessed, one.report, one.findings, quiet=quiet)
        return
    if form == "docx":
        from drafter.cli.check_output import write_commented

        for path in write_commented(checked, output):
            say(str(path))
        return
    from drafter.cli.check_output import render

    text = render(checked, form)
    if output:
        from drafter.office.saving import save

        save(output, text, sources=[one.path for one in checked])
    else:
        say(text, end="")


def _fix(checked: Sequence[Checked], output: Path | None) -> None:
    from drafter.cli.check_fix import write_fixed

    write_fixed(checked, output)
