"""版头 above the title and 版记 at the foot of the last page, where the unit's layout has them (§7.2, §7.4)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from drafter.assemble.dressing import run_properties
from drafter.assemble.looks import RunLook
from drafter.assemble.wordprocessing import Element, element, run_element, twips
from drafter.core.layout import Imprint, Layout, Letterhead

_RED = "FF0000"
_MARK_TOP = 35  # mm from the top of the type area to the issuer's mark
_LARGEST_MARK = 52.0  # points


def letterhead_elements(head: Letterhead, layout: Layout) -> Iterator[Element]:
    """Secrecy and urgency at the top left, the red mark, the number (beside the signer if there is one), the red line."""
    classed = [words for words in (head.secrecy, head.urgency) if words]
    for marking in classed:
        yield _line(layout, [(marking, "level1")], align="left")
    above = max(0.0, _MARK_TOP / 25.4 * 72 - layout.line_pitch * len(classed))
    yield _mark(head, layout, above)
    # The number stands two lines below the mark; the line 4 mm below the number.
    if head.signer:
        words: list[tuple[str, str]] = [
            (head.number, "body"),
            ("\t", "body"),
            ("签发人：", "body"),
            (head.signer, "level2"),
        ]
        yield _line(layout, words, align="left", before=layout.line_pitch * 2, ruled=True, sides=1)
    else:
        yield _line(layout, [(head.number, "body")], align="center", before=layout.line_pitch * 2, ruled=True)
    for _blank in range(2):
        yield _line(layout, [], align="both")


def _mark(head: Letterhead, layout: Layout, above: float) -> Element:
    points = min(_LARGEST_MARK, int(layout.type_area[0] / 25.4 * 72 / max(1, len(head.issuer)) * 2) / 2)
    properties = element(
        "pPr", element("widowControl", val=0), element("snapToGrid", val=0),
        element("spacing", before=round(above * 20), after=0, line=round(points * 24), lineRule="exact"),
        element("ind", firstLineChars=0, firstLine=0), element("jc", val="center"),
    )  # fmt: skip
    return element(
        "p",
        properties,
        run_element(
            head.issuer, run_properties(RunLook(layout.font("title"), layout.font("title"), points, color=_RED))
        ),
    )


def _line(
    layout: Layout,
    words: list[tuple[str, str]],
    *,
    align: str,
    before: float = 0,
    ruled: bool = False,
    sides: float = 0,
) -> Element:
    properties = element("pPr", element("widowControl", val=0))
    if ruled:
        properties.append(element("pBdr", element("bottom", val="single", sz=12, space=11, color=_RED)))
    if sides:
        properties.append(
            element(
                "tabs",
                element("tab", val="right", pos=twips(layout.type_area[0]) - round(sides * layout.size("body") * 20)),
            )
        )
    side = round(sides * layout.size("body") * 20)
    properties.append(
        element("spacing", before=round(before * 20), after=0, line=round(layout.line_pitch * 20), lineRule="exact")
    )
    indent = (
        {"leftChars": round(sides * 100), "left": side, "rightChars": round(sides * 100), "right": side}
        if sides
        else {}
    )
    properties.append(element("ind", **indent, firstLineChars=0, firstLine=0))
    properties.append(element("jc", val=align))
    made = element("p", properties)
    for text, kind in words:
        look = run_properties(
            RunLook(layout.font(kind), layout.digits_font, layout.size("body"), spacing=layout.character_spacing)
        )
        made.append(element("r", look, element("tab")) if text == "\t" else run_element(text, look))
    return made


def imprint_elements(imprint: Imprint, layout: Layout, date: datetime.date) -> Iterator[Element]:
    """Thick rules above and below, a thin one between; 四号仿宋, one character in at both sides; held at the foot of the type area.

    A floating table, and the paragraph it hangs on.
    """
    printed = f"{date.year}年{date.month}月{date.day}日印发"
    rows = ([(f"抄送：{imprint.copied_to.rstrip('。')}。", "")] if imprint.copied_to else []) + [
        (imprint.issued_by, printed)
    ]
    width = twips(layout.type_area[0]) - 300  # LibreOffice does not let a table float that is as wide as the page
    borders = element(
        "tblBorders", element("top", val="single", sz=8, space=0, color="000000"), element("bottom", val="single", sz=8, space=0, color="000000"),
        element("insideH", val="single", sz=6, space=0, color="000000"),
    )  # fmt: skip
    place = element(
        "tblpPr", leftFromText=0, rightFromText=0, vertAnchor="margin", horzAnchor="margin", tblpXSpec="center", tblpYSpec="bottom"
    )  # fmt: skip
    no_margins = element("tblCellMar", element("left", w=0, type_="dxa"), element("right", w=0, type_="dxa"))
    properties = element(
        "tblPr", place, element("tblW", w=width, type_="dxa"), borders, element("tblLayout", type_="fixed"), no_margins
    )
    made = element("tbl", properties, element("tblGrid", element("gridCol", w=width)))
    for left, right in rows:
        cell = element("tc", element("tcPr", element("tcW", w=width, type_="dxa")), _imprint_row(left, right, layout))
        made.append(element("tr", element("trPr", element("cantSplit")), cell))
    yield made
    yield element(
        "p",
        element(
            "pPr",
            element("snapToGrid", val=0),
            element("spacing", before=0, after=0, line=20, lineRule="exact"),
            element("ind", firstLineChars=0, firstLine=0),
        ),
    )


def _imprint_row(left: str, right: str, layout: Layout) -> Element:
    size, width = layout.size("page_number"), twips(layout.type_area[0])
    one = round(size * 20)
    properties = element(
        "pPr", element("tabs", element("tab", val="right", pos=width - one)), element("snapToGrid", val=0),
        element("spacing", before=60, after=60, line=round(size * 26), lineRule="exact"),
        element("ind", left=one, right=one, firstLineChars=0, firstLine=0), element("jc", val="left"),
    )  # fmt: skip

    def look() -> Element:
        return run_properties(RunLook(layout.font("body"), layout.digits_font, size))

    made = element("p", properties, run_element(left, look()))
    if right:
        made.extend([element("r", look(), element("tab")), run_element(right, look())])
    return made
