"""Properties of paragraphs, runs and sections set in the order the schema wants, each replacing what stood there."""

from __future__ import annotations

from lxml import etree

from drafter.office.wordml import W

# Source: ECMA-376-1 wml.xsd, CT_PPr, CT_RPr, CT_SectPr.
_PARAGRAPH = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap "
    "overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
    "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
_RUN = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position "
    "sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange"
)
_SECTION = (
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg "
    "textDirection bidi rtlGutter docGrid printerSettings sectPrChange"
)
_ORDERS = {
    W + tag: {W + name: place for place, name in enumerate(order.split())}
    for tag, order in (("pPr", _PARAGRAPH), ("rPr", _RUN), ("sectPr", _SECTION))
}


def put(parent: etree._Element, tag: str, **said: object) -> etree._Element:
    """`w:tag` with these attributes as the only one of its name in `parent` (a w:pPr, w:rPr or w:sectPr)."""
    drop(parent, tag)
    made = etree.Element(W + tag)
    for name, value in said.items():
        made.set(W + name, str(value))
    order = _ORDERS[parent.tag]
    rank = order[made.tag]
    after = next((child for child in parent if order.get(child.tag, -1) > rank), None)
    if after is None:
        parent.append(made)
    else:
        after.addprevious(made)
    return made


def drop(parent: etree._Element, *tags: str) -> None:
    for tag in tags:
        for child in parent.findall(W + tag):
            parent.remove(child)


def properties_of(element: etree._Element, tag: str) -> etree._Element:
    """The pPr of a paragraph or the rPr of a run, made as its first child where it has none."""
    found = element.find(W + tag)
    if found is None:
        found = etree.Element(W + tag)
        element.insert(0, found)
    return found
