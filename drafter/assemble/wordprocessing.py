"""WordprocessingML built by hand: elements, runs with their fonts set for every script, twips and half-points."""

from __future__ import annotations

from typing import Any

from lxml import etree

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = f"{{{W_NS}}}"
NSMAP = {"w": W_NS, "r": R_NS}
Element = etree._Element


def element(tag: str, *children: Element, **attributes: Any) -> Element:
    """`w:tag` with `w:` attributes (an underscore at the end of a name is dropped: `type_`)."""
    made = etree.Element(W + tag, nsmap=NSMAP)
    for name, value in attributes.items():
        made.set(W + name.rstrip("_"), str(value))
    made.extend(children)
    return made


def twips(millimetres: float) -> int:
    return round(millimetres * 1440 / 25.4)


def fonts(east_asia: str, ascii_: str) -> Element:
    """rFonts for all four scripts; the hint lets “” … — be set in the East Asian font, not the Latin one."""
    return element("rFonts", hint="eastAsia", ascii=ascii_, hAnsi=ascii_, eastAsia=east_asia, cs=ascii_)


def run_properties(
    east_asia: str,
    ascii_: str,
    points: float,
    *,
    bold: bool = False,
    highlight: str = "",
    spacing: float = 0,
    color: str = "000000",
) -> Element:
    """rPr in the order the schema wants: rFonts, b, color, spacing, sz, szCs, highlight, lang."""
    made = element("rPr", fonts(east_asia, ascii_))
    made.append(element("b") if bold else element("b", val=0))
    made.append(element("color", val=color))
    made.append(element("spacing", val=round(spacing * 20)))
    made.append(element("sz", val=round(points * 2)))
    made.append(element("szCs", val=round(points * 2)))
    if highlight:
        made.append(element("highlight", val=highlight))
    return made


def run(text: str, properties: Element) -> Element:
    """A run; a line feed in its text becomes a soft break."""
    made = element("r", properties)
    for number, piece in enumerate(text.split("\n")):
        if number:
            made.append(element("br"))
        if piece:
            node = element("t")
            node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            node.text = piece
            made.append(node)
    return made


def to_bytes(root: Element) -> bytes:
    result: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return result
