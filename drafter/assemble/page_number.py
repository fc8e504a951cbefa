"""页码: — 1 — in 四号宋体, outside: odd pages right, even pages left, one character in (§7.5)."""

from __future__ import annotations

from lxml import etree

from drafter.assemble.dressing import run_properties
from drafter.assemble.looks import RunLook
from drafter.core.layout import Layout
from drafter.office.properties import put
from drafter.office.wordml import W

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def set_page_number(paragraph: etree._Element, layout: Layout, *, even: bool) -> None:
    """Fills an empty w:p of a footer."""
    points = layout.size("page_number")
    properties = etree.Element(W + "pPr")
    put(properties, "spacing", before=0, after=0, line=240, lineRule="auto")
    side = {"leftChars": 100, "left": round(points * 20)} if even else {"rightChars": 100, "right": round(points * 20)}
    put(properties, "ind", **side, firstLineChars=0, firstLine=0)
    put(properties, "jc", val="left" if even else "right")
    paragraph.insert(0, properties)
    before, _mark, after = layout.page_number.partition("{page}")
    for child in (
        _text(before),
        _mark_of("begin"),
        _code(" PAGE "),
        _mark_of("separate"),
        _text("1"),
        _mark_of("end"),
        _text(after),
    ):
        run = etree.SubElement(paragraph, W + "r")
        run.append(run_properties(RunLook(layout.font("page_number"), layout.font("page_number"), points)))
        run.append(child)


def _text(words: str) -> etree._Element:
    made = etree.Element(W + "t")
    made.set(_SPACE, "preserve")
    made.text = words
    return made


def _mark_of(kind: str) -> etree._Element:
    made = etree.Element(W + "fldChar")
    made.set(W + "fldCharType", kind)
    return made


def _code(words: str) -> etree._Element:
    made = etree.Element(W + "instrText")
    made.set(_SPACE, "preserve")
    made.text = words
    return made
