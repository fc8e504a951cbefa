"""Findings as one self-contained page: the text with the findings in its margin, filters, the correspondence matrix, the figures."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from drafter.core.finding import Finding, Severity
from drafter.core.grounding import Mention
from drafter.core.messages import _
from drafter.core.report import Report
from drafter.core.text import Span
from drafter.present.finding_lines import line_number
from drafter.present.pages import page

_SEVERITIES: dict[Severity, str] = {"error": "错误", "warning": "警告", "advice": "建议"}
_FAMILIES = {
    "ST": "结构", "PH": "待补", "QT": "数据", "GR": "溯源", "RS": "残留", "CR": "对应", "LG": "语言", "FM": "格式", "SP": "豁免", "MD": "模型意见",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ShownReport:
    """One report for the page. matrix: problem names, measure names and the (problem, measure) pairs that answer each other."""

    path: str
    profile: str
    report: Report
    findings: Sequence[Finding]
    mentions: Sequence[Mention] = ()
    problems: Sequence[str] = ()
    measures: Sequence[str] = ()
    links: Sequence[tuple[int, int]] = ()


def findings_page(files: Iterable[ShownReport]) -> str:
    """The page as HTML; opens and prints without a network, runs no script."""
    files = list(files)
    used = {finding.rule[:2] for file in files for finding in file.findings}
    severities: dict[str, str] = {key: _(name) for key, name in _SEVERITIES.items()}
    filters = {**severities, **{key: _(name) for key, name in _FAMILIES.items() if key in used}}
    words = {
        "title": _("报告核对结果"), "show": _("显示"), "kind": _("类型"), "matrix": _("问题与措施对应"), "problem": _("问题"), "figures": _("数据表"),
        "figure_heads": [_("指标"), _("数值"), _("期间"), _("范围"), _("行")],
    }  # fmt: skip
    return page("findings.html", words=words, filters=filters, files=[_file(file) for file in files])


def _file(file: ShownReport) -> dict[str, Any]:
    levels = Counter(finding.severity for finding in file.findings)
    return {
        "title": file.report.title_text().replace("\n", "") or file.path,
        "path": file.path,
        "profile": file.profile,
        "summary": _("共 {n} 处：错误 {e}，警告 {w}，建议 {a}").format(
            n=len(file.findings), e=levels["error"], w=levels["warning"], a=levels["advice"]
        ),
        "lines": _lines(file.report, file.findings),
        "matrix": _matrix(file),
        "figures": [_figure(mention, file.report.text) for mention in file.mentions if mention.metric],
    }


def _lines(report: Report, findings: Sequence[Finding]) -> list[dict[str, Any]]:
    numbered = [*enumerate(findings, 1)]
    heads = {
        heading.span.start
        for heading in report.headings()
        if heading.level <= 2 and heading.span.end >= _line_end(report.text, heading.span.start)
    }
    spans, at = [], 0
    for words in report.text.split("\n"):
        spans.append(Span(at, at + len(words)))
        at += len(words) + 1
    starts = [span.start for span in spans]
    by_line: dict[int, list[tuple[int, Finding]]] = {}
    for number, finding in numbered:
        by_line.setdefault(bisect_right(starts, finding.span.start) - 1, []).append((number, finding))
    lines = []
    for place, span in enumerate(spans):
        own = by_line.get(place, [])
        if len(span) or own:
            head = span.start in heads or bool(report.title and report.title.overlaps(span))
            lines.append(
                {"head": head, "pieces": _pieces(report.text, span, own), "cards": [_card(n, f) for n, f in own]}
            )
    return lines


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _pieces(text: str, line: Span, findings: Sequence[tuple[int, Finding]]) -> list[dict[str, Any]]:
    """The line cut where findings begin and end; each piece with the numbers of the findings that end at it."""
    edges = {line.start, line.end}
    for _number, finding in findings:
        edges |= {
            max(line.start, finding.span.start),
            min(line.end, max(finding.span.end, min(finding.span.start + 1, line.end))),
        }
    cuts = sorted(edges)
    pieces = []
    for start, end in itertools.pairwise(cuts):
        here = [(n, f) for n, f in findings if f.span.start < end and max(f.span.end, f.span.start + 1) > start]
        numbers = [n for n, f in here if min(line.end, max(f.span.end, f.span.start + 1)) == end]
        severity = next((s for s in _SEVERITIES if any(f.severity == s for _n, f in here)), "")
        pieces.append(
            {
                "text": text[start:end],
                "cards": [str(n) for n in numbers] or ([""] if here else []),
                "severity": severity,
            }
        )
    return pieces


def _card(number: int, finding: Finding) -> dict[str, Any]:
    more = [f"{other.source} {other.locator} {other.quote}".strip() for other in finding.related if other.source]
    fix = ""
    if finding.fix:
        how = _("可自动改为") if finding.fix.safe else _("建议改为")
        fix = f"{how} {finding.fix.new or _('（删去）')}"
    return {
        "number": number, "rule": finding.rule, "family": finding.rule[:2], "name": _(finding.name), "severity": finding.severity,
        "message": finding.message, "more": more, "fix": fix,
    }  # fmt: skip


def _matrix(file: ShownReport) -> dict[str, Any] | None:
    if not file.problems or not file.measures:
        return None
    used = sorted({measure for _problem, measure in file.links})
    rows = [
        {
            "name": name,
            "answered": any(problem == at for problem, _m in file.links),
            "hits": [(at, measure) in file.links for measure in used],
        }
        for at, name in enumerate(file.problems)
    ]
    return {"measures": [file.measures[measure] for measure in used], "rows": rows}


def _figure(mention: Mention, text: str) -> dict[str, Any]:
    metric = mention.metric
    assert metric is not None
    return {
        "indicator": metric.indicator,
        "text": mention.text.replace("\n", ""),
        "period": metric.period,
        "scope": metric.scope,
        "line": line_number(text, mention.span.start),
    }
