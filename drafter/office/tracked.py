"""Edits into the user's own docx: as tracked changes 修订, or made outright. Every other part keeps its bytes, every run its formatting."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import count, pairwise

from lxml import etree

from drafter.core.edit import Comment, Edit
from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.office.comments import Docx, add_comments
from drafter.office.docx_text import DocxParagraph, DocxText, read_docx, text_of_package
from drafter.office.opening import Package
from drafter.office.run_edges import isolate, run_after, run_before
from drafter.office.wordml import W

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def apply_tracked(
    docx: Docx, edits: Sequence[Edit], *, author: str, date: datetime.date, comments: Sequence[Comment] = ()
) -> bytes:
    """The package with each edit as a deletion and an insertion that Word, WPS and LibreOffice can accept or reject.

    comments: spans in the text before the edits; they stand around the words they speak of.

    Raises:
        InputError: an edit touches an automatic number, or joins table cells.
    """
    marked = add_comments(docx, comments, author=author, date=date) if comments else docx
    return _applied(marked, edits, _Marks(author, date))


def apply_plain(docx: Docx, edits: Sequence[Edit]) -> bytes:
    """The package with the edits made, as if accepted.

    Raises:
        InputError: as `apply_tracked`.
    """
    return _applied(docx, edits, None)


@dataclass(slots=True)
class _Marks:
    """Who changed it and when; ids are given when the document is known."""

    author: str
    date: datetime.date
    ids: count[int] = field(default_factory=count)

    def wrap(self, tag: str) -> etree._Element:
        made = etree.Element(W + tag)
        made.set(W + "id", str(next(self.ids)))
        made.set(W + "author", self.author)
        made.set(W + "date", f"{self.date.isoformat()}T00:00:00Z")
        return made


def _applied(source: Docx, edits: Sequence[Edit], marks: _Marks | None) -> bytes:
    docx = text_of_package(source) if isinstance(source, Package) else read_docx(source)
    if marks:
        marks.ids = count(
            1 + max((int(i) for node in docx.root.iter() if (i := node.get(W + "id", "")).isdecimal()), default=0)
        )
    ordered = sorted(edits, key=lambda edit: (edit.span.start, edit.span.end))
    for left, right in pairwise(ordered):
        if left.span.end > right.span.start:
            raise ValueError(f"edits overlap at {right.span.start}")
    for edit in ordered:
        _refuse(docx, edit)
    # From the end to the beginning: a cut run makes the places behind it stale, never those before.
    for edit in reversed(ordered):
        _EditUnderWay(docx, _narrowed(docx.text, edit), marks).make()
    raw: bytes = etree.tostring(docx.root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return docx.package.rewritten({docx.package.main: raw})


def _narrowed(text: str, edit: Edit) -> Edit:
    """The edit without what old and new share at both ends, so that only real changes are marked."""
    old, new, start, end = edit.span.of(text), edit.new, edit.span.start, edit.span.end
    while old and new and old[0] == new[0]:
        old, new, start = old[1:], new[1:], start + 1
    while old and new and old[-1] == new[-1]:
        old, new, end = old[:-1], new[:-1], end - 1
    return Edit(Span(start, end), new, edit.reason)


def _refuse(docx: DocxText, edit: Edit) -> None:
    """An edit must not reach into an automatic number, nor over the edge of a table cell."""
    narrowed = _narrowed(docx.text, edit)
    if any(piece.run.tag != W + "r" for piece in docx.pieces_in(narrowed.span)):
        raise InputError.one(docx.package.name, _("不能改公式里的文字"), _("请在 Word 中改公式"))
    for paragraph in _touched(docx, narrowed.span):
        label_end = paragraph.span.start + len(paragraph.label)
        if paragraph.label and narrowed.span.start < label_end and narrowed.span.end > paragraph.span.start:
            raise InputError.one(
                docx.package.name,
                _("不能改自动编号“{label}”").format(label=paragraph.label),
                _("请在 Word 中改编号设置"),
            )
    if "\t" in narrowed.span.of(docx.text) or (
        "\n" in narrowed.span.of(docx.text) + narrowed.new
        and any(p.place == "cell" for p in _touched(docx, narrowed.span))
    ):
        raise InputError.one(docx.package.name, _("这处改动跨了表格单元格"), _("请逐格修改"))


def _touched(docx: DocxText, span: Span) -> list[DocxParagraph]:
    return [docx.paragraphs[at] for at in docx.paragraph_places(span)]


@dataclass(slots=True)
class _EditUnderWay:
    """One edit being made in the tree."""

    docx: DocxText
    edit: Edit
    marks: _Marks | None

    def make(self) -> None:
        span = self.edit.span
        joined = self._joined_paragraphs()
        runs = isolate(self.docx, span) if len(span) else []
        look = deepcopy(runs[0].find(W + "rPr")) if runs and runs[0].find(W + "rPr") is not None else None
        for first, second in reversed(joined):
            self._join(first, second)
        if self.edit.new:
            self._insert(runs, look)
        for run in runs:
            self._delete(run)

    def _joined_paragraphs(self) -> list[tuple[etree._Element, etree._Element]]:
        """Neighbouring paragraphs whose line end between lies in the span."""
        touched = _touched(self.docx, self.edit.span)
        return [
            (a.element, b.element)
            for a, b in pairwise(touched)
            if self.edit.span.start <= a.span.end < self.edit.span.end
        ]

    def _insert(self, runs: list[etree._Element], look: etree._Element | None) -> None:
        lines = self.edit.new.split("\n")
        if runs:
            # Before what goes: if the span reaches over a line end, its first paragraph is the one that stays.
            anchor: etree._Element | None = runs[0]
            after = False
        else:
            before = run_before(self.docx, self.edit.span.start)
            following = run_after(self.docx, self.edit.span.start) if before is None else None
            anchor, after = (before, True) if before is not None else (following, False)
            if look is None and anchor is not None and anchor.find(W + "rPr") is not None:
                look = deepcopy(anchor.find(W + "rPr"))
        place = self._place(anchor, after)
        first = self._new_run(lines[0], look) if lines[0] else None
        if first is not None:
            place.add(first)
            place = _PlaceOfRuns(first, True)
        for line in lines[1:]:
            place = self._new_paragraph(place, line, look)

    def _place(self, anchor: etree._Element | None, after: bool) -> _PlaceOfRuns:
        if anchor is not None:
            return _PlaceOfRuns(_top(anchor), after)
        paragraph = self.docx.paragraph_at(self.edit.span.start)
        if paragraph is None:
            raise InputError.one(self.docx.package.name, _("找不到要改的地方"), _("请重新运行"))
        element = paragraph.element
        if not len(element):
            element.append(etree.Element(W + "pPr"))
        return _PlaceOfRuns(element[-1], True)

    def _new_run(self, words: str, look: etree._Element | None) -> etree._Element:
        run = etree.Element(W + "r")
        if look is not None:
            properties = deepcopy(look)
            for mark in ("highlight", "rPrChange"):
                if (old := properties.find(W + mark)) is not None:
                    properties.remove(old)
            run.append(properties)
        text = etree.SubElement(run, W + "t")
        text.set(_SPACE, "preserve")
        text.text = words
        if self.marks is None:
            return run
        wrapper = self.marks.wrap("ins")
        wrapper.append(run)
        return wrapper

    def _new_paragraph(self, place: _PlaceOfRuns, words: str, look: etree._Element | None) -> _PlaceOfRuns:
        """Splits the paragraph at `place`: what follows goes to a new paragraph behind it, and the mark between is the inserted one.

        The old element stays in front, since edits that come earlier in the text still look for it there.
        """
        old = place.element.getparent()
        assert old is not None
        if old.tag != W + "p":
            raise InputError.one(self.docx.package.name, _("不能在超链接或控件里分段"), _("请在 Word 中改"))
        tail = etree.Element(W + "p")
        properties = old.find(W + "pPr")
        if properties is None:
            properties = etree.Element(W + "pPr")
            old.insert(0, properties)
        tail.append(deepcopy(properties))
        moving = list(place.element.itersiblings()) if place.after else [place.element, *place.element.itersiblings()]
        for child in moving:
            tail.append(child)
        for section in properties.findall(W + "sectPr"):
            properties.remove(section)
        mark = _mark_of(properties)
        for former in [*mark.findall(W + "ins"), *mark.findall(W + "del")]:
            mark.remove(former)
        if self.marks:
            mark.insert(0, self.marks.wrap("ins"))
        old.addnext(tail)
        made = self._new_run(words, look)
        tail.insert(1, made)
        return _PlaceOfRuns(made, True)

    def _delete(self, run: etree._Element) -> None:
        if self.marks is None:
            _remove(run)
            return
        for text in run.findall(W + "t"):
            text.tag = W + "delText"
            text.set(_SPACE, "preserve")
        wrapper = self.marks.wrap("del")
        run.addprevious(wrapper)
        wrapper.append(run)

    def _join(self, first: etree._Element, second: etree._Element) -> None:
        """Takes away the mark at the end of `first`: tracked, it is marked deleted; plainly, the second's content moves up."""
        if self.marks:
            properties = first.find(W + "pPr")
            if properties is None:
                properties = etree.Element(W + "pPr")
                first.insert(0, properties)
            _mark_of(properties).insert(0, self.marks.wrap("del"))
            return
        for child in list(second):
            if child.tag != W + "pPr":
                first.append(child)
        parent = second.getparent()
        if parent is not None:
            parent.remove(second)


@dataclass(frozen=True, slots=True)
class _PlaceOfRuns:
    """Beside which element new runs go."""

    element: etree._Element
    after: bool

    def add(self, made: etree._Element) -> None:
        if self.after:
            self.element.addnext(made)
        else:
            self.element.addprevious(made)


def _top(run: etree._Element) -> etree._Element:
    """The run, or the w:ins / w:del around it: an insertion is not nested in another author's."""
    parent = run.getparent()
    return parent if parent is not None and parent.tag in (W + "ins", W + "del") else run


def _mark_of(properties: etree._Element) -> etree._Element:
    """The rPr of a paragraph mark, made in its place (before sectPr and pPrChange) if absent."""
    found = properties.find(W + "rPr")
    if found is not None:
        return found
    made = etree.Element(W + "rPr")
    later = next((child for child in properties if child.tag in (W + "sectPr", W + "pPrChange")), None)
    if later is None:
        properties.append(made)
    else:
        later.addprevious(made)
    return made


def _remove(run: etree._Element) -> None:
    parent = run.getparent()
    if parent is not None:
        parent.remove(run)
        if parent.tag == W + "ins" and not len(parent):
            grandparent = parent.getparent()
            if grandparent is not None:
                grandparent.remove(parent)
