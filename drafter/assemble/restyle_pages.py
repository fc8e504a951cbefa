"""Pages of the user's own file: paper, margins, grid and page numbers. A page that lies on its side, headers and worded footers stay."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from drafter.assemble.page_number import set_page_number
from drafter.core.layout import Layout
from drafter.office.added_parts import AddedParts, xml_bytes
from drafter.office.docx_text import DocxText
from drafter.office.opening import Package
from drafter.office.properties import put
from drafter.office.wordml import R_NS, W_NS, W, switched

_TWIPS_A_MM = 1440 / 25.4
_R_ID = f"{{{R_NS}}}id"
_NUMBER_ALONE = re.compile(r"[\s\d—–\-－~·第页共/／]*")
_HEADER_MM = 15
# What stands before w:evenAndOddHeaders in w:settings. Source: ECMA-376-1 wml.xsd, CT_Settings.
_BEFORE_EVEN = frozenset(
    W + tag
    for tag in [
        "writeProtection",
        "view",
        "zoom",
        "removePersonalInformation",
        "removeDateAndTime",
        "doNotDisplayPageBoundaries",
        "displayBackgroundShape",
        "printPostScriptOverText",
        "printFractionalCharacterWidth",
        "printFormsData",
        "embedTrueTypeFonts",
        "embedSystemFonts",
        "saveSubsetFonts",
        "saveFormsData",
        "mirrorMargins",
        "alignBordersAndEdges",
        "bordersDoNotSurroundHeader",
        "bordersDoNotSurroundFooter",
        "gutterAtTop",
        "hideSpellingErrors",
        "hideGrammaticalErrors",
        "activeWritingStyle",
        "proofState",
        "formsDesign",
        "attachedTemplate",
        "linkStyles",
        "stylePaneFormatFilter",
        "stylePaneSortMethod",
        "documentType",
        "mailMerge",
        "revisionView",
        "trackRevisions",
        "doNotTrackMoves",
        "doNotTrackFormatting",
        "documentProtection",
        "autoFormatOverride",
        "styleLockTheme",
        "styleLockQFSet",
        "defaultTabStop",
        "autoHyphenation",
        "consecutiveHyphenLimit",
        "hyphenationZone",
        "doNotHyphenateCaps",
        "showEnvelope",
        "summaryLength",
        "clickAndTypeStyle",
        "defaultTableStyle",
    ]
)


def restyle_pages(docx: DocxText, layout: Layout) -> dict[str, bytes]:
    """Sets every upright section; returns the parts that were added or changed beside the main one."""
    sections = _sections(docx.root)
    for section in sections:
        if not _lies(section):
            _page(section, layout)
    if not layout.page_number or not _may_number(docx.package, sections):
        return {}
    return _numbered(docx.package, sections, layout)


def _sections(root: etree._Element) -> list[etree._Element]:
    found = [s for s in root.iter(W + "sectPr") if next(s.iterancestors(W + "sectPrChange"), None) is None]
    body = root.find(W + "body")
    if body is not None and body.find(W + "sectPr") is None:
        found.append(etree.SubElement(body, W + "sectPr"))
    return found


def _lies(section: etree._Element) -> bool:
    size = section.find(W + "pgSz")
    return size is not None and _twips(size, "w") > _twips(size, "h")


def _twips(node: etree._Element, name: str) -> int:
    said = node.get(W + name, "")
    return int(said) if said.isdecimal() and len(said) < 9 else 0


def _page(section: etree._Element, layout: Layout) -> None:
    page, old = layout.page, section.find(W + "pgMar")
    kept = {name: said for name in ("header", "gutter") if old is not None and (said := old.get(W + name))}
    put(section, "pgSz", w=_of(page.width), h=_of(page.height))
    sides = {name: _of(getattr(page, name)) for name in ("top", "right", "bottom", "left")}
    put(
        section,
        "pgMar",
        **sides,
        **{"header": _of(_HEADER_MM), "gutter": 0, **kept},
        footer=_of(layout.footer_distance),
    )
    put(section, "docGrid", type="lines", linePitch=round(layout.line_pitch * 20))


def _of(millimetres: float) -> int:
    return round(millimetres * _TWIPS_A_MM)


@dataclass(frozen=True, slots=True)
class _Edge:
    """A header or footer of a section: its kind of page, and the words of its part."""

    reference: etree._Element
    kind: str
    words: str
    numbered: bool
    drawn: bool


def _edges(package: Package, section: etree._Element, tag: str) -> list[_Edge]:
    targets = {relation.id: relation.target for relation in package.relations(package.main)}
    found = []
    for reference in section.findall(W + tag):
        part = targets.get(reference.get(_R_ID, ""), "")
        root = package.xml(part) if part in package else etree.Element(W + "ftr")
        words = "".join(node.text or "" for node in root.iter(W + "t"))
        fields = [node.get(W + "instr") or node.text or "" for node in root.iter(W + "fldSimple", W + "instrText")]
        drawn = next(root.iter(W + "drawing", W + "pict", W + "object"), None) is not None
        found.append(
            _Edge(reference, reference.get(W + "type", "default"), words, any("PAGE" in f for f in fields), drawn)
        )
    return found


def _may_number(package: Package, sections: list[etree._Element]) -> bool:
    """Whether the footers hold nothing but page numbers (or nothing), and no header holds one."""
    headers = [edge for section in sections for edge in _edges(package, section, "headerReference")]
    footers = [edge for section in sections for edge in _edges(package, section, "footerReference")]
    return not any(edge.numbered for edge in headers) and all(
        _NUMBER_ALONE.fullmatch(edge.words) and (edge.numbered or not edge.drawn) for edge in footers
    )


def _numbered(package: Package, sections: list[etree._Element], layout: Layout) -> dict[str, bytes]:
    """Footers of our own for odd and even pages, named in the first section and taken over by the others; a first page without a number keeps none."""
    added = AddedParts(package)
    ids = {kind: added.add("footer", _footer(layout, even=kind == "even")) for kind in ("default", "even")}
    together = not _sides_apart(package)
    header = ""
    for number, section in enumerate(sections):
        for edge in _edges(package, section, "footerReference"):
            if edge.kind != "first":
                section.remove(edge.reference)
        if number == 0:
            for kind, new in ids.items():
                _refer(section, "footerReference", kind, new)
        header = _even_header(added, section, header, together=together)
    changed = _with_even_pages(package, added)
    return {**added.changed, **changed}


def _even_header(added: AddedParts, section: etree._Element, above: str, *, together: bool) -> str:
    """With odd and even pages apart, even pages would lose the header that stands on all pages now, or get one that was never shown.

    above: the header the section takes over from those before it. Returns the one that goes on after it.
    """
    headers = {edge.kind: edge.reference for edge in _edges(added.package, section, "headerReference")}
    shown = headers["default"].get(_R_ID, "") if "default" in headers else above
    if "even" not in headers and "default" in headers:
        _refer(section, "headerReference", "even", shown)
    elif "even" in headers and together:
        headers["even"].set(_R_ID, shown or added.add("header", _blank_header()))
    return shown


def _blank_header() -> bytes:
    root = etree.Element(W + "hdr", nsmap={"w": W_NS})
    etree.SubElement(root, W + "p")
    return xml_bytes(root)


def _sides_apart(package: Package) -> bool:
    part = package.related("settings")
    return part is not None and switched(package.xml(part), "evenAndOddHeaders") is True


def _refer(section: etree._Element, tag: str, kind: str, new: str) -> None:
    made = etree.Element(W + tag)
    made.set(W + "type", kind)
    made.set(_R_ID, new)
    section.insert(0, made)


def _footer(layout: Layout, *, even: bool) -> bytes:
    root = etree.Element(W + "ftr", nsmap={"w": W_NS})
    set_page_number(etree.SubElement(root, W + "p"), layout, even=even)
    return xml_bytes(root)


def _with_even_pages(package: Package, added: AddedParts) -> dict[str, bytes]:
    part = package.related("settings")
    settings = package.xml(part) if part else etree.Element(W + "settings", nsmap={"w": W_NS})
    for old in settings.findall(W + "evenAndOddHeaders"):
        settings.remove(old)
    before = [child for child in settings if child.tag in _BEFORE_EVEN]
    settings.insert(settings.index(before[-1]) + 1 if before else 0, etree.Element(W + "evenAndOddHeaders"))
    if part:
        return {part: xml_bytes(settings)}
    added.add("settings", xml_bytes(settings))
    return {}
