"""The text of a docx, and where each of its characters lives.

One line a paragraph; a table row is one line, its cells joined by TAB (a cell that is merged away stays as an empty
cell); a soft break is a line end; text boxes follow their paragraph; notes, headers, footers and comments are left out.
Automatic numbers stand in the text as a reader sees them. Deleted, crossed-out, moved-away and hidden text is not there.

How to find your way back into the document::

    docx = read_docx("report.docx")
    for piece in docx.pieces_in(Span(120, 130)):
        piece.run, piece.node, piece.offset     # the w:r, its w:t, and the first character's place in node.text

Characters of automatic numbers, cell TABs and line ends belong to no piece. The elements are those of `docx.root`,
a tree read for this DocxText alone: change it, then `docx.package.rewritten({docx.package.main: etree.tostring(...)})`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from lxml import etree

from drafter.core.text import Span
from drafter.office.opening import Package, open_package

Place = Literal["body", "cell", "textbox"]


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Characters of the text that stand in one element, in order.

    node: the w:t (or w:delText, m:t) that holds them, from `offset` on; for a single character made by w:tab, w:br,
    w:noBreakHyphen or w:sym, that element and offset 0. run: the w:r (or m:r) around it.
    """

    span: Span
    run: etree._Element
    node: etree._Element
    offset: int

    @property
    def is_text(self) -> bool:
        """Whether `node.text` holds the characters (so that it can be cut between them)."""
        return bool(self.node.tag.endswith(("}t", "}delText")))


@dataclass(frozen=True, slots=True)
class DocxParagraph:
    """A w:p and its characters (label included, line end not).

    Two neighbours without a line end between them are one paragraph to the reader: the mark between was deleted.
    label: the automatic number in front, "" if none. toc: it stands in a table of contents.
    """

    element: etree._Element
    span: Span
    label: str = ""
    place: Place = "body"
    toc: bool = False


@dataclass(frozen=True, slots=True)
class DocxTable:
    """A w:tbl that is not inside another: its lines, and per row the spans of its cells."""

    element: etree._Element
    span: Span
    rows: tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True)
class DocxText:
    """What `read_docx` read. paragraphs, pieces and tables are in text order. root: the w:document element.

    struck: what is crossed out, run by run; like deleted text it is not in `text`.
    """

    text: str
    paragraphs: tuple[DocxParagraph, ...]
    pieces: tuple[TextPiece, ...]
    tables: tuple[DocxTable, ...]
    package: Package
    root: etree._Element
    original: bool = False
    struck: tuple[str, ...] = ()
    _starts: list[int] = field(default_factory=list, repr=False)
    _paragraph_starts: list[int] = field(default_factory=list, repr=False)

    def piece_at(self, offset: int) -> TextPiece | None:
        """The piece that holds the character at `offset`, or None (automatic number, TAB between cells, line end)."""
        at = bisect_right(self._starts, offset) - 1
        return self.pieces[at] if at >= 0 and offset < self.pieces[at].span.end else None

    def pieces_in(self, span: Span) -> Sequence[TextPiece]:
        """The pieces that share a character with `span`, in order (not cut to it)."""
        first = bisect_right(self._starts, span.start) - 1
        if first < 0 or self.pieces[first].span.end <= span.start:
            first += 1
        last = first
        while last < len(self.pieces) and self.pieces[last].span.start < span.end:
            last += 1
        return self.pieces[first:last]

    def paragraph_places(self, span: Span) -> range:
        """Places in `paragraphs` of those that touch `span`, also at its ends only."""
        first = max(bisect_right(self._paragraph_starts, span.start) - 1, 0)
        while first > 0 and self.paragraphs[first - 1].span.end >= span.start:
            first -= 1
        last = bisect_right(self._paragraph_starts, span.end)
        while first < last and self.paragraphs[first].span.end < span.start:
            first += 1
        return range(first, last)

    def paragraph_at(self, offset: int) -> DocxParagraph | None:
        """The paragraph that holds `offset` (its end included), or None."""
        at = bisect_right(self._paragraph_starts, offset) - 1
        return self.paragraphs[at] if at >= 0 and offset <= self.paragraphs[at].span.end else None


def read_docx(source: Path | str | bytes, *, original: bool = False, name: str = "") -> DocxText:
    """Reads a docx. original: as it was before the tracked changes (insertions left out, deletions kept).

    Raises:
        InputError: it cannot be read safely; see `open_package`.
    """
    return text_of_package(open_package(source, name=name), original=original)


def text_of_package(package: Package, *, original: bool = False) -> DocxText:
    """The text of an opened docx.

    Raises:
        InputError: its main part is no Word document.
    """
    from drafter.office.docx_walk import walk  # the walker needs the classes above

    return walk(package, original)
