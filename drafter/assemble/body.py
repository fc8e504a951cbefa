"""The report's lines as paragraphs and tables, each run in the font its place in the report asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.assemble.package_parts import paragraph_properties
from drafter.assemble.title_lines import balanced
from drafter.assemble.wordprocessing import Element, element, run, run_properties, twips
from drafter.core.edit import Comment
from drafter.core.layout import Layout
from drafter.core.lines import Line, lines_of
from drafter.core.report import Report, Table
from drafter.core.text import Span

_MARK = re.compile(r"【待[补核][^】]*】|【待[补核]】")


def body(report: Report, layout: Layout, comments: Sequence[Comment] = ()) -> list[Element]:
    """The children of w:body in order, without the section's own properties."""
    writer = _Writer(report, layout, comments)
    return list(writer.elements())


class _Writer:
    def __init__(self, report: Report, layout: Layout, comments: Sequence[Comment]) -> None:
        self.report, self.layout, self.text = report, layout, report.text
        self.comments = [*enumerate(comments)]
        self.lines = lines_of(report)
        self.marks = [Span(*found.span()) for found in _MARK.finditer(report.text)]

    def elements(self) -> Iterator[Element]:
        for place, line in enumerate(self.lines):
            if isinstance(line, Table):
                yield self._table(line)
            elif line.kind == "subtitle":
                following = self.lines[place + 1] if place + 1 < len(self.lines) else None
                yield from self._subtitle(line, last=not (isinstance(following, Line) and following.kind == "subtitle"))
            else:
                following = self.lines[place + 1] if place + 1 < len(self.lines) else None
                yield self._paragraph(line, following, self.lines[place - 1] if place else None)

    def _paragraph(self, line: Line, following: Line | Table | None, before: Line | Table | None) -> Element:
        made = element("p", self._properties(line, following, before))
        made.extend(self._runs(line))
        return made

    def _subtitle(self, line: Line, *, last: bool) -> Iterator[Element]:
        """Date, meeting and unit under the title: 楷体, centred between two equal indents, a long line as two paragraphs."""
        size = self.layout.size("body")
        edges = [line.span.start, *sorted(self._title_breaks(line)), line.span.end]
        for start, end in pairwise(edges):
            ends = last and end == line.span.end
            properties = paragraph_properties(self.layout, indent=size, right=2.0, centred=True, keep_next=True, after=self.layout.line_pitch if ends else 0)
            part = Line(Span(start, end), "subtitle")
            yield element("p", properties, *self._runs(part))

    def _properties(self, line: Line, following: Line | Table | None, before: Line | Table | None) -> Element:
        layout, size = self.layout, self.layout.size("body")
        next_kind = following.kind if isinstance(following, Line) else ""
        pitch = layout.line_pitch
        if line.kind == "title":
            return paragraph_properties(layout, style="Title", centred=True, after=pitch if next_kind not in ("title", "subtitle") else 0, snap=False)
        if line.kind == "salutation":
            return paragraph_properties(layout, align="both")
        if line.kind in ("signature", "date"):
            first = not (isinstance(before, Line) and before.kind in ("signature", "date"))
            right = self._right_indent(line)
            return paragraph_properties(layout, right=right, align="right", keep_next=line.kind == "signature", before=pitch if first else 0)
        style, outline = "BodyText", None
        if line.headings and line.headings[0].span.start == line.span.start and line.kind == "heading":
            style, outline = f"Heading{line.headings[0].level}", line.headings[0].level - 1
        keep = outline is not None or next_kind in ("signature", "date")
        return paragraph_properties(layout, style=style, indent=size, outline=outline, keep_next=keep)

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

    def _runs(self, line: Line) -> Iterator[Element]:
        cuts = self._cuts(line)
        breaks = self._title_breaks(line)
        opened: set[int] = set()
        for start, end in pairwise(cuts):
            for number, comment in self.comments:
                if comment.span.start == start and line.span.covers(comment.span) and number not in opened:
                    opened.add(number)
                    yield element("commentRangeStart", id=number)
            if end > start:
                yield run(("\n" if start in breaks else "") + self.text[start:end], self._look(line, start))
            for number, comment in self.comments:
                if number in opened and max(comment.span.end, comment.span.start) == end:
                    yield element("commentRangeEnd", id=number)
                    yield element("r", element("rPr", element("rStyle", val="CommentReference")), element("commentReference", id=number))
                    opened.discard(number)

    def _cuts(self, line: Line) -> list[int]:
        """Where a run must end: heading ends, marks, comment ends, title breaks."""
        span = line.span
        places = {span.start, span.end, *self._title_breaks(line)}
        places |= {edge for heading in line.headings for edge in (heading.span.start, heading.span.end)}
        places |= {edge for mark in self.marks for edge in (mark.start, mark.end)}
        places |= {edge for _n, comment in self.comments for edge in (comment.span.start, comment.span.end) if span.covers(comment.span)}
        cuts = sorted(place for place in places if span.start <= place <= span.end)
        # A zero-width comment (an empty slot) needs a pair of equal cuts to open and close between.
        for _number, comment in self.comments:
            if span.covers(comment.span) and not len(comment.span):
                cuts.append(comment.span.start)
        return sorted(cuts)

    def _title_breaks(self, line: Line) -> set[int]:
        if line.kind not in ("title", "subtitle"):
            return set()
        size = self.layout.size("title" if line.kind == "title" else "body")
        limit = int((self.layout.page.width - self.layout.page.left - self.layout.page.right) / 25.4 * 72 / size) - (1 if line.kind == "title" else 4)
        places, at = set(), line.span.start
        for words in balanced(line.span.of(self.text), limit)[:-1]:
            at += len(words)
            places.add(at)
        return places

    def _look(self, line: Line, at: int) -> Element:
        layout = self.layout
        kind = {"title": "title", "subtitle": "subtitle", "annex": "level1"}.get(line.kind, "body")
        heading = next((h for h in line.headings if h.span.start <= at < h.span.end), None)
        if heading:
            kind = f"level{heading.level}"
        size = layout.size(kind)
        highlight = "yellow" if any(mark.start <= at < mark.end for mark in self.marks) or self._highlighted(at) else ""
        spacing = 0 if kind == "title" else layout.character_spacing
        digits = layout.font("title") if kind == "title" else layout.digits_font
        return run_properties(layout.font(kind), digits, size, bold=kind in layout.bold, highlight=highlight, spacing=spacing)

    def _highlighted(self, at: int) -> bool:
        return any(comment.highlight and comment.span.start <= at < comment.span.end for _n, comment in self.comments)

    def _table(self, table: Table) -> Element:
        layout = self.layout
        columns = max(len(row) for row in table.cells)
        width = twips(layout.page.width - layout.page.left - layout.page.right)
        borders = element("tblBorders", *(element(side, val="single", sz=4, space=0, color="000000") for side in ("top", "left", "bottom", "right", "insideH", "insideV")))
        made = element("tbl", element("tblPr", element("tblW", w=width, type_="dxa"), element("jc", val="center"), borders, element("tblLayout", type_="fixed")))
        made.append(element("tblGrid", *(element("gridCol", w=width // columns) for _ in range(columns))))
        for number, row in enumerate(table.cells):
            properties = element("trPr", element("cantSplit"))
            if number == 0:
                properties.append(element("tblHeader"))
            cells = [*row, *([Span(0, 0)] * (columns - len(row)))]
            made.append(element("tr", properties, *(self._cell(cell, number == 0, width // columns) for cell in cells)))
        return made

    def _cell(self, span: Span, header: bool, width: int) -> Element:
        layout = self.layout
        words = span.of(self.text)
        figure = bool(re.fullmatch(r"[-+−]?[\d,.]+%?", words))
        properties = element("pPr", element("spacing", before=0, after=0, line=360, lineRule="exact"), element("ind", firstLineChars=0, firstLine=0), element("jc", val="right" if figure and not header else "center"))
        text = run(words, run_properties(layout.font("level1" if header else "body"), layout.digits_font, layout.size("table")))
        return element("tc", element("tcPr", element("tcW", w=width, type_="dxa"), element("vAlign", val="center")), element("p", properties, text))


def _width(words: str) -> float:
    """Width in characters: a half-width digit or letter counts half."""
    return sum(0.5 if char.isascii() else 1.0 for char in words.strip())
