"""Every word in every part of a package, seen or not: headers, comments, properties, sheet names, number formats, hidden and deleted text.

Readers show what a person sees; whoever must know whether a file may travel has to look at all of it, and at the documents
that are packed into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from lxml import etree

from drafter.core.errors import InputError
from drafter.office.opening import Package, open_package
from drafter.office.row_stream import RowStream

Seen = Literal["text", "hidden", "deleted", "margin", "name", "properties", "sheet", "row", "packed"]

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
_PACKED = (".docx", ".docm", ".xlsx", ".xlsm", ".pptx")  # whole documents inside a document
_PAGES = (".html", ".htm", ".xhtml", ".mht", ".txt", ".rtf")  # what a w:altChunk takes in
_RTF_SIGN = re.compile(r"\\u(-?\d{1,6})\s?\??|\\'([0-9a-f]{2})|\\[a-z]+-?\d*\s?|[{}]")
_FORMULA_WORDS = re.compile(r'"([^"]*)"')
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
        yield from _packed(package, part)
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


def _packed(package: Package, part: str) -> Iterator[Words]:
    """The words of a page or a document that is packed into this one; documents in that one again are not opened."""
    try:
        if part.lower().endswith(_PAGES):
            yield Words(part, _page(package.read(part), rich=part.lower().endswith(".rtf")), "packed")
        elif part.lower().endswith(_PACKED):
            inner = open_package(package.read(part), name=part)
            flat = replace(inner, names=tuple(name for name in inner.names if not name.lower().endswith(_PACKED)))
            yield from (Words(part, one.words, "packed") for one in every_word(flat))
    except InputError:
        return


def _page(raw: bytes, *, rich: bool) -> str:
    """The text of a page, tags and all, or of an RTF with its characters as they are."""
    try:
        text = raw.decode("utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8")
    except UnicodeDecodeError:
        text = raw.decode("gb18030", "replace")
    if not rich:
        return re.sub(r"<(?!!--)[^<>]{0,2000}>", "\n", text)
    byte = _RTF_SIGN.sub(_rtf_byte, text)
    return byte.encode("latin-1", "xmlcharrefreplace").decode("gb18030", "replace")


def _rtf_byte(found: re.Match[str]) -> str:
    if found[1]:
        return f"&#{int(found[1]) % 0x10000};"
    return chr(int(found[2], 16)) if found[2] else ""


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
        if book and name == "f" and node.text and '"' in node.text and not node.text.isascii():
            yield Words(part, "".join(_FORMULA_WORDS.findall(node.text)), "row", sheet)
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
    gone = [text for moved in node.iter(_W + "moveFrom") for text in moved.iter(_W + "t")]
    deleted = "".join(str(text.text or "") for text in (*node.iter(_W + "delText"), *gone))
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
    if part.startswith("xl/") and key in ("name", "displayName") and name in ("sheet", "definedName", "table"):
        return Words(part, value, "name", value if name == "sheet" else sheet)
    if name == "numFmt":
        return Words(part, value.replace('"', "\n"), "properties")
    return Words(part, value, "sheet" if sheet else "properties", sheet)


def _sheets(package: Package) -> Mapping[str, str]:
    """Part → the sheet it belongs to: the sheet's own, its comments and drawings, the charts in those."""
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
        drawn = _of_sheets(package, own)
        return own | drawn | _of_sheets(package, drawn)
    except InputError:
        return {}


def _of_sheets(package: Package, parts: Mapping[str, str]) -> dict[str, str]:
    """The parts that these point to → the same sheet."""
    return {r.target: sheet for part, sheet in parts.items() for r in package.relations(part) if not r.external}
