"""批注 into the user's own docx: anchored at the exact words, every formatting kept, existing comments kept."""

from __future__ import annotations

import datetime
import posixpath
from collections.abc import Sequence
from pathlib import Path

from lxml import etree

from drafter.core.edit import Comment
from drafter.office.docx_text import DocxText, read_docx, text_of_package
from drafter.office.opening import Package
from drafter.office.run_edges import isolate, run_after, run_before
from drafter.office.wordml import W_NS, M, W

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
Docx = Package | bytes | Path | str


def add_comments(docx: Docx, comments: Sequence[Comment], *, author: str, date: datetime.date) -> bytes:
    """The package with the comments added in text order; nothing else changes, but runs are cut at the anchors.

    Spans are offsets of the text `read_docx` gives. A comment on words that stand in no run (an automatic number, an empty
    place) is anchored at the nearest run of its paragraph.
    """
    opened = text_of_package(docx) if isinstance(docx, Package) else read_docx(docx)
    if not comments:
        return opened.package.raw
    listing, part, changed = _comments_part(opened.package)
    ordered = sorted(comments, key=lambda comment: (comment.span.start, comment.span.end))
    first = 1 + max((int(c.get(W + "id", "0")) for c in listing.iterfind(W + "comment")), default=-1)
    for number, comment in reversed([*enumerate(ordered, first)]):
        _anchor(opened, comment, number)
    for number, comment in enumerate(ordered, first):
        listing.append(_comment(comment, number, author, date))
    changed[part] = _bytes(listing)
    changed[opened.package.main] = _bytes(opened.root)
    return opened.package.rewritten(changed)


def _bytes(root: etree._Element) -> bytes:
    made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made


def _comments_part(package: Package) -> tuple[etree._Element, str, dict[str, bytes]]:
    """The comments' root, its part name, and the parts that name it, where it had to be made."""
    if existing := package.related("comments"):
        return package.xml(existing), existing, {}
    folder = posixpath.dirname(package.main)
    part = posixpath.join(folder, "comments.xml")
    listing = posixpath.join(folder, "_rels", f"{posixpath.basename(package.main)}.rels")
    relations = package.xml(listing) if listing in package else etree.Element(_RELS + "Relationships")
    taken = {entry.get("Id") for entry in relations}
    new_id = next(name for number in range(1, 10_000) if (name := f"rIdC{number}") not in taken)
    etree.SubElement(relations, _RELS + "Relationship", Id=new_id, Type=_KIND, Target="comments.xml")
    types = package.xml("[Content_Types].xml")
    etree.SubElement(types, _TYPES + "Override", PartName=f"/{part}", ContentType=_CONTENT)
    return (
        etree.Element(W + "comments", nsmap={"w": W_NS}),
        part,
        {listing: _bytes(relations), "[Content_Types].xml": _bytes(types)},
    )


def _anchor(docx: DocxText, comment: Comment, number: int) -> None:
    start, end, reference = (
        _element("commentRangeStart", number),
        _element("commentRangeEnd", number),
        _reference(number),
    )
    runs = isolate(docx, comment.span) if len(comment.span) else []
    if not runs:
        before = run_before(docx, comment.span.start)
        near = before if before is not None else run_after(docx, comment.span.start)
        runs = [near] if near is not None else []
    if not runs:
        paragraph = docx.paragraph_at(comment.span.start)
        if paragraph is not None:
            paragraph.element.extend([start, end, reference])
        return
    if comment.highlight:
        for run in runs:
            if run.tag == W + "r":
                _highlight(run)
    first, last = _outside(runs[0]), _outside(runs[-1])
    first.addprevious(start)
    last.addnext(end)
    end.addnext(reference)


def _outside(run: etree._Element) -> etree._Element:
    """The run, or what stands around it: a comment's edges stand outside w:ins, w:del and equations."""
    equation = next((node for node in run.iterancestors(M + "oMathPara", M + "oMath")), None)
    if equation is not None:
        above = equation.getparent()
        return above if above is not None and above.tag == M + "oMathPara" else equation
    parent = run.getparent()
    return parent if parent is not None and parent.tag in (W + "ins", W + "del") else run


def _element(tag: str, number: int) -> etree._Element:
    made = etree.Element(W + tag)
    made.set(W + "id", str(number))
    return made


def _reference(number: int) -> etree._Element:
    run = etree.Element(W + "r")
    run.append(_element("commentReference", number))
    return run


def _highlight(run: etree._Element) -> None:
    properties = run.find(W + "rPr")
    if properties is None:
        properties = etree.Element(W + "rPr")
        run.insert(0, properties)
    if properties.find(W + "highlight") is not None:
        return
    made = etree.Element(W + "highlight")
    made.set(W + "val", "yellow")
    # Schema order: what may follow highlight stays behind it.
    later = {
        W + tag
        for tag in (
            "u",
            "effect",
            "bdr",
            "shd",
            "fitText",
            "vertAlign",
            "rtl",
            "cs",
            "em",
            "lang",
            "eastAsianLayout",
            "specVanish",
            "oMath",
            "ins",
            "del",
            "rPrChange",
        )
    }
    place = next((child for child in properties if child.tag in later), None)
    if place is None:
        properties.append(made)
    else:
        place.addprevious(made)


def _comment(comment: Comment, number: int, author: str, date: datetime.date) -> etree._Element:
    made = _element("comment", number)
    made.set(W + "author", author)
    made.set(W + "date", f"{date.isoformat()}T00:00:00Z")
    made.set(W + "initials", author[:2])
    for line in comment.lines or ("",):
        paragraph = etree.SubElement(made, W + "p")
        run = etree.SubElement(paragraph, W + "r")
        text = etree.SubElement(run, W + "t")
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        text.text = line
    return made
