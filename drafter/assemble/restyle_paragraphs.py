"""The lines of a report set anew where they stand: paragraphs dressed, runs cut only where a run-in heading ends, long titles broken between words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from lxml import etree

from drafter.assemble.dressing import dress_paragraph, dress_run
from drafter.assemble.looks import ParagraphLook, RunLook, look_segments, paragraph_look, run_look
from drafter.assemble.restyle_own import Own, own_runs
from drafter.assemble.title_lines import break_places
from drafter.core.layout import Layout
from drafter.core.lines import Line, lines_of
from drafter.core.report import Report, Table
from drafter.core.text import Span
from drafter.office.docx_text import DocxText
from drafter.office.properties import properties_of, put
from drafter.office.run_edges import isolate
from drafter.office.style_chain import setting_number
from drafter.office.wordml import M, W, switched

_CAPTION = re.compile(r"\s*[图表]\s*[0-9０-９一二三四五六七八九十]+(?:[-—.．][0-9]+)?(?:\s|[:：．.、]|$)")
_TALL = (
    W + "object",
    W + "pict",
    W + "ruby",
    M + "oMath",
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}inline",
)
_PRIVATE = re.compile(r"[\ue000-\uf8ff]")
_BLANKS = " \u3000\t\xa0"
_PUSHED = 3000  # twips; a first line of two characters is 640
_DEEPER = 2  # characters a level of a bulleted list stands further in
_UNCUT = re.compile(r"[!-~]{16,}")  # a mail or web address
_HEAD = 20  # characters; a longer line in bold is emphasis
_SHORT, _STOPS = 60, ("。", "；", "！", "？", "，")
_FORM, _COLUMNS = 120, re.compile(r"[^\s\u3000](?:[ \u3000\xa0]{4,}|\t+)[^\s\u3000]")  # 会议类别：例会　　　　编号：12


def restyle_lines(docx: DocxText, report: Report, inside: Span, layout: Layout) -> None:
    """Every line of `inside`, from the last to the first: a cut makes the places behind it stale, never those before."""
    lines = [line for line in lines_of(report) if _span(line).start < inside.end and _span(line).end > inside.start]
    around: list[Line | Table | None] = [None, *lines, None]
    own = Own.of(docx)
    for at in range(len(lines), 0, -1):
        line = around[at]
        if isinstance(line, Line) and line.kind != "imprint":
            look = paragraph_look(line, around[at - 1], _following(docx, around, at), report, layout)
            _Setting(docx, own, line, layout).set(look)
    _pace_blank_lines(docx, inside, layout)


def _following(docx: DocxText, around: Sequence[Line | Table | None], at: int) -> Line | Table | None:
    """What follows a line's paragraph: a title of two lines parted by a soft break is one paragraph, whose look the first gives."""
    line = around[at]
    own = {*docx.paragraph_places(line.span)} if line else set()
    after = around[at + 1]
    while after and own & {*docx.paragraph_places(after.span)}:
        at += 1
        after = around[at + 1]
    return after


def _span(line: Line | Table) -> Span:
    return line.span


