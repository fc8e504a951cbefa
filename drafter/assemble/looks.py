"""What each line of a report looks like in a layout: worked out once, set by whoever writes it (a new document or the user's own)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.core.layout import Layout
from drafter.core.lines import Kind, Line
from drafter.core.report import Report, Table
from drafter.core.text import Span

_ATTACHMENT_INDENT = 5.0  # 附件：1. — the second and later names stand under the first


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """first_line, left, right: characters of `points`. before, after, pitch: points. align: a w:jc value. outline: 0–8, None for text."""

    style: str = ""
    align: str = "both"
    points: float = 16
    first_line: float = 0
    left: float = 0
    right: float = 0
    before: float = 0
    after: float = 0
    pitch: float = 28.95
    outline: int | None = None
    keep_next: bool = False
    new_page: bool = False
    snap: bool = True


@dataclass(frozen=True, slots=True)
class RunLook:
    """points, spacing: points. color: RRGGBB."""

    east_asia: str
    ascii: str
    points: float
    bold: bool = False
    spacing: float = 0
    color: str = "000000"


Neighbour = Line | Table | None


def run_look(kind: str, layout: Layout) -> RunLook:
    """The characters of a kind of line (title, subtitle, body, level1–level4, …)."""
    if kind == "title":
        return RunLook(layout.font(kind), layout.font(kind), layout.size(kind), kind in layout.bold)
    return RunLook(
        layout.font(kind), layout.digits_font, layout.size(kind), kind in layout.bold, layout.character_spacing
    )


def look_segments(line: Line) -> Iterator[tuple[Span, str]]:
    """The line cut where its look changes: each run-in heading in its own kind, the rest in the line's."""
    kind = {"title": "title", "subtitle": "subtitle", "annex": "level1"}.get(line.kind, "body")
    at = line.span.start
    for heading in line.headings:
        if heading.span.start > at:
            yield Span(at, heading.span.start), kind
        yield Span(heading.span.start, min(heading.span.end, line.span.end)), f"level{heading.level}"
        at = heading.span.end
    if at < line.span.end or at == line.span.start:
        yield Span(at, line.span.end), kind


def paragraph_look(
    line: Line, before: Neighbour, following: Neighbour, report: Report, layout: Layout
) -> ParagraphLook:
    """The paragraph of a line that stands between these two (None at the report's ends)."""
    pitch, size = layout.line_pitch, layout.size("body")
    if line.kind == "title":
        after = pitch if line_kind(following) not in ("title", "subtitle") else 0
        above = pitch if line_kind(before) not in ("", "title") else 0
        return ParagraphLook("Title", "center", size, after=after, before=above, pitch=pitch, snap=False)
    if line.kind == "subtitle":
        return subtitle_look(layout, last=line_kind(following) != "subtitle")
    if line.kind == "salutation":
        return ParagraphLook("Normal", points=size, pitch=pitch)
    if line.kind == "annex":
        return ParagraphLook(
            "Normal", points=size, new_page=before is not None, after=pitch, keep_next=True, pitch=pitch
        )
    if line.kind in ("signature", "date"):
        first = line_kind(before) not in ("signature", "date")
        keep = line_kind(following) == "date" or (following is None and layout.imprint is not None)
        right = _right_indent(line, report, layout)
        return ParagraphLook(
            "Normal", "right", size, right=right, keep_next=keep, before=pitch if first else 0, pitch=pitch
        )
    return _text_look(line, before, following, layout)


def subtitle_look(layout: Layout, *, last: bool) -> ParagraphLook:
    """Date, meeting and unit under the title: 楷体, centred between two equal indents."""
    after = layout.line_pitch if last else 0
    size, pitch = layout.size("subtitle"), layout.line_pitch
    return ParagraphLook("Subtitle", "center", size, 2, right=2, keep_next=True, after=after, pitch=pitch)


def _text_look(line: Line, before: Neighbour, following: Neighbour, layout: Layout) -> ParagraphLook:
    size, pitch = layout.size("body"), layout.line_pitch
    # No page with a signature and nothing else; the names of attachments stay together.
    keep = line_kind(following) in ("signature", "date") or line.kind == line_kind(following) == "attachment"
    if line.kind == "attachment" and line_kind(before) == "attachment":
        return ParagraphLook("Body Text", points=size, left=_ATTACHMENT_INDENT, keep_next=keep, pitch=pitch)
    if line.kind == "attachment":
        return ParagraphLook("Body Text", points=size, first_line=2, before=pitch, keep_next=keep, pitch=pitch)
    if line.kind == "heading" and line.headings[0].span.start == line.span.start:
        level = line.headings[0].level
        return ParagraphLook(
            f"Heading {level}", points=size, first_line=2, outline=level - 1, keep_next=True, pitch=pitch
        )
    keep = keep or isinstance(following, Table)
    return ParagraphLook("Body Text", points=size, first_line=2, keep_next=keep, pitch=pitch)


def _right_indent(line: Line, report: Report, layout: Layout) -> float:
    """Without a seal the signature keeps two characters free and the date starts two after it; with one the date keeps four (§7.3.5)."""
    signed = report.signature.of(report.text) if report.signature else ""
    signature, date = width(signed), width(report.date.of(report.text)) if report.date else 0.0
    if not signature or not date:
        return 4.0 if layout.seal else 2.0
    if layout.seal:
        return 4.0 if line.kind == "date" else max(0.0, 4.0 + (date - signature) / 2)
    if len(signed.split()) > 1:  # offices that sign together fill the line: the date stands under its end
        return 2.0 if line.kind == "signature" else 4.0
    shorter = signature - date  # how far the date's end stands before the signature's, its start being two later
    right_of_signature = max(2.0, 4.0 - shorter)
    return right_of_signature if line.kind == "signature" else right_of_signature + shorter - 2.0


def line_kind(line: Neighbour) -> Kind | str:
    return line.kind if isinstance(line, Line) else ""


def width(words: str) -> float:
    """Width in characters of the longest line: a half-width digit or letter counts half."""
    lines = words.strip().split("\n")
    return max(sum(0.5 if char.isascii() else 1.0 for char in line.strip()) for line in lines)
