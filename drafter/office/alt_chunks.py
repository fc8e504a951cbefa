"""w:altChunk: another document put into this one whole (HTML, text, Word). Its lines are read; they cannot be edited."""

from __future__ import annotations

import re

from lxml import etree

from drafter.core.errors import InputError
from drafter.office.opening import Package
from drafter.office.plain import decode
from drafter.office.wordml import R_NS

_LINES = frozenset(
    [
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "tr",
        "br",
        "table",
        "ul",
        "ol",
        "blockquote",
        "pre",
        "section",
        "article",
        "hr",
        "dd",
        "dt",
    ]
)
_SILENT = frozenset(["script", "style", "head", "title", "template"])
_DEPTH = 200
_INSIDE = " › altChunk"


def chunk_lines(package: Package, chunk: etree._Element) -> list[str]:
    """The lines of an embedded document, blank ones left out; [] when it is of a kind nobody here reads."""
    wanted = chunk.get(f"{{{R_NS}}}id", "")
    part = next((r.target for r in package.relations(package.main) if r.id == wanted and not r.external), "")
    if part not in package or package.name.endswith(_INSIDE):  # one document deep: Word itself goes no further
        return []
    raw = package.read(part)
    if raw.startswith(b"PK\x03\x04"):
        return _of_docx(raw, package.name)
    try:
        text = decode(raw, part)
    except InputError:
        return []
    if re.match(r"\s*\{\\rtf", text) or "MIME-Version:" in text[:2000]:
        return []
    marked = part.lower().endswith((".html", ".htm", ".xhtml")) or re.match(r"\s*<", text)
    return _stripped(_of_html(text) if marked else text)


def _of_docx(raw: bytes, name: str) -> list[str]:
    from drafter.office.docx_text import read_docx  # a document inside a document

    try:
        inner = read_docx(raw, name=name + _INSIDE)
    except InputError:
        return []
    return _stripped(inner.text)


def _of_html(text: str) -> str:
    root = etree.fromstring(text.encode(), etree.HTMLParser(no_network=True, encoding="utf-8", huge_tree=False))
    out: list[str] = []
    if root is not None:
        _say(root, out, 0)
    return "".join(out)


def _say(node: etree._Element, out: list[str], depth: int) -> None:
    tag = node.tag if isinstance(node.tag, str) else ""
    if depth > _DEPTH or tag in _SILENT:
        return
    out.append("\n" if tag in _LINES else "\t" if tag in ("td", "th") else "")
    out.append(re.sub(r"\s+", " ", node.text or "") if tag else "")
    for child in node:
        _say(child, out, depth + 1)
        out.append(re.sub(r"\s+", " ", child.tail or ""))
    out.append("\n" if tag in _LINES else "")


def _stripped(text: str) -> list[str]:
    return [line for line in (re.sub(r"\n", "", raw).strip() for raw in text.split("\n")) if line]
