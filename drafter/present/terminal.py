"""Findings in a terminal: grouped by section, the words underlined in their sentence, what and why, the fix; then a summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from drafter.core.finding import Finding, Severity
from drafter.core.messages import _
from drafter.core.profile import Profile
from drafter.core.report import Report
from drafter.present.finding_lines import line_number, section_names, sentence_around
from drafter.present.printing import Printer, printer

_COLOURS: dict[Severity, str] = {"error": "red", "warning": "yellow", "advice": "cyan"}
_NAMES: dict[Severity, str] = {"error": "错误", "warning": "警告", "advice": "建议"}


def severity_word(severity: Severity) -> str:
    """错误, 警告 or 建议, in the language of the run."""
    return _(_NAMES[severity])


def show_findings(
    path: str, profile: Profile, guessed: bool, report: Report, findings: Sequence[Finding], *, quiet: bool = False
) -> None:
    """Prints one report's findings to standard output; colours only on a terminal."""
    out = printer()
    if not quiet:
        how = _("（按标题判断）") if guessed else ""
        out.line((path, "bold"), f"  {_('类型：{title}').format(title=profile.title)}{how}")
    section, quoted = None, None
    for finding, name in zip(findings, section_names(report, findings), strict=True):
        if name != section:
            out.line((f"\n{name or _('开头')}", "bold"))
            section, quoted = name, None
        around = sentence_around(report.text, finding.span)
        _show(out, report.text, finding, around if around != quoted else None)
        quoted = around
    if not quiet:
        _summary(out, findings)


def _show(out: Printer, text: str, finding: Finding, around: tuple[str, str, str] | None) -> None:
    """around: the sentence, unless the finding before it showed the same words of it. A source whose place and words the message tells is not told twice."""
    colour = _COLOURS[finding.severity]
    out.line(
        "  ",
        (f"{finding.rule} {severity_word(finding.severity)}", colour),
        f" {_('第{n}行').format(n=line_number(text, finding.span.start))}  {finding.message}",
        hang=6,
    )
    if around:
        before, words, after = around
        out.line("      ", (before, "dim"), (words or "▏", f"underline {colour}"), (after, "dim"), hang=6)
    for other in finding.related:
        place = f"{other.source} {other.locator}".strip()
        if other.source and not (place in finding.message and other.quote in finding.message):
            out.line((f"      {_('另一处')} {place} {other.quote}", "dim"), hang=6)
    if finding.fix:
        how = _("可自动改为") if finding.fix.safe else _("建议改为")
        out.line("      ", (f"{how} ", "dim"), (finding.fix.new or _("（删去）"), "green"), hang=6)


def _summary(out: Printer, findings: Sequence[Finding]) -> None:
    if not findings:
        out.line((_("没有发现问题。"), "green"))
        return
    counts = Counter((finding.severity, finding.rule, finding.name) for finding in findings)
    order: list[Severity] = ["error", "warning", "advice"]
    out.line()
    out.table(
        [
            ((severity_word(severity), _COLOURS[severity]), rule, _(name), str(number))
            for (severity, rule, name), number in sorted(
                counts.items(), key=lambda item: (order.index(item[0][0]), item[0][1])
            )
        ]
    )
    levels = Counter(finding.severity for finding in findings)
    out.line(
        _("共 {n} 处：错误 {e}，警告 {w}，建议 {a}").format(
            n=len(findings), e=levels["error"], w=levels["warning"], a=levels["advice"]
        )
    )
