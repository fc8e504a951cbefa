"""Bookmarks of a docx that remember figures: hidden ones (their names begin with _) in the text, and a custom XML part with what they mean.

Hidden bookmarks rather than content controls: every program keeps them through edits and saves, and none reads over the words inside
(docs/decisions/0011).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from typing import Any, get_args

from lxml import etree

from drafter.core.bookmark import Bookmark, BookmarkKind
from drafter.core.claim import FigureRole
from drafter.core.errors import InputError
from drafter.core.text import Span
from drafter.office.added_parts import xml_bytes
from drafter.office.docx_text import DocxText
from drafter.office.opening import Package, parse_xml
from drafter.office.wordml import W

NAMESPACE = "urn:drafter:bookmarks"
PREFIX = "_drafter_"
_NAME = re.compile(rf"{PREFIX}(\d{{1,6}})")
_WORDS = tuple(one.name for one in fields(Bookmark) if one.name not in ("number", "span"))
_MOST = 20_000


def bookmarks_xml(bookmarks: Iterable[Bookmark], period: str) -> bytes:
    """The custom XML part. period: the report's own code."""
    root = etree.Element(f"{{{NAMESPACE}}}bookmarks", nsmap={"d": NAMESPACE})
    root.set("period", period)
    for one in bookmarks:
        node = etree.SubElement(root, f"{{{NAMESPACE}}}bookmark", number=str(one.number))
        for word in _WORDS:
            if said := getattr(one, word):
                node.set(word, said)
    return xml_bytes(root)


def bookmarks_part(package: Package) -> str | None:
    """The name of the part that says what the bookmarks mean, None if the document has none."""
    return next((name for name in package.names if name.startswith("customXml/item") and _is_ours(package, name)), None)


def read_bookmarks(docx: DocxText) -> tuple[tuple[Bookmark, ...], str]:
    """The bookmarks still in the text, at the places and in the order they now have, and the report's period code."""
    part = bookmarks_part(docx.package)
    if part is None:
        return (), ""
    root = parse_xml(docx.package.read(part), docx.package.name)
    meant = {one.number: one for one in _meant(root)}
    placed = {number: span for number, span in _places(docx) if number in meant}
    found = [replace(meant[number], span=span) for number, span in placed.items()]
    return tuple(sorted(found, key=lambda one: one.span)), root.get("period", "")


def _is_ours(package: Package, name: str) -> bool:
    raw = package.read(name)
    if NAMESPACE.encode() not in raw[:2000]:
        return False
    try:
        return parse_xml(raw, package.name).tag == f"{{{NAMESPACE}}}bookmarks"
    except InputError:
        return False


def _meant(root: etree._Element) -> Iterator[Bookmark]:
    for node in list(root)[:_MOST]:
        number = node.get("number", "")
        said: dict[str, Any] = {word: node.get(word, "") for word in _WORDS if node.get(word)}
        sound = said.get("kind") in get_args(BookmarkKind) and said.get("role", "value") in get_args(FigureRole)
        if sound and number.isdecimal() and {"quote", "indicator"} <= set(said):
            yield Bookmark(int(number), Span(0, 0), **said)


def _places(docx: DocxText) -> Iterator[tuple[int, Span]]:
    """Where each bookmark of ours now stands: from the first to the last visible character between its ends."""
    spans: dict[etree._Element, list[Span]] = {}
    for piece in docx.pieces:
        spans.setdefault(piece.node, []).append(piece.span)
    opened: dict[str, tuple[int, list[Span]]] = {}
    for node in docx.root.iter():
        if node.tag == W + "bookmarkStart" and (named := _NAME.fullmatch(node.get(W + "name", ""))):
            opened[node.get(W + "id", "")] = (int(named[1]), [])
        elif node.tag == W + "bookmarkEnd" and (closed := opened.pop(node.get(W + "id", ""), None)):
            if closed[1]:
                yield closed[0], Span(closed[1][0].start, closed[1][-1].end)
        elif opened and node in spans:
            for _number, covered in opened.values():
                covered += spans[node]


def renumbered(bookmarks: Sequence[Bookmark]) -> tuple[Bookmark, ...]:
    """In text order, numbered from 1; of two that overlap the first stays."""
    kept: list[Bookmark] = []
    for one in sorted(bookmarks, key=lambda one: one.span):
        if len(one.span) and not (kept and kept[-1].span.overlaps(one.span)):
            kept.append(replace(one, number=len(kept) + 1))
    return tuple(kept)
