"""页码: what the footers of a docx print, and where."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from drafter.office.opening import Package
from drafter.office.style_chain import StyleChain, setting_number
from drafter.office.wordml import R_NS, W, switched

_FIELD = "\x00"  # stands for the PAGE field while the footer's words are put together


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The page number of one kind of page (default, even, first): its form with `{page}`, its side, font and size in points."""

    kind: str
    form: str
    align: str
    font: str
    size: float


def page_numbers(package: Package, document: etree._Element, chain: StyleChain) -> tuple[tuple[PageNumber, ...], bool]:
    """Every page number in the footers (and headers) of the first section that has any; whether odd and even pages differ."""
    part = package.related("settings")
    both = bool(part and switched(package.xml(part), "evenAndOddHeaders"))
    targets = {relation.id: relation.target for relation in package.relations(package.main)}
    for section in document.iter(W + "sectPr"):
        found = []
        for tag in ("footerReference", "headerReference"):
            for reference in section.findall(W + tag):
                target = targets.get(reference.get(f"{{{R_NS}}}id", ""), "")
                if target in package:
                    found += _of_part(package.xml(target), reference.get(W + "type", "default"), chain)
        if found:
            return tuple(found), both
    return (), both


def _of_part(root: etree._Element, kind: str, chain: StyleChain) -> list[PageNumber]:
    return [made for paragraph in root.iter(W + "p") if (made := _of_paragraph(paragraph, kind, chain))]


def _of_paragraph(paragraph: etree._Element, kind: str, chain: StyleChain) -> PageNumber | None:
    words, run = _words(paragraph)
    if _FIELD not in words:
        return None
    properties = paragraph.find(W + "pPr")
    said = chain.run(properties, None if run is None else run.find(W + "rPr"))
    frame = properties.find(W + "framePr") if properties is not None else None
    align = (
        ""
        if frame is None
        else {"outside": "outside", "inside": "inside"}.get(frame.get(W + "xAlign", ""), frame.get(W + "xAlign", ""))
    )
    align = align or chain.paragraph(properties).get("jc", "left")
    return PageNumber(
        kind,
        words.strip().replace(_FIELD, "{page}"),
        align,
        said.get("rFonts.eastAsia", ""),
        setting_number(said.get("sz", "20")) / 2,
    )


def _words(paragraph: etree._Element) -> tuple[str, etree._Element | None]:
    """The paragraph's own words with its PAGE field marked, and the run the field stands in."""
    words, inside, marked, run = "", False, False, None
    for node in paragraph.iter(W + "fldSimple", W + "fldChar", W + "instrText", W + "t"):
        if next(node.iterancestors(W + "p")) is not paragraph:
            continue
        if node.tag == W + "fldSimple":
            if _is_page(node.get(W + "instr", "")):
                words, run = words + _FIELD, next(node.iter(W + "r"), None)
        elif node.tag == W + "fldChar":
            inside = node.get(W + "fldCharType") != "end"
            marked = marked and inside
        elif node.tag == W + "instrText":
            if _is_page(node.text or "") and not marked:
                words, run, marked = words + _FIELD, node.getparent(), True
        elif not inside and next(node.iterancestors(W + "fldSimple"), None) is None:
            words += node.text or ""
    return words, run


def _is_page(code: str) -> bool:
    return code.strip().upper().split(" ")[0].split("\\")[0] == "PAGE"
