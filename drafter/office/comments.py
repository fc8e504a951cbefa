"""批注 into the user's own docx: anchored at the exact words, every formatting kept, existing comments kept."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

from lxml import etree

from drafter.core.edit import Comment
from drafter.office.added_parts import AddedParts, xml_bytes
from drafter.office.docx_text import DocxText, read_docx, text_of_package
from drafter.office.opening import Package
from drafter.office.properties import properties_of, put
from drafter.office.run_edges import isolate, run_after, run_before
from drafter.office.wordml import W_NS, M, W

Docx = Package | bytes | Path | str


def add_comments(docx: Docx, comments: Sequence[Comment], *, author: str, date: datetime.date) -> bytes:
    """The package with the comments added in text order; nothing else changes, but runs are cut at the anchors.

    Spans are offsets of the text `read_docx` gives. A comment on words that stand in no run (an automatic number, an empty
    place) is anchored at the nearest run of its paragraph.
    """
    opened = text_of_package(docx) if isinstance(docx, Package) else read_docx(docx)
    if not comments:
        return opened.package.raw
    part = opened.package.related("comments")
    listing = opened.package.xml(part) if part else etree.Element(W + "comments", nsmap={"w": W_NS})
    ordered = sorted(comments, key=lambda comment: (comment.span.start, comment.span.end))
    first = 1 + max(map(_number, listing.iterfind(W + "comment")), default=-1)
    for number, comment in reversed([*enumerate(ordered, first)]):
        _anchor(opened, comment, number)
    for number, comment in enumerate(ordered, first):
        listing.append(_comment(comment, number, author, date))
    changed = {opened.package.main: xml_bytes(opened.root)}
    if part:
        return opened.package.rewritten({**changed, part: xml_bytes(listing)})
    added = AddedParts(opened.package)
    added.add("comments", xml_bytes(listing))
    return opened.package.rewritten({**changed, **added.changed})


def _number(comment: etree._Element) -> int:
    """A comment's id; one that is no number (or past what Word counts to) does not get in the way of ours."""
    said = comment.get(W + "id", "")
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 9 else -1


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
    properties = properties_of(run, "rPr")
    if properties.find(W + "highlight") is None:
        put(properties, "highlight", val="yellow")


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
