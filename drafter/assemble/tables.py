"""A table: its header repeated on every page, rows unbroken, columns as wide as their words ask, sums set apart."""

from __future__ import annotations

import re

from drafter.assemble.runs import RunWriter
from drafter.assemble.wordprocessing import Element, element, run_properties, twips
from drafter.core.layout import Layout
from drafter.core.report import Table
from drafter.core.text import Span

_FIGURE = re.compile(r"[-+−－＋]?[\d,，.]+[%％]?")
_SUM = re.compile(r"[总合小]\s*计")
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_NARROWEST, _WIDEST = 3.0, 16.0  # characters


def table_element(table: Table, layout: Layout, writer: RunWriter) -> Element:
    """w:tbl, as wide as the type area."""
    columns = max(len(row) for row in table.cells)
    widths = _widths(table, columns, twips(layout.type_area[0]), writer.text)
    borders = element("tblBorders", *(element(side, val="single", sz=4, space=0, color="000000") for side in _SIDES))
    properties = element(
        "tblPr",
        element("tblW", w=sum(widths), type_="dxa"),
        element("jc", val="center"),
        borders,
        element("tblLayout", type_="fixed"),
    )
    made = element("tbl", properties, element("tblGrid", *(element("gridCol", w=width) for width in widths)))
    figures = [_holds_figures(table, column, writer.text) for column in range(columns)]
    for number, row in enumerate(table.cells):
        row_properties = element("trPr", element("cantSplit"))
        if number == 0 and len(table.cells) > 1:
            row_properties.append(element("tblHeader"))
        strong = number == 0 or bool(row and _SUM.fullmatch(row[0].of(writer.text).strip()))
        cells = [*row, *([Span(row[-1].end, row[-1].end)] * (columns - len(row)))]
        made.append(
            element(
                "tr",
                row_properties,
                *(
                    _cell(cell, width, layout, writer, figure=figure and number > 0, strong=strong, header=number == 0)
                    for cell, width, figure in zip(cells, widths, figures, strict=True)
                ),
            )
        )
    return made


def _widths(table: Table, columns: int, whole: int, text: str) -> list[int]:
    """Shares of the whole by each column's longest cell, within limits; they add up exactly."""
    longest = [_NARROWEST] * columns
    for row in table.cells:
        for column, cell in enumerate(row):
            longest[column] = max(longest[column], min(_width(cell.of(text)) + 1, _WIDEST))
    widths = [int(whole * length / sum(longest)) for length in longest]
    widths[-1] += whole - sum(widths)
    return widths


def _cell(
    span: Span, width: int, layout: Layout, writer: RunWriter, *, figure: bool, header: bool, strong: bool
) -> Element:
    words = span.of(writer.text).strip()
    figure = figure and bool(_FIGURE.fullmatch(words))
    name, size = "table_header" if strong else "table", layout.size("table")

    def look(_at: int, highlight: str) -> Element:
        return run_properties(
            layout.font(name),
            layout.digits_font,
            size,
            bold="table_header" in layout.bold and strong,
            highlight=highlight,
        )

    properties = element(
        "pPr", element("overflowPunct", val=1), element("autoSpaceDE", val=0), element("autoSpaceDN", val=0), element("snapToGrid", val=0),
        element("spacing", before=40, after=40, line=round(size * 26), lineRule="exact"),
        element("ind", firstLineChars=0, firstLine=0), element("jc", val=_side(words, figure=figure, header=header)),
    )  # fmt: skip
    paragraph = element("p", properties, *writer.runs(span, look, set(), set()))
    return element(
        "tc", element("tcPr", element("tcW", w=width, type_="dxa"), element("vAlign", val="center")), paragraph
    )


def _holds_figures(table: Table, column: int, text: str) -> bool:
    """Whether most of what stands in a column below its head is figures."""
    words = [row[column].of(text).strip() for row in table.cells[1:] if column < len(row)]
    said = [cell for cell in words if cell not in ("", "—", "-")]
    return 2 * sum(bool(_FIGURE.fullmatch(cell)) for cell in said) > len(said)


def _side(words: str, *, figure: bool, header: bool) -> str:
    """Figures to the right, headings and short words in the middle; a sentence that fills lines is read from the left."""
    if figure:
        return "right"
    return "left" if not header and _width(words) > _WIDEST else "center"


def _width(words: str) -> float:
    return sum(0.5 if char.isascii() else 1.0 for char in words)
