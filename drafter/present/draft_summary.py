"""What a clerk sees when a draft is done: how many figures rest on what, which gaps are open, what to look at first, where the files are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.core.claim import Question
from drafter.core.fact import LeftOut
from drafter.core.finding import Finding
from drafter.core.grounding import Grounding, Status
from drafter.core.messages import _
from drafter.core.profile import Gap
from drafter.present.wrapping import print_hanging

if TYPE_CHECKING:
    from rich.console import Console

_NAMES: dict[Status, str] = {
    "exact": "原数",
    "converted": "换算",
    "derived": "推算",
    "ambiguous": "多义",
    "conflicting": "矛盾",
    "unsupported": "无出处",
}


@dataclass(frozen=True, slots=True)
class Summary:
    """The counts of one draft. left_out: what is not used, each with its own words and the reason. questions: what is asked."""

    title: str
    facts_used: int
    facts_merged: int
    left_out: Sequence[LeftOut]
    groundings: Sequence[Grounding]
    gaps: Sequence[Gap]
    findings: Sequence[Finding]
    questions: Sequence[Question] = ()


def show_draft(summary: Summary, paths: Mapping[str, Path]) -> None:
    """Prints the summary to standard output; no colours when piped."""
    from rich.text import Text

    from drafter.present.consoles import console_for

    console = console_for()
    console.print(Text(summary.title, style="bold"))
    _show_counts(console, summary)
    _show_lines(console, summary)
    console.print(_("文件"))
    for path in paths.values():
        console.print(f"  {path}", soft_wrap=True)


def _show_counts(console: Console, summary: Summary) -> None:
    from rich.table import Table

    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    for name, words in _counts(summary):
        table.add_row(name, words)
    console.print(table)


def _counts(summary: Summary) -> Iterator[tuple[str, str]]:
    """Each row of the table: what is counted, and the counts in words."""
    yield (
        _("素材"),
        _("写入 {used} 条，并入 {merged} 条，未用 {left} 条").format(
            used=summary.facts_used, merged=summary.facts_merged, left=len(summary.left_out)
        ),
    )
    counts = Counter(g.status for g in summary.groundings if g.mention.kind == "quantity")
    yield (
        _("数据"),
        _("，").join(f"{_(_NAMES[status])} {counts[status]}" for status in _NAMES if counts[status]) or _("没有数据"),
    )
    open_gaps = [gap for gap in summary.gaps if gap.fact_id or gap.section]
    yield (
        _("待补"),
        _("{n} 处（另有上期有、本期无素材的 {m} 项）").format(n=len(open_gaps), m=len(summary.gaps) - len(open_gaps)),
    )
    levels = Counter(finding.severity for finding in summary.findings)
    yield (
        _("疑点"),
        _("错误 {e}，警告 {w}，建议 {a}").format(e=levels["error"], w=levels["warning"], a=levels["advice"]),
    )


def _show_lines(console: Console, summary: Summary) -> None:
    """What wants a person, a line each: questions, findings above advice, what is not used."""
    for question in summary.questions:
        words = _("{place}：{what}").format(place=question.provenance, what=question.question)
        print_hanging(console, f"  {_('待答')}", words, indent=9, mark_style="yellow")
    for finding in [f for f in summary.findings if f.severity != "advice"]:
        style = "red" if finding.severity == "error" else "yellow"
        print_hanging(console, f"  {finding.rule}", finding.message, indent=9, mark_style=style)
    for left in summary.left_out:
        print_hanging(console, f"  {_('未用')}", _left_words(left), indent=9, mark_style="dim")


def _left_words(left: LeftOut) -> str:
    """Place, own words (secret ones have none) and reason."""
    words = f"“{' '.join(left.provenance.quote.split())}”" if left.provenance.quote else ""
    return _("{place}{words}：{why}").format(place=left.provenance, words=words, why=left.reason)
