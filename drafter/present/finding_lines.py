"""Findings by the section they stand in, as a reader looks them up."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from drafter.core.finding import Finding
from drafter.core.report import Report
from drafter.core.text import Span


def section_names(report: Report, findings: Sequence[Finding]) -> list[str]:
    """For each finding the headings above it, joined by ›; "" before the first heading."""
    headings = [heading for heading in report.headings() if heading.level <= 4]
    starts = [heading.span.start for heading in headings]
    names = []
    for finding in findings:
        path: list[tuple[int, str]] = []
        for heading in headings[: bisect_right(starts, finding.span.start)]:
            path = [step for step in path if step[0] < heading.level] + [
                (heading.level, f"{heading.number}{heading.text}")
            ]
        names.append(" › ".join(words[:24] for _level, words in path))
    return names


def line_number(text: str, offset: int) -> int:
    """The 1-based line of an offset."""
    return text.count("\n", 0, offset) + 1


def sentence_around(text: str, span: Span, width: int = 36) -> tuple[str, str, str]:
    """The words before, in and after the span, within its sentence and at most `width` characters on either side."""
    start = max(text.rfind(mark, 0, span.start) for mark in "\n。！？") + 1
    ends = [at for mark in "\n。！？" if (at := text.find(mark, span.end)) >= 0]
    end = min(ends) + 1 if ends else len(text)
    before, after = text[max(start, span.start - width) : span.start], text[span.end : min(end, span.end + width)]
    if span.start - width > start:
        before = "…" + before
    if span.end + width < end:
        after += "…"
    return before.lstrip(), _shortened(span.of(text)).replace("\n", "⏎"), after.rstrip("\n")


def _shortened(words: str, most: int = 160) -> str:
    """A sentence without an end can be as long as its file; its beginning and its end show which one it is."""
    return words if len(words) <= most else f"{words[: most - 40]}……{words[-40:]}"
