"""Findings in a terminal: grouped by section, the words underlined in their sentence, what and why, the fix; then a summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from drafter.core.finding import Finding, Severity
from drafter.core.messages import _
from drafter.core.report import Report
from drafter.present.sections import line_of, section_names, sentence_around

_COLOURS: dict[Severity, str] = {"error": "red", "warning": "yellow", "advice": "cyan"}
_NAMES: dict[Severity, str] = {"error": "错误", "warning": "警告", "advice": "建议"}


def show_findings(
    path: str, profile: str, guessed: bool, report: Report, findings: Sequence[Finding], *, quiet: bool = False
) -> None:
    """Prints one report's findings to standard output; colours only on a terminal."""
    console = Console(highlight=False, soft_wrap=True)
    if not quiet:
        how = _("（按标题判断）") if guessed else ""
        console.print(Text.assemble((path, "bold"), f"  {_('类型')} {profile}{how}"))
    section = None
    for finding, name in zip(findings, section_names(report, findings), strict=True):
        if name != section:
            console.print(Text(f"\n{name or _('开头')}", "bold"))
            section = name
        _show(console, report.text, finding)
    if not quiet:
        _summary(console, findings)


def _show(console: Console, text: str, finding: Finding) -> None:
    colour = _COLOURS[finding.severity]
    head = Text.assemble(
        "  ",
        (f"{finding.rule} {_(_NAMES[finding.severity])}", colour),
        f" {_('第{n}行').format(n=line_of(text, finding.span.start))}  {finding.message}",
    )
    console.print(head)
    before, words, after = sentence_around(text, finding.span)
    console.print(Text.assemble("      ", (before, "dim"), (words or "▏", f"underline {colour}"), (after, "dim")))
    for other in finding.related:
        if other.source:
            console.print(Text(f"      {_('另一处')} {other.source} {other.locator} {other.quote}", "dim"))
    if finding.fix:
        how = _("可自动改为") if finding.fix.safe else _("建议改为")
        console.print(Text.assemble("      ", (f"{how} ", "dim"), (finding.fix.new or _("（删去）"), "green")))


def _summary(console: Console, findings: Sequence[Finding]) -> None:
    if not findings:
        console.print(Text(_("没有发现问题。"), "green"))
        return
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    counts = Counter((finding.severity, finding.rule, finding.name) for finding in findings)
    order: list[Severity] = ["error", "warning", "advice"]
    console.print()
    for (severity, rule, name), number in sorted(
        counts.items(), key=lambda item: (order.index(item[0][0]), item[0][1])
    ):
        table.add_row(Text(_(_NAMES[severity]), _COLOURS[severity]), rule, _(name), str(number))
    console.print(table)
    levels = Counter(finding.severity for finding in findings)
    console.print(
        _("共 {n} 处：错误 {e}，警告 {w}，建议 {a}").format(
            n=len(findings), e=levels["error"], w=levels["warning"], a=levels["advice"]
        )
    )
