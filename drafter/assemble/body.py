"""The report's lines as paragraphs and tables, each run in the font its place in the report asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import pairwise

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.text.run import Run

from drafter.assemble.anchors import Anchors
from drafter.assemble.dressing import dress_new_paragraph
from drafter.assemble.looks import (
    ParagraphLook,
    RunLook,
    line_kind,
    look_segments,
    paragraph_look,
    run_look,
    subtitle_look,
)
from drafter.assemble.runs import RunWriter
from drafter.assemble.tables import write_table
from drafter.assemble.title_lines import break_places
from drafter.core.bookmark import Bookmark
from drafter.core.edit import Comment
from drafter.core.layout import Layout
from drafter.core.lines import Line, lines_of
from drafter.core.report import Report, Table
from drafter.core.text import Span


def write_body(
    document: Document,
    report: Report,
    layout: Layout,
    comments: Sequence[Comment] = (),
    *,
    new_page: bool = False,
    bookmarks: Sequence[Bookmark] = (),
) -> dict[int, tuple[Run, Run]]:
    """Appends the report to the document; returns where each comment (by its place in `comments`) is to hang. new_page: begins one."""
    writer = _Writer(document, report, layout, RunWriter(report.text, Anchors(comments, report.text), bookmarks))
    writer.write(new_page=new_page)
    return writer.runs.anchored


class _Writer:
    def __init__(self, document: Document, report: Report, layout: Layout, runs: RunWriter) -> None:
        self.document, self.report, self.layout, self.text = document, report, layout, report.text
        self.lines = [
            line if isinstance(line, Table) else replace(line, span=_trimmed(line.span, report.text))
            for line in lines_of(report)
        ]
        self.runs = runs
        self._style_id = cache(partial(document.part.get_style_id, style_type=WD_STYLE_TYPE.PARAGRAPH))

    def write(self, *, new_page: bool) -> None:
        around: list[Line | Table | None] = [None, *self.lines, None]
        for before, line, following in zip(around, self.lines, around[2:], strict=False):
            if isinstance(line, Table):
                write_table(self.document, line, self.layout, self.runs)
            elif line.kind == "subtitle":
                self._subtitle(line, last=line_kind(following) != "subtitle")
            else:
                look = paragraph_look(line, before, following, self.report, self.layout)
                first = new_page and before is None
                self._paragraph(line, replace(look, new_page=True) if first else look)

    def _subtitle(self, line: Line, *, last: bool) -> None:
        """A long line under the title as two paragraphs."""
        breaks = break_places(line.span, self.text, self.layout, "subtitle")
        for start, end in pairwise([line.span.start, *breaks, line.span.end]):
            look = subtitle_look(self.layout, last=last and end == line.span.end)
            self._paragraph(Line(Span(start, end), "subtitle"), look)

    def _paragraph(self, line: Line, look: ParagraphLook) -> None:
        paragraph = self.document.add_paragraph()
        paragraph._p.style = None if look.style == "Normal" else self._style_id(look.style)
        dress_new_paragraph(paragraph._p.get_or_add_pPr(), look)
        pieces = [*look_segments(line)]
        looks = [(span, run_look(kind, self.layout)) for span, kind in pieces]

        def at(place: int) -> RunLook:
            return next((run for span, run in looks if span.start <= place < span.end), looks[-1][1])

        edges = {edge for span, _kind in pieces for edge in (span.start, span.end)}
        title = line.kind == "title"
        breaks = set(break_places(line.span, self.text, self.layout, "title")) if title else set[int]()
        self.runs.write(paragraph, line.span, at, edges, breaks)


def _trimmed(span: Span, text: str) -> Span:
    """Without blanks typed at the edges: the indent is the paragraph's own."""
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.end - (len(words) - len(words.rstrip())))
