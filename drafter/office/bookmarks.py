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
from drafter.office.opening import Package, open_package, parse_xml
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
    found, period = remembered_bookmarks(docx)
    return tuple(sorted((one for one in found if len(one.span)), key=lambda one: one.span)), period


def remembered_bookmarks(docx: DocxText) -> tuple[tuple[Bookmark, ...], str]:
    """Everything the document remembers, in the order it was drafted; what was deleted from the text has an empty span."""
    part = bookmarks_part(docx.package)
    if part is None:
        return (), ""
    root = parse_xml(docx.package.read(part), docx.package.name)
    placed = dict(_places(docx))
    found = (replace(one, span=placed.get(one.number, one.span)) for one in _meant(root))
    return tuple(found), root.get("period", "")


def remembering(docx: bytes, now: Iterable[Bookmark], before: Iterable[Bookmark], period: str) -> bytes:
    """The document with `now` in its memory in place of what it remembered under the same numbers."""
    package, new = open_package(docx), {one.number: one for one in now}
    part = bookmarks_part(package)
    if part is None or not new:
        return docx
    return package.rewritten({part: bookmarks_xml((new.get(mark.number, mark) for mark in before), period)})


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
        if sound and number.isdecimal() and "quote" in said and ("indicator" in said or said["kind"] == "gap"):
            yield Bookmark(int(number), Span(0, 0), **{"indicator": "", **said})


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
