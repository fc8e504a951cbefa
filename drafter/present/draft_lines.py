"""A draft line by line, as a page shows it: what each line is, its sentences with what they rest on, its figures and open places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from drafter.core.draft import Block, Sentence
from drafter.core.grounding import Grounding
from drafter.core.placeholder import Placeholder
from drafter.core.report import Report
from drafter.core.slot_names import slot_name
from drafter.core.text import Span

_SHOWN_STATUS = ("exact", "converted", "derived", "ambiguous", "conflicting", "unsupported")


@dataclass(frozen=True, slots=True)
class Lines:
    """What lines are made of, in offsets of report.text. sentences, blocks: as written, in text order."""

    report: Report
    sentences: Sequence[tuple[Span, Sentence]]
    blocks: Sequence[tuple[Span, Block]]
    groundings: Sequence[Grounding]
    placeholders: Sequence[Placeholder]


def draft_lines(of: Lines) -> list[dict[str, Any]]:
    """[{"n","kind","level","start","end","pieces":[{"text","start","end","kind","facts","verdict","origin","refused","why","marks"}]}].

    kind of a line: title, salutation, heading, body, signature, date. kind of a piece: heading (run into the line), lead, sentence, plain.
    """
    lines, at = [], 0
    for number, words in enumerate(of.report.text.split("\n")):
        span = Span(at, at + len(words))
        kind, level = _kind(of.report, span)
        pieces = [_piece(of, one, what, sentence) for one, what, sentence in _pieces(of, span)]
        lines.append(
            {"n": number, "kind": kind, "level": level, "start": span.start, "end": span.end, "pieces": pieces}
        )
        at = span.end + 1
    return lines


def _kind(report: Report, line: Span) -> tuple[str, int]:
    for name, place in (
        ("title", report.title),
        ("salutation", report.salutation),
        ("signature", report.signature),
        ("date", report.date),
    ):
        if place is not None and len(line) and place.overlaps(line):
            return name, 0
    for heading in report.headings():
        if heading.span.start == line.start and heading.span.end >= line.end:
            return "heading", heading.level
    return "body", 0


def _pieces(of: Lines, line: Span) -> Iterator[tuple[Span, str, Sentence | None]]:
    """The line cut at its sentences; what stands between them is a heading, a lead or plain words."""
    at = line.start
    for span, sentence in of.sentences:
        if not line.covers(span):
            continue
        yield from _between(of, Span(at, span.start))
        yield span, "sentence", sentence
        at = span.end
    yield from _between(of, Span(at, line.end))


def _between(of: Lines, gap: Span) -> Iterator[tuple[Span, str, Sentence | None]]:
    if not len(gap):
        return
    heads = [h.span for h in of.report.headings() if h.level < 5 and h.span.start == gap.start]
    edge = min(gap.end, heads[0].end) if heads else gap.start
    if edge > gap.start:
        yield Span(gap.start, edge), "heading", None
    lead = _lead(of, Span(edge, gap.end))
    if lead is None:
        if edge < gap.end:
            yield Span(edge, gap.end), "plain", None
        return
    if edge < lead:
        yield Span(edge, lead), "plain", None
    yield Span(lead, gap.end), "lead", None


def _lead(of: Lines, gap: Span) -> int | None:
    """Where a lead begins: as the block was written, else behind the number of a 一是 head."""
    written = (span.start for span, block in of.blocks if block.lead and gap.start <= span.start < gap.end)
    read = (
        head.span.start + len(head.number) for head in of.report.headings() if head.level == 5 and gap.covers(head.span)
    )
    return next(written, None) if of.blocks else next(read, None)


def _piece(of: Lines, span: Span, kind: str, sentence: Sentence | None) -> dict[str, Any]:
    return {
        "text": span.of(of.report.text), "start": span.start, "end": span.end, "kind": kind,
        "facts": list(sentence.fact_ids) if sentence else [], "verdict": sentence.verdict if sentence else "frame",
        "origin": sentence.origin if sentence else "", "refused": sentence.refused if sentence else "",
        "why": [{"slot": slot_name(r.slot), "said": r.said, "source": r.source} for r in sentence.why] if sentence else [],
        "marks": list(_marks(of, span)),
    }  # fmt: skip


def _marks(of: Lines, span: Span) -> Iterator[dict[str, Any]]:
    """Open places first: a figure inside one is part of it."""
    open_places = [mark for mark in of.placeholders if span.covers(mark.span)]
    found: list[dict[str, Any]] = [
        {
            "start": mark.span.start,
            "end": mark.span.end,
            "status": "conflict" if mark.kind == "conflict" else "gap",
            "facts": [],
            "note": "",
        }
        for mark in open_places
    ]
    for one in of.groundings:
        place = one.mention.span
        taken = any(mark.span.overlaps(place) for mark in open_places)
        if span.covers(place) and len(place) and not taken and one.status in _SHOWN_STATUS:
            found.append(
                {
                    "start": place.start,
                    "end": place.end,
                    "status": one.status,
                    "facts": list(one.facts),
                    "note": one.note,
                }
            )
    at = span.start
    for mark in sorted(found, key=lambda mark: (mark["start"], -mark["end"])):
        if mark["start"] >= at:
            yield mark
            at = mark["end"]
