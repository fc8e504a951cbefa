"""The items of a part of a report: problems, measures, achievements, each as its writer set it apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest

from drafter.core.report import Heading, Report, Role
from drafter.core.text import Span
from drafter.language.sentences import split_sentences

_PROMISE = re.compile(r"^(?:对此|为此|针对(?:这些|以上|上述)|下一步|我们(?:将|一定|必须|要)|对这些)")
_LEAD_IN = re.compile(
    r"(?:清醒|认识到|看到|意识到|面临|存在|不足|肯定成绩|如下|表现在|体现在|主要是|主要有|突出的是|问题)"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One problem, measure or achievement. body: without its 一是 or heading number, and without the blank around it."""

    span: Span
    body: Span
    heading: Heading | None = None


def reach(report: Report, heading: Heading) -> Span:
    """The heading with everything under it, closing blank left out."""
    after = [h.span.start for h in report.headings() if h.span.start > heading.span.start and h.level <= heading.level]
    stops = [span.start for span in (report.signature, report.date) if span and span.start > heading.span.start]
    stops += [
        p.span.start
        for p in report.paragraphs()
        if p.role in ("closing", "signature") and p.span.start > heading.span.start
    ]
    return _stripped(report.text, Span(heading.span.start, min([*after, *stops, len(report.text)])))


def part_entries(report: Report, role: Role) -> tuple[Entry, ...]:
    """The items of the parts with `role`, in order: headings that have none below them, else paragraphs, else sentences."""
    leaves = [heading for heading in _leaves(report) if heading.role == role]
    if leaves:
        return tuple(_entry(report, heading) for heading in leaves)
    lines = [block.span for block in report.paragraphs() if block.role == role]
    lines = [
        span
        for span in (_stripped(report.text, line) for line in lines)
        if len(span) > 6 and not _is_heading(report, span)
    ]
    lines = _unwrapped(report.text, lines)
    pieces = [
        piece
        for line in lines
        for piece in (_clauses(report.text, line) if len(lines) <= 2 or _is_list(report.text, line) else [line])
    ]
    kept = [piece for piece in pieces if not _PROMISE.match(piece.of(report.text))]
    return tuple(Entry(piece, piece) for piece in kept)


def _leaves(report: Report) -> list[Heading]:
    """Headings below the first level that have no heading under them."""
    heads = [heading for heading in report.headings() if heading.level >= 1]
    return [
        h
        for h, after in zip_longest(heads, heads[1:])
        if h and h.level > 1 and (after is None or after.level <= h.level)
    ]


def _entry(report: Report, heading: Heading) -> Entry:
    span = _until_promise(report, reach(report, heading))
    start = heading.span.start
    words = report.text.find(heading.text, start, heading.span.end) if heading.text else -1
    return Entry(span, Span(words if words >= 0 else start, span.end), heading)


def _until_promise(report: Report, span: Span) -> Span:
    """An item ends before the promise (对此，我们将……) that closes the whole part on a line of its own."""
    text = report.text
    line = text.find("\n", span.start, span.end)
    while line >= 0:
        after = _stripped(text, Span(line + 1, span.end))
        if _PROMISE.match(after.of(text)):
            return _stripped(text, Span(span.start, line))
        line = text.find("\n", line + 1, span.end)
    return span


def _unwrapped(text: str, lines: list[Span]) -> list[Span]:
    """Neighbouring lines joined where the first one stops in mid-sentence, as lines of a PDF do."""
    joined: list[Span] = []
    for line in lines:
        if joined and text[joined[-1].end - 1] not in "。；：！？”" and not text[joined[-1].end : line.start].strip():
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _is_list(text: str, line: Span) -> bool:
    """Whether the line names several things after a lead-in: 还存在一些问题：甲；乙。"""
    colon = text.find("：", line.start, line.end)
    return colon >= 0 and "；" in text[colon : line.end] and bool(_LEAD_IN.search(text[line.start : colon]))


def _is_heading(report: Report, span: Span) -> bool:
    return any(heading.span.covers(span) for heading in report.headings())


def _clauses(text: str, line: Span) -> list[Span]:
    """Sentences of a line, a list after the lead-in (还存在一些问题：甲；乙；丙。) cut at its semicolons."""
    found: list[Span] = []
    for sentence in split_sentences(line.of(text).replace("\n", " ")):
        whole = sentence.shift(line.start)
        colon = text.find("：", whole.start, whole.end)
        if colon >= 0 and _LEAD_IN.search(text[whole.start : colon]):
            whole = Span(colon + 1, whole.end)
        elif not found and _LEAD_IN.search(whole.of(text)) and len(whole) < 60:
            continue  # the lead-in is a sentence of its own
        at = whole.start
        for stop in [i for i in range(whole.start, whole.end) if text[i] == "；"] + [whole.end]:
            piece = _stripped(text, Span(at, min(stop + 1, whole.end)))
            if len(piece) > 5:
                found.append(piece)
            at = min(stop + 1, whole.end)
    return found


def _stripped(text: str, span: Span) -> Span:
    raw = span.of(text)
    left = len(raw) - len(raw.lstrip())
    return Span(span.start + left, max(span.start + left, span.start + len(raw.rstrip())))
