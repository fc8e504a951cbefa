"""The report's lines as paragraphs and tables, each run in the font its place in the report asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from drafter.assemble.anchors import Anchors
from drafter.assemble.package_parts import paragraph_properties
from drafter.assemble.runs import RunWriter
from drafter.assemble.tables import table_element
from drafter.assemble.title_lines import balanced
from drafter.assemble.wordprocessing import Element, element, run_properties
from drafter.core.edit import Comment
from drafter.core.layout import Layout
from drafter.core.lines import Kind, Line, lines_of
from drafter.core.report import Report, Table
from drafter.core.text import Span

_ATTACHMENT_INDENT = 5.0  # 附件：1. — the second and later names stand under the first


def body(report: Report, layout: Layout, comments: Sequence[Comment] = ()) -> list[Element]:
    """The children of w:body in order, without the section's own properties."""
    return list(_Writer(report, layout, comments).elements())


class _Writer:
    def __init__(self, report: Report, layout: Layout, comments: Sequence[Comment]) -> None:
        self.report, self.layout, self.text = report, layout, report.text
        self.lines = [
            line if isinstance(line, Table) else replace(line, span=_trimmed(line.span, report.text))
            for line in lines_of(report)
        ]
        self.runs = RunWriter(report.text, Anchors(comments, report.text))

    def elements(self) -> Iterator[Element]:
        around: list[Line | Table | None] = [None, *self.lines, None]
        for before, line, following in zip(around, self.lines, around[2:], strict=False):
            if isinstance(line, Table):
                yield table_element(line, self.layout, self.runs)
            elif line.kind == "subtitle":
                yield from self._subtitle(line, last=_kind(following) != "subtitle")
            else:
                yield self._paragraph(line, self._properties(line, before, following))

    def _paragraph(self, line: Line, properties: Element) -> Element:
        edges = {edge for heading in line.headings for edge in (heading.span.start, heading.span.end)}

        def look(at: int, highlight: str) -> Element:
            return self._look(line, at, highlight)

        return element(
            "p",
            properties,
            *self.runs.runs(line.span, look, edges, self._breaks(line) if line.kind == "title" else set()),
        )

    def _subtitle(self, line: Line, *, last: bool) -> Iterator[Element]:
        """Date, meeting and unit under the title: 楷体, centred between two equal indents, a long line as two paragraphs."""
        for start, end in pairwise([line.span.start, *sorted(self._breaks(line)), line.span.end]):
            after = self.layout.line_pitch if last and end == line.span.end else 0
            size = self.layout.size("subtitle")
            properties = paragraph_properties(
                self.layout, style="Subtitle", indent=size, right=2.0, centred=True, keep_next=True, after=after
            )
            yield self._paragraph(Line(Span(start, end), "subtitle"), properties)

    def _properties(self, line: Line, before: Line | Table | None, following: Line | Table | None) -> Element:
        layout, pitch = self.layout, self.layout.line_pitch
        if line.kind == "title":
            after = pitch if _kind(following) not in ("title", "subtitle") else 0
            new_page = _kind(before) not in ("", "title")
            return paragraph_properties(
                layout, style="Title", centred=True, after=after, before=pitch if new_page else 0, snap=False
            )
        if line.kind == "salutation":
            return paragraph_properties(layout, align="both")
        if line.kind == "annex":
            return paragraph_properties(layout, new_page=before is not None, after=pitch, keep_next=True)
        if line.kind in ("signature", "date"):
            first = _kind(before) not in ("signature", "date")
            keep = _kind(following) == "date" or (following is None and layout.imprint is not None)
            return paragraph_properties(
                layout, right=self._right_indent(line), align="right", keep_next=keep, before=pitch if first else 0
            )
        return self._text_properties(line, before, following)

    def _text_properties(self, line: Line, before: Line | Table | None, following: Line | Table | None) -> Element:
        layout, size = self.layout, self.layout.size("body")
        # No page with a signature and nothing else; the names of attachments stay together.
        keep = _kind(following) in ("signature", "date") or line.kind == _kind(following) == "attachment"
        if line.kind == "attachment" and _kind(before) == "attachment":
            return paragraph_properties(layout, style="BodyText", left=_ATTACHMENT_INDENT, keep_next=keep)
        if line.kind == "attachment":
            return paragraph_properties(layout, style="BodyText", indent=size, before=layout.line_pitch, keep_next=keep)
        if line.kind == "heading" and line.headings[0].span.start == line.span.start:
            level = line.headings[0].level
            return paragraph_properties(layout, style=f"Heading{level}", indent=size, outline=level - 1, keep_next=True)
        return paragraph_properties(
            layout, style="BodyText", indent=size, keep_next=keep or isinstance(following, Table)
        )

    def _right_indent(self, line: Line) -> float:
        """Without a seal the signature keeps two characters free and the date starts two after it; with one the date keeps four (§7.3.5)."""
        signature = _width(self.report.signature.of(self.text)) if self.report.signature else 0.0
        date = _width(self.report.date.of(self.text)) if self.report.date else 0.0
        if not signature or not date:
            return 4.0 if self.layout.seal else 2.0
        if self.layout.seal:
            return 4.0 if line.kind == "date" else max(0.0, 4.0 + (date - signature) / 2)
        shorter = signature - date  # how far the date's end stands before the signature's, its start being two later
        right_of_signature = max(2.0, 4.0 - shorter)
        return right_of_signature if line.kind == "signature" else right_of_signature + shorter - 2.0

    def _breaks(self, line: Line) -> set[int]:
        """Where a long title or subtitle is broken."""
        kept = 1 if line.kind == "title" else 4
        limit = int(self.layout.type_area[0] / 25.4 * 72 / self.layout.size(line.kind)) - kept
        places, at = set(), line.span.start
        for words in balanced(line.span.of(self.text), limit)[:-1]:
            at += len(words)
            places.add(at)
        return places

    def _look(self, line: Line, at: int, highlight: str) -> Element:
        layout = self.layout
        kind = {"title": "title", "subtitle": "subtitle", "annex": "level1"}.get(line.kind, "body")
        heading = next((h for h in line.headings if h.span.start <= at < h.span.end), None)
        if heading:
            kind = f"level{heading.level}"
        spacing = 0 if kind == "title" else layout.character_spacing
        digits = layout.font("title") if kind == "title" else layout.digits_font
        return run_properties(
            layout.font(kind), digits, layout.size(kind), bold=kind in layout.bold, highlight=highlight, spacing=spacing
        )


def _kind(line: Line | Table | None) -> Kind | str:
    return line.kind if isinstance(line, Line) else ""


def _trimmed(span: Span, text: str) -> Span:
    """Without blanks typed at the edges: the indent is the paragraph's own."""
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.end - (len(words) - len(words.rstrip())))


def _width(words: str) -> float:
    """Width in characters: a half-width digit or letter counts half."""
    return sum(0.5 if char.isascii() else 1.0 for char in words.strip())