class _Setting:
    """One line being set in the user's own paragraphs."""

    def __init__(self, docx: DocxText, own: Own, line: Line, layout: Layout) -> None:
        self.docx, self.own, self.line, self.layout = docx, own, line, layout
        places = [at for at in docx.paragraph_places(line.span) if docx.paragraphs[at].span.overlaps(line.span)]
        self.places = {at: p for at in places for p in [docx.paragraphs[at]] if p.place == "body" and not p.toc}
        self.paragraphs = list(self.places.values())

    def set(self, look: ParagraphLook) -> None:
        if not self.paragraphs or self._is_displayed():
            return
        if self.line.kind in ("signature", "date"):
            self._trim(after=True)
        if self.line.kind == "title":
            self._break()
        lone_head = self._is_bold_head()
        look = replace(look, keep_next=True) if lone_head else look
        cuts = [*look_segments(self.line)]
        for span, kind in reversed(cuts):
            for run in self._runs(span, alone=len(cuts) == 1):
                colour = self.own.kept_colour(run) if kind == "body" else ""
                look_of_run = (
                    replace(run_look(kind, self.layout), bold=True) if lone_head else run_look(kind, self.layout)
                )
                _dress(run, replace(look_of_run, color=colour) if colour else look_of_run)
        for at, paragraph in self.places.items():
            # A line after a soft break shares the first line's paragraph.
            if paragraph.span.start >= self.line.span.start:
                self._dress(at, look, run_look(cuts[0][1], self.layout))
        self._trim(after=False)

    def _is_displayed(self) -> bool:
        """A caption, or a short line the clerk put in the middle or at the right that no rule of ours knows: it stays as it is."""
        elements = [paragraph.element for paragraph in self.paragraphs]
        if all(map(self.own.hidden, elements)) or (self.line.kind == "title" and all(map(self.own.red, elements))):
            return True
        words = self.line.span.of(self.docx.text).strip(_BLANKS)
        if _CAPTION.match(words):
            for paragraph in self.paragraphs if words.startswith("表") else ():
                put(properties_of(paragraph.element, "pPr"), "keepNext")
            return True
        if self.line.kind == "heading" and not any(heading.number for heading in self.line.headings):
            return any(
                map(self._stands_apart, elements)
            )  # 授权说明, in the middle over its text: the standard knows no such heading
        if self.line.kind != "body" or (words.endswith(_STOPS) and not all(map(self.own.smaller, elements))):
            return False
        if len(words) <= _FORM and _COLUMNS.search(words):
            return True  # set out in columns by blanks: larger letters would break it, justifying would stretch it
        if len(words) > _SHORT:
            return False
        return any(map(self._stands_apart, elements))

    def _stands_apart(self, paragraph: etree._Element) -> bool:
        return _set_apart(self.own.chain.paragraph(paragraph.find(W + "pPr")))

    def _is_bold_head(self) -> bool:
        """A short line in bold and without a full stop stands over what follows (总则内容：): without a number only its bold says so."""
        words = self.line.span.of(self.docx.text).strip(_BLANKS)
        short = self.line.kind == "body" and len(words) <= _HEAD and not words.endswith(_STOPS)
        return short and all(self.own.bold(paragraph.element) for paragraph in self.paragraphs)

    def _runs(self, span: Span, *, alone: bool) -> list[etree._Element]:
        whole = [p for p in self.paragraphs if self.line.span.covers(p.span) or p.span == self.line.span]
        if alone and len(whole) == len(self.paragraphs):
            return [run for p in whole for run in own_runs(p.element)]
        return [run for run in isolate(self.docx, span) if run.tag == W + "r"]

    def _dress(self, at: int, look: ParagraphLook, mark: RunLook) -> None:
        paragraph = self.docx.paragraphs[at]
        properties = properties_of(paragraph.element, "pPr")
        spaced = replace(
            look,
            before=0 if self._blank(at - 1) else look.before,
            after=0 if self._blank(at + 1) else look.after,
            new_page=look.new_page or bool(switched(properties, "pageBreakBefore")),
            align="left" if look.align == "both" and _stretches(paragraph.element) else look.align,
            first_line=look.first_line + _DEEPER * self.own.depth(paragraph),
        )
        tall = next(paragraph.element.iter(*_TALL), None) is not None
        dress_paragraph(properties, spaced, over=True, rule="atLeast" if tall else "exact")
        if properties.find(W + "rPr") is None:
            put(properties, "rPr")
        own = properties.find(W + "rPr")
        assert own is not None
        dress_run(own, mark)  # an automatic number looks like the paragraph's mark

    def _blank(self, at: int) -> bool:
        """Whether the neighbouring paragraph is an empty line, which spaces well enough."""
        near = self.docx.paragraphs[at] if 0 <= at < len(self.docx.paragraphs) else None
        return near is not None and near.place == "body" and not near.span.of(self.docx.text).strip(_BLANKS)

    def _trim(self, *, after: bool) -> None:
        """Takes out the blanks typed at a line's edge to place it: the indent does that now."""
        words = self.line.span.of(self.docx.text)
        bare = words.strip(_BLANKS)
        start = self.line.span.start + len(words) - len(words.lstrip(_BLANKS))
        blank = Span(start + len(bare), self.line.span.end) if after else Span(self.line.span.start, start)
        label = next((len(p.label) for p in self.paragraphs if p.span.start == blank.start), 0)
        if not len(blank) or not bare or (label and not after) or (not after and self._is_behind_break()):
            return
        for piece in reversed(self.docx.pieces_in(blank)):
            if not piece.is_text:
                _remove(piece.node)
                continue
            words = piece.node.text or ""
            first, last = max(blank.start, piece.span.start), min(blank.end, piece.span.end)
            begin = piece.offset + first - piece.span.start
            piece.node.text = words[:begin] + words[begin + last - first :]

    def _is_behind_break(self) -> bool:
        """Whether the line begins behind a soft break: no indent of the paragraph's reaches it, its own blanks place it."""
        start = self.line.span.start
        return any(p.span.start < start < p.span.end for p in self.paragraphs)

    def _break(self) -> None:
        """A soft break before each word that begins a new line of a title too long for one."""
        for place in reversed(break_places(self.line.span, self.docx.text, self.layout, "title")):
            runs = isolate(self.docx, Span(place, self.line.span.end))
            if runs and runs[0].tag == W + "r":
                properties_of(runs[0], "rPr").addnext(etree.Element(W + "br"))


def _set_apart(settings: Mapping[str, str]) -> bool:
    """Centred, at the right, or pushed more than half a line in."""
    pushed = sum(setting_number(settings.get(f"ind.{name}", "0")) for name in ("left", "firstLine"))
    return settings.get("jc", "") in ("center", "right", "end", "distribute") or pushed > _PUSHED


def _stretches(paragraph: etree._Element) -> bool:
    """Whether, justified, a line would be pulled over the whole width: one before a soft break, or before an address that is not cut."""
    broken = any(node.get(W + "type") in (None, "textWrapping") for node in paragraph.iter(W + "br"))
    return broken or _UNCUT.search("".join(node.text or "" for node in paragraph.iter(W + "t"))) is not None


def _dress(run: etree._Element, look: RunLook) -> None:
    """A run of a symbol font keeps its font: its letters mean something in no other. Underlines stay, they may be what is filled in."""
    words = "".join(node.text or "" for node in run.iter(W + "t"))
    properties = properties_of(run, "rPr")
    if properties.find(W + "vertAlign") is None and not words and next(run.iter(W + "fldChar"), None) is None:
        return  # a picture, the mark of a note or comment
    dress_run(properties, look, fonts=not _PRIVATE.search(words))
    if properties.find(W + "i") is not None:
        put(properties, "i", val=0)


def _remove(node: etree._Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def _pace_blank_lines(docx: DocxText, inside: Span, layout: Layout) -> None:
    """Empty lines take one line of the page each."""
    for paragraph in docx.paragraphs:
        empty = not paragraph.span.of(docx.text) and inside.start <= paragraph.span.start <= inside.end
        if (
            empty
            and paragraph.place == "body"
            and not next(paragraph.element.iter(*_TALL, W + "drawing"), None) is not None
        ):
            look = ParagraphLook(points=layout.size("body"), pitch=layout.line_pitch)
            dress_paragraph(properties_of(paragraph.element, "pPr"), look, over=True)
