"""A whole document against its layout, in one pass: page, then each line of the report by what it is."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.formatting.deviation import Deviation, Dressed
from drafter.check.formatting.page import page_deviations
from drafter.check.formatting.paragraphs import paragraph_deviations
from drafter.check.formatting.runs import run_deviations
from drafter.check.rule import Context
from drafter.core.lines import Line, lines_of
from drafter.core.report import Table
from drafter.core.text import Span


def deviations(context: Context) -> tuple[Deviation, ...]:
    """Everything that departs, page first, then in text order."""
    dressed: Dressed = context.document
    return (*page_deviations(dressed, _head(context)), *_of_lines(context, dressed))


def _head(context: Context) -> Span:
    """Where what concerns the whole document is hung: its title, else its first line."""
    return context.report.title or Span(0, max(0, (context.text + "\n").index("\n")))


def _of_lines(context: Context, dressed: Dressed) -> Iterator[Deviation]:
    report = context.report
    start = report.title.start if report.title else 0
    end = report.date.end if report.date and report.date.start > len(context.text) // 2 else len(context.text)
    for line in lines_of(report):
        if line.span.end <= start or line.span.start >= end:
            continue  # 版头 above the title, 版记 and attachments below the date: set by rules of their own
        if isinstance(line, Table) or line.kind in ("annex", "imprint"):
            continue
        for paragraph in dressed.format.at(line.span):
            if paragraph.place != "body":
                continue
            yield from paragraph_deviations(paragraph, line, dressed, context.text)
            for span, role in role_stretches(line):
                yield from run_deviations(paragraph, span, role, dressed.layout, context.text)


def role_stretches(line: Line) -> Iterator[tuple[Span, str]]:
    """The line's stretches by role: a run-in heading, then the body."""
    kind = "body" if line.kind == "heading" else line.kind
    at = line.span.start
    for heading in line.headings:
        if heading.span.start > at:
            yield Span(at, heading.span.start), kind
        yield Span(max(at, heading.span.start), heading.span.end), f"level{heading.level}"
        at = heading.span.end
    if at < line.span.end:
        yield Span(at, line.span.end), kind
