"""WordprocessingML built by hand, for what python-docx has no words for: floating tables, tabs, rules."""

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


def run_element(text: str, properties: Element) -> Element:
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
