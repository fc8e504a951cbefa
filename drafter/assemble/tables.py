"""A table: its header repeated on every page, rows unbroken, columns as wide as their words ask, sums set apart.

Figures stand to the right, sentences and what stands in one column with them at the left, short words in the middle.
"""

from __future__ import annotations

import re
from dataclasses import replace

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.shared import Twips
from docx.table import Table as WordTable
from docx.table import _Cell, _Row

from drafter.assemble.looks import RunLook, run_look, width
from drafter.assemble.runs import RunWriter
from drafter.assemble.wordprocessing import element, twips
from drafter.core.layout import Layout
from drafter.core.report import Table
from drafter.core.text import Span
from drafter.office.properties import put

_FIGURE = re.compile(r"[-+−－＋]?[\d,，.]+[%％]?")
_SUM = re.compile(r"[总合小]\s*计")
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_NARROWEST, _WIDEST = 3.0, 16.0  # characters
_ENOUGH = 10.5  # beside sentences: a file and a line fit in, a longer place is broken at its blank
_PADDING = 1.5  # characters at both sides of a cell
_MOST_FOR_SHORT = 0.6  # of the whole width


def write_table(document: Document, table: Table, layout: Layout, writer: RunWriter) -> None:
    """Appends the table, as wide as the type area."""
    columns = max(len(row) for row in table.cells)
    widths = _widths(table, columns, twips(layout.type_area[0]), writer.text, letter=layout.size("table") * 20)
    figures = [_holds_figures(table, column, writer.text) for column in range(columns)]
    read = [_holds_sentences(table, column, writer.text) for column in range(columns)]
    made = document.add_table(rows=len(table.cells), cols=columns)
    _frame(made, widths)
    for number, (row, spans) in enumerate(zip(made.rows, table.cells, strict=True)):
        _keep(row, head=number == 0 and len(table.cells) > 1)
        strong = number == 0 or bool(spans and _SUM.fullmatch(spans[0].of(writer.text).strip()))
        filled = [*spans, *([Span(spans[-1].end, spans[-1].end)] * (columns - len(spans)))]
        for column, (cell, span) in enumerate(zip(row.cells, filled, strict=True)):
            cell.width = Twips(widths[column])
            side = "center"
            if number and figures[column] and _FIGURE.fullmatch(span.of(writer.text).strip()):
                side = "right"
            elif number and read[column]:
                side = "left"
            _write_cell(cell, span, layout, writer, side=side, strong=strong)


def _frame(table: WordTable, widths: list[int]) -> None:
    """Fixed columns, a thin line round every cell: what a table style would give, without one."""
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, width_ in zip(table.columns, widths, strict=True):
        column.width = Twips(width_)
    properties = table._tbl.tblPr
    for look in properties.findall("{*}tblLook"):
        properties.remove(look)
    size = properties.find("{*}tblW")
    if size is not None:
        properties.replace(size, element("tblW", w=sum(widths), type_="dxa"))
    lines = (element(side, val="single", sz=4, space=0, color="000000") for side in _SIDES)
    layout = properties.find("{*}tblLayout")
    assert layout is not None  # autofit is off
    layout.addprevious(element("tblBorders", *lines))


def _keep(row: _Row, *, head: bool) -> None:
    properties = row._tr.get_or_add_trPr()
    properties.append(element("cantSplit"))
    if head:
        properties.append(element("tblHeader"))


def _widths(table: Table, columns: int, whole: int, text: str, *, letter: float) -> list[int]:
    """Widths that add up to the whole: beside columns of sentences those of short words get what they need; else each its share.

    letter: how wide a character is, as widths are counted.
    """
    longest = [_NARROWEST] * columns
    for row in table.cells:
        for column, cell in enumerate(row):
            longest[column] = max(longest[column], width(cell.of(text)) + _PADDING)
    needed = [min(length, _ENOUGH) * letter if length <= _WIDEST else 0.0 for length in longest]
    if all(needed) or sum(needed) > _MOST_FOR_SHORT * whole:
        needed = [0.0] * columns
    shares = [0.0 if need else _share(length) for need, length in zip(needed, longest, strict=True)]
    rest = whole - sum(needed)
    widths = [int(need or rest * share / sum(shares)) for need, share in zip(needed, shares, strict=True)]
    widths[-1] += whole - sum(widths)
    return widths


def _share(length: float) -> float:
    """How wide a cell of so many characters wants to be: long words are broken, and gain less and less by more room."""
    return length if length <= _WIDEST else min(_WIDEST + 1.5 * (length - _WIDEST) ** 0.5, 2 * _WIDEST)


def _write_cell(cell: _Cell, span: Span, layout: Layout, writer: RunWriter, *, side: str, strong: bool) -> None:
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    size = layout.size("table")
    look = replace(run_look("table_header" if strong else "table", layout), points=size, spacing=0)
    bold = strong and "table_header" in layout.bold
    paragraph = cell.paragraphs[0]
    properties = paragraph._p.get_or_add_pPr()
    put(properties, "overflowPunct", val=1)
    for name in ("autoSpaceDE", "autoSpaceDN", "snapToGrid"):
        put(properties, name, val=0)
    put(properties, "spacing", before=40, after=40, line=round(size * 26), lineRule="exact")
    put(properties, "ind", firstLineChars=0, firstLine=0)
    put(properties, "jc", val=side)
    dressed: RunLook = replace(look, bold=bold)
    writer.write(paragraph, span, lambda _at: dressed, set(), set())


def _holds_figures(table: Table, column: int, text: str) -> bool:
    """Whether most of what stands in a column below its head is figures."""
    words = [row[column].of(text).strip() for row in table.cells[1:] if column < len(row)]
    said = [cell for cell in words if cell not in ("", "—", "-")]
    return 2 * sum(bool(_FIGURE.fullmatch(cell)) for cell in said) > len(said)


def _holds_sentences(table: Table, column: int, text: str) -> bool:
    """Whether words that fill lines stand in a column below its head: all its cells are read from the left, figures aside."""
    return any(width(row[column].of(text).strip()) > _WIDEST for row in table.cells[1:] if column < len(row))
