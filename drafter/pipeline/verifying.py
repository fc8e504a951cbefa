"""A text anyone wrote held against its sources: read → verify, one stage a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from drafter.core.claim import Verdict
from drafter.core.fact import Fact, FactRole
from drafter.core.period import Period
from drafter.core.report import Report
from drafter.core.text import Provenance, Span
from drafter.core.verified import Verified
from drafter.ground.verifying import verify
from drafter.language.sentences import split_sentences
from drafter.read.amount import refuse_comparison
from drafter.read.facts import read_facts
from drafter.read.report import open_prior, open_report

_CLOSES = re.compile("现将?[^。，]{0,20}如下[。：]")  # 现将有关情况汇报如下。
_PAPER = re.compile(r"[\d年月至—\-上下半前第一二三四季度]*(?:工作)?(?:情况)?(?:述职)?(?:总结|小结|汇报|报告)")
_SHORT = 30  # characters of a heading with nothing behind it
_HEADS = 4  # levels of headings; the fifth, 一是, leads a sentence of the body


@dataclass(frozen=True, slots=True)
class VerifiedReport:
    """text: as `drafter text` prints it. facts: what it was held against, the prior's passages last. warnings: what a reader should know of the file."""

    text: str
    verified: Verified
    facts: tuple[Fact, ...]
    warnings: tuple[str, ...] = ()


def verify_report(
    path: Path,
    facts: Sequence[Path],
    *,
    priors: Sequence[Path] = (),
    period: Period | None = None,
    role: FactRole = "achievements",
) -> VerifiedReport:
    """Holds the report at `path` against the facts files; passages of the prior reports may be told and need not be.

    Raises:
        InputError: the report, a facts file or a prior cannot be read.
    """
    opened = open_report(path)
    when = period or opened.period()
    given = read_facts(facts, period=when).facts
    text = opened.source.text
    refuse_comparison(len(split_sentences(text)), given)
    known = (*given, *(passage for prior in priors for passage in _passages(prior)))
    held = verify(opened.report.unnumbered(), known, period=when, role=role)
    verified = _with_numbers(_framed(held, opened.report), opened.report)
    return VerifiedReport(text, verified, known, opened.source.warnings)


def _with_numbers(verified: Verified, report: Report) -> Verified:
    """What was held without the numbers of headings, told with them."""
    starts = {}
    for head in report.numbered():
        words = head.span.of(report.text)[len(head.number) :]
        starts[head.span.end - len(words.lstrip())] = head.span.start
    told = (replace(v, span=Span(starts.get(v.span.start, v.span.start), v.span.end)) for v in verified.verdicts)
    return replace(verified, verdicts=tuple(told))


def _framed(verified: Verified, report: Report) -> Verified:
    """Whom the report is for, who signs it and when rest on no source; nor does a title or a heading that is at odds in its time alone (三、2026年工作打算).

    A heading that has no figure need not have its section's.
    """
    frame = [span for span in (report.salutation, report.signature, report.date) if span]
    named = [one for one in report.headings() if one.level <= _HEADS]
    heads = [one.span for one in named if not one.run_in]
    headed = [span for span in (report.title, *heads) if span]

    def told(one: Verdict) -> Verdict:
        own = any(span.covers(one.span) for span in frame) or bool(_CLOSES.fullmatch(one.span.of(report.text).strip()))
        own = own or (headed[:1] == [report.title] and one.span == report.title and _only_names(report))
        timed = {why.slot for why in one.why} == {"period"} and any(span.covers(one.span) for span in headed)
        short = _lacks_figures(one, report) and any(
            one.span.covers(head.span) or head.span.covers(one.span) for head in named
        )
        return replace(one, kind="frame", why=()) if own or timed or short else one

    return replace(verified, verdicts=tuple(map(told, verified.verdicts)))


def _lacks_figures(verdict: Verdict, report: Report) -> bool:
    """Whether all that is held against words without a figure is that they tell none."""
    words = verdict.span.of(report.text).strip()
    slots = [why for why in verdict.why if why.slot != "words"]
    untold = bool(slots) and all(why.slot == "figure" and not why.said for why in slots)
    return untold and len(words) <= _SHORT and not re.search(r"\d", words)


def _only_names(report: Report) -> bool:
    """Whether the title is no more than who signs, when, and what kind of paper it is."""
    unit = report.signature.of(report.text).strip() if report.signature else ""
    return bool(unit) and bool(_PAPER.fullmatch(report.title_text().strip().removeprefix(unit)))


def _passages(prior: Path) -> list[Fact]:
    text = open_prior(prior).report.text
    lines = [line.strip() for line in text.splitlines()]
    return [
        Fact(f"p{number}", "achievements", "", line, Provenance(prior.name, str(number), line), kind="prior")
        for number, line in enumerate(lines, 1)
        if line
    ]
