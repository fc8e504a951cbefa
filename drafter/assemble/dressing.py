"""Looks written into WordprocessingML: what python-docx has no words for (East Asian fonts, indents in characters, the grid)."""

from __future__ import annotations

from copy import copy
from functools import lru_cache

from lxml import etree

from drafter.assemble.looks import ParagraphLook, RunLook
from drafter.office.properties import drop, put
from drafter.office.wordml import W


def dress_paragraph(
    properties: etree._Element, look: ParagraphLook, *, over: bool = False, rule: str = "exact"
) -> None:
    """Sets a w:pPr. What a look says nothing of (style, numbers, borders, a section) stays as it is.

    over: what the styles and numbering below say of indents is taken back. rule: atLeast where something taller stands in the lines.
    """
    drop(
        properties, "keepNext", "pageBreakBefore", "snapToGrid", "contextualSpacing", "mirrorIndents", "adjustRightInd"
    )
    if look.keep_next:
        put(properties, "keepNext")
    if look.new_page:
        put(properties, "pageBreakBefore")
    put(properties, "widowControl", val=0)
    # LibreOffice drops punctuation at the end of justified lines unless overflowPunct is written out; it is Word's default.
    put(properties, "overflowPunct", val=1)
    put(properties, "autoSpaceDE", val=0)
    put(properties, "autoSpaceDN", val=0)
    if not look.snap:  # a title of two lines keeps its own pitch; on the grid its 22 points would take two lines each
        put(properties, "snapToGrid", val=0)
    put(
        properties, "spacing", before=round(look.before * 20), after=round(look.after * 20), line=round(look.pitch * 20), lineRule=rule,
    )  # fmt: skip
    put(properties, "ind", **_indents(look, over=over))
    put(properties, "jc", val=look.align)
    if look.outline is not None:
        put(properties, "outlineLvl", val=look.outline)


def dress_new_paragraph(properties: etree._Element, look: ParagraphLook) -> None:
    """The same on a w:pPr that has its style at most: each look is worked out once."""
    properties.extend(map(copy, _paragraph_worked_out(look)))


@lru_cache(maxsize=64)
def _paragraph_worked_out(look: ParagraphLook) -> tuple[etree._Element, ...]:
    made = etree.Element(W + "pPr")
    dress_paragraph(made, look)
    return tuple(made)


def _indents(look: ParagraphLook, *, over: bool) -> dict[str, int]:
    """In hundredths of a character, and in twips for programs that do not count characters."""
    made: dict[str, int] = {}
    for side, characters in (("left", look.left), ("right", look.right), ("firstLine", look.first_line)):
        if characters or over or side == "firstLine":
            made |= {f"{side}Chars": round(characters * 100), side: round(characters * look.points * 20)}
    return made


def dress_run(properties: etree._Element, look: RunLook, *, fonts: bool = True, highlight: str = "") -> None:
    """Sets a w:rPr. Superscripts, hidden text, languages and marks of revision stay. fonts: False for the letters of a symbol font."""
    if fonts:
        # The hint lets “” … — be set in the East Asian font, not the Latin one.
        put(
            properties, "rFonts", hint="eastAsia", ascii=look.ascii, hAnsi=look.ascii, eastAsia=look.east_asia, cs=look.ascii,
        )  # fmt: skip
    if look.bold:
        put(properties, "b")
    else:
        put(properties, "b", val=0)
    put(properties, "color", val=look.color)
    put(properties, "spacing", val=round(look.spacing * 20))
    put(properties, "sz", val=round(look.points * 2))
    put(properties, "szCs", val=round(look.points * 2))
    if highlight:
        put(properties, "highlight", val=highlight)


def dress_new_run(properties: etree._Element, look: RunLook, *, highlight: str = "") -> None:
    """The same on a w:rPr that has nothing yet: the runs of a report have few looks, and each is worked out once."""
    properties.extend(map(copy, _worked_out(look, highlight)))


@lru_cache(maxsize=64)
def _worked_out(look: RunLook, highlight: str) -> tuple[etree._Element, ...]:
    return tuple(run_properties(look, highlight=highlight))


def run_properties(look: RunLook, *, highlight: str = "") -> etree._Element:
    made = etree.Element(W + "rPr")
    dress_run(made, look, highlight=highlight)
    return made
