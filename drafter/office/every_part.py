"""Every word in every part of a package, seen or not: headers, comments, properties, sheet names, number formats, hidden and deleted text.

Readers show what a person sees; whoever must know whether a file may travel has to look at all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from lxml import etree

from drafter.core.errors import InputError
from drafter.office.opening import Package
from drafter.office.row_stream import RowStream

Seen = Literal["text", "hidden", "deleted", "margin", "name", "properties", "sheet", "row"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPHS = {_W + "p", "{http://schemas.openxmlformats.org/drawingml/2006/main}p"}
_STRINGS = {"si", "is", "comment", "text"}  # in a workbook: one string, whatever its runs
_CELLS = {"t", "v", "f", "r"}  # of a workbook: parts of a string or a cell, which are read as a whole
_PLAIN = {"v", "c"}  # of a workbook: what a cell holds is read with its string, its attributes are places and numbers
_CODES = re.compile(r'&(?:[LCRPNDTAFGZUEXYSBIOH]|"[^"]*"|K[0-9A-F]{6}|\d{1,3})')  # of a printed header: &C, &"黑体"
# Chinese words of a part, or a character reference that may be one: parts without any are not parsed.
_CHINESE = re.compile(
    rb"[\xe3-\xe9][\x80-\xbf]{2}|&#|CONFIDENTIAL|SECRET|\xff\xfe|\xfe\xff|encoding=[\"'](?!UTF-8|utf-8)"
)
_MARKUP = frozenset({"theme", "fontTable", "webSettings", "stylesWithEffects"})


@dataclass(frozen=True, slots=True)
class Words:
    """Some words of a part. seen: how a person meets them; sheet, ref: where, for a workbook."""

    part: str
    words: str
    seen: Seen
    sheet: str = ""
    ref: str = ""


def every_word(package: Package, *, cells: bool = True) -> Iterator[Words]:
    """All texts and all attribute values with Chinese in them, part by part; a damaged part is passed over (readers refuse it).

    cells: with what the cells of a workbook hold; whoever has read its rows already need not look at them again.
    """
    sheets = _sheets(package)
    strings = package.related("sharedStrings") if package.main.startswith("xl/") and not cells else None
    for part in package.names:
        if (
            part == strings
            or not part.endswith((".xml", ".rels", ".vml"))
            or part.rsplit("/", 1)[-1].split(".")[0].rstrip("0123456789") in _MARKUP
        ):
            continue
        try:
            sheet = sheets.get(part)
            raw = package.read(part)
            if _CHINESE.search(raw if cells or sheet is None else _round_rows(raw)):
                for root in [package.xml(part)] if sheet is None else _roots(RowStream(package, part), cells=cells):
                    yield from _of_part(root, part, sheet or "")
        except InputError:
            continue


def _round_rows(raw: bytes) -> bytes:
    """A sheet without its rows, where it is plain from its bytes which those are."""
    begin, end = b"<sheetData>", b"</sheetData>"
    plain = b"<!" not in raw and raw.count(begin) == raw.count(b"<sheetData") == raw.count(end) == 1
    return raw[: raw.index(begin)] + raw[raw.index(end) :] if plain else raw


def _roots(sheet: RowStream, *, cells: bool) -> Iterator[etree._Element]:
    if cells:
        yield from sheet
    yield sheet.rest()


def _of_part(root: etree._Element, part: str, sheet: str) -> Iterator[Words]:
    body, book = part == "word/document.xml", part.startswith("xl/")
    for node in root.iter(etree.Element):
        name = node.tag.rpartition("}")[2]
        if book and name in _PLAIN:
            continue  # tens of thousands of them, and no word in any
        if node.tag in _PARAGRAPHS:
            yield from _paragraph(node, part, body, sheet)
        elif name in _STRINGS and not node.tag.startswith(_W):
            kind: Seen = "text" if name in ("si", "is") else "row"
            yield Words(part, "".join(map(str, node.itertext())), kind, sheet, node.get("ref", ""))
        elif node.text and node.text.strip() and not (part.startswith("xl/") and name in _CELLS):
            yield Words(part, _CODES.sub("\n", node.text), _kind(part, sheet, name), sheet)
        for key, value in node.attrib.items():
            if len(value) > 1 and not value.isascii():
                yield _attribute(part, sheet, name, str(etree.QName(key).localname), str(value))


def _paragraph(node: etree._Element, part: str, body: bool, sheet: str) -> Iterator[Words]:
    """The paragraph as seen, and apart from it what is hidden or deleted in it."""
    runs = list(node.iter(_W + "r"))
    deleted = "".join(str(text.text or "") for text in node.iter(_W + "delText"))
    hidden = "".join(_text(run) for run in runs if run.find(f"{_W}rPr/{_W}vanish") is not None)
    kind: Seen = "text" if body else "sheet" if sheet else "margin"
    yield Words(part, _text(node), kind, sheet)
    if deleted:
        yield Words(part, deleted, "deleted")
    if hidden:
        yield Words(part, hidden, "hidden")


def _text(node: etree._Element) -> str:
    return "".join(str(text.text or "") for text in node.iter("{*}t"))


def _kind(part: str, sheet: str, name: str) -> Seen:
    if part.startswith(("docProps/", "customXml/")):
        return "properties"
    if name == "definedName":
        return "name"
    if part.startswith("word/") and part != "word/document.xml":
        return "margin"
    return "sheet" if sheet else "text"


def _attribute(part: str, sheet: str, name: str, key: str, value: str) -> Words:
    if part.startswith("xl/") and key == "name" and name in ("sheet", "definedName"):
        return Words(part, value, "name", value if name == "sheet" else "")
    if name == "numFmt":
        return Words(part, value.replace('"', "\n"), "properties")
    return Words(part, value, "sheet" if sheet else "properties", sheet)


def _sheets(package: Package) -> Mapping[str, str]:
    """Part → the sheet it belongs to: the sheet's own, its comments and drawings."""
    if not package.main.startswith("xl/"):
        return {}
    try:
        names = {
            node.get(key): node.get("name", "")
            for node in package.xml(package.main).iter("{*}sheet")
            for key in node.attrib
            if str(key).endswith("}id")
        }
        own = {r.target: names[r.id] for r in package.relations(package.main) if r.id in names and not r.external}
        return own | {r.target: sheet for part, sheet in own.items() for r in package.relations(part) if not r.external}
    except InputError:
        return {}
