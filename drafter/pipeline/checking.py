"""A report anyone wrote, checked: read → ground → check, one stage a line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.check.rule import Context
from drafter.check.runner import check
from drafter.core.errors import InputError
from drafter.core.fact import Fact, Ledger
from drafter.core.finding import Finding
from drafter.core.grounding import Grounding
from drafter.core.messages import _
from drafter.core.opinion import Opinion
from drafter.core.period import Period
from drafter.core.profile import Profile
from drafter.core.report import Report
from drafter.core.suppression import Suppression
from drafter.office.source import SourceText
from drafter.plan.profiles import guess_profile, load_profile
from drafter.read.report import open_prior, open_report

if TYPE_CHECKING:
    from drafter.core.finding import Severity
    from drafter.pipeline.kept_findings import KeptFindings

Texts = Callable[[Path], SourceText]
Opine = Callable[[Context], tuple[Opinion, ...]]


@dataclass(frozen=True, slots=True)
class Request:
    """How to check: everything the command line, drafter.toml and the case say, already settled."""

    facts: tuple[Path, ...] = ()
    priors: tuple[Path, ...] = ()
    profile: str = ""
    period: Period | None = None
    unit: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Severity | None = None
    suppress: tuple[Suppression, ...] = ()
    options: dict[str, Any] = field(default_factory=dict)
    word_rules: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """One report with what was found. guessed: the profile was taken from the title. context: None where it was not needed."""

    path: str
    source: SourceText
    report: Report
    profile: Profile
    guessed: bool
    findings: tuple[Finding, ...]
    context: Context | None

    @property
    def text(self) -> str:
        return self.report.text


def check_report(path: Path, request: Request, opine: Opine | None = None, kept: KeptFindings | None = None) -> Checked:
    """Reads a report and runs the rules over it.

    opine: asks a model first, whose opinions rules then show. kept: findings of earlier runs, taken when nothing they rest
    on has changed; not together with a model.

    Raises:
        InputError: the report, a facts file or a prior cannot be read.
        BackendError, RefusedError: from `opine`.
    """
    key = kept.key(path, request) if kept else None
    opened = open_report(path)
    source, report = opened.source, opened.report
    if not source.text.strip():
        raise _nothing_to_check(path, source)
    title = report.title_text() or path.stem
    profile = load_profile(request.profile) if request.profile else guess_profile(title)
    if kept and key and (known := kept.recall(key)) is not None:
        return Checked(str(path), source, report, profile, not request.profile, known, None)
    # A title's year may be the year of delivery (2025年政府工作报告 tells of 2024): good enough to read facts by, not to hold the
    # report to. The rules get a period only when the user says one, and else judge by the report's own headings.
    period = request.period or opened.period()
    facts, ledger, groundings = _material(source.text, request, period)
    context = Context(
        report, profile, request.period, facts, ledger, groundings, tuple(open_prior(path).report for path in request.priors), request.unit,
        _document(source, request), request.options,
    )  # fmt: skip
    if opine:
        context = replace(context, opinions=opine(context))
    findings = check(
        context,
        select=request.select,
        ignore=request.ignore,
        severity=request.severity,
        suppressions=request.suppress,
        rules=_rules(request),
    )
    if kept and key and key == kept.key(path, request) and not _is_secret(source):
        kept.keep(key, findings)
    return Checked(str(path), source, report, profile, not request.profile, findings, context)


def _nothing_to_check(path: Path, source: SourceText) -> InputError:
    """A report without a word has no fault to be found, and is not sound for that."""
    return InputError.one(
        str(path), source.warnings[-1], _("请检查文件；图片、扫描件里的字请先用 OCR 识别后另存为 docx 或 txt")
    )


def _is_secret(source: SourceText) -> bool:
    """Whether any of it bears a secrecy marking: nothing of such a report is kept."""
    from drafter.read.secrecy import screen_text

    return bool(screen_text(source.text, "", "", source.docx.package if source.docx else None).left_out)


def _material(
    text: str, request: Request, period: Period | None
) -> tuple[tuple[Fact, ...], Ledger, tuple[Grounding, ...]]:
    """Facts, ledger and groundings; all empty (and nothing imported) when no facts or priors were given."""
    if not request.facts and not request.priors:
        return (), Ledger(), ()
    from drafter.ground.grounding import ground
    from drafter.language.sentences import split_sentences
    from drafter.read.amount import refuse_comparison
    from drafter.read.facts import read_facts
    from drafter.read.ledger import build_ledger

    material = read_facts(request.facts, period=period)
    refuse_comparison(len(split_sentences(text)), material.facts)
    ledger = build_ledger(material.facts, [open_prior(path).report for path in request.priors], period=period)
    return material.facts, ledger, ground(text, ledger, period=period) if request.facts else ()


def _document(source: SourceText, request: Request) -> Any:
    """A docx's format, where the format rules are asked for by name (`--select FM`): a report is checked for its words unless one says so."""
    if source.docx is None or not any(chosen.upper().startswith("FM") for chosen in request.select):
        return None
    from drafter.assemble.layout import load_layout
    from drafter.check.formatting.deviation import Dressed
    from drafter.office.format_facts import format_facts

    return Dressed(format_facts(source.docx), load_layout())


def _rules(request: Request) -> Sequence[Any] | None:
    if not request.word_rules:
        return None
    from drafter.check.registry import all_rules

    return all_rules(Path(request.word_rules), select=request.select, ignore=request.ignore)
