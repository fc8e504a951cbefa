"""Cutting runs so that they begin and end where a span does, with every formatting kept on both sides."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from drafter.core.text import Span
from drafter.office.docx_text import DocxText, TextPiece
from drafter.office.wordml import M, W

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def isolate(docx: DocxText, span: Span) -> list[etree._Element]:
    """The runs that hold exactly the characters of `span`, in order; neighbours' characters are moved to runs of their own.

    Characters that stand in no run (automatic numbers, line ends) are passed over. Pieces that begin after `span.start` are
    stale afterwards: work from the end of the text to its beginning.
    """
    chosen: list[etree._Element] = []
    for piece in reversed(docx.pieces_in(span)):
        chosen.append(_isolate_piece(piece, max(span.start, piece.span.start), min(span.end, piece.span.end)))
    return chosen[::-1]


def _isolate_piece(piece: TextPiece, start: int, end: int) -> etree._Element:
    if piece.run.tag == M + "r":
        return piece.run  # a part of an equation is never cut
    _cut(piece, end, after=True)
    return _cut(piece, start, after=False)


def _cut(piece: TextPiece, at: int, *, after: bool) -> etree._Element:
    """Cuts the piece's run before the character at `at`; returns the run that begins there (the old one if nothing stood before)."""
    run, node = piece.run, piece.node
    rest = _rest_of_node(piece, at)
    moving: list[etree._Element] = []
    if rest is None:  # the cut falls at an edge of the node
        whole = at == piece.span.start and not after
        moving = [*([node] if whole else []), *node.itersiblings()]
        if whole and not _content_before(node):
            return run
    else:
        moving = [rest, *node.itersiblings()]
    if not moving:
        return run
    made = etree.Element(run.tag)
    for name, said in run.attrib.items():
        made.set(name, said)
    properties = run.find(W + "rPr")
    if properties is not None:
        made.append(deepcopy(properties))
    for child in moving:
        made.append(child)
    run.addnext(made)
    return made


def _rest_of_node(piece: TextPiece, at: int) -> etree._Element | None:
    """The text from `at` on, taken out of the node into a new one; None when `at` is an edge of the node's text."""
    node = piece.node
    if not piece.is_text:
        return None
    words = node.text or ""
    index = piece.offset + at - piece.span.start
    if index <= 0 or index >= len(words):
        return None
    rest = etree.Element(node.tag)
    rest.text, node.text = words[index:], words[:index]
    for part in (rest, node):
        part.set(_SPACE, "preserve")
    return rest


def _content_before(node: etree._Element) -> bool:
    return any(sibling.tag != W + "rPr" for sibling in node.itersiblings(preceding=True))


def run_before(docx: DocxText, offset: int) -> etree._Element | None:
    """The run that ends right before `offset` in the same paragraph, cut there; None at a paragraph's beginning."""
    piece = docx.piece_at(offset - 1) if offset else None
    paragraph = docx.paragraph_at(offset)
    if piece is None or paragraph is None or piece.span.start < paragraph.span.start:
        return None
    _cut(piece, offset, after=True)
    run: etree._Element = piece.run
    return run


def run_after(docx: DocxText, offset: int) -> etree._Element | None:
    """The run that begins at `offset`, cut there; None at a paragraph's end."""
    piece = docx.piece_at(offset)
    return None if piece is None else _cut(piece, offset, after=False)
