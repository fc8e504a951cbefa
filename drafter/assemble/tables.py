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
                    _cell(cell, width, layout, writer, header=number == 0, strong=strong)
                    for cell, width in zip(cells, widths, strict=True)
                ),
            )
        )
    return made


def _widths(table: Table, columns: int, whole: int, text: str) -> list[int]:
    """Shares of the whole by each column's longest cell, within limits; they add up exactly."""
    longest = [_NARROWEST] * columns
    for row in table.cells:
        for column, cell in enumerate(row):
            width = sum(0.5 if char.isascii() else 1.0 for char in cell.of(text))
            longest[column] = max(longest[column], min(width + 1, _WIDEST))
    widths = [int(whole * length / sum(longest)) for length in longest]
    widths[-1] += whole - sum(widths)
    return widths


def _cell(span: Span, width: int, layout: Layout, writer: RunWriter, *, header: bool, strong: bool) -> Element:
    words = span.of(writer.text).strip()
    figure = bool(_FIGURE.fullmatch(words)) and not header
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
        element("ind", firstLineChars=0, firstLine=0), element("jc", val="right" if figure else "center"),
    )  # fmt: skip
    paragraph = element("p", properties, *writer.runs(span, look, set(), set()))
    return element(
        "tc", element("tcPr", element("tcW", w=width, type_="dxa"), element("vAlign", val="center")), paragraph
    )
