"""Tables of a report in the user's own file: their fonts, and a width that fits the new margins. Rows, cells, merges and sizes stay."""

from __future__ import annotations

from lxml import etree

from drafter.assemble.restyle_own import own_runs
from drafter.core.layout import Layout
from drafter.core.text import Span
from drafter.office.docx_text import DocxTable, DocxText
from drafter.office.properties import properties_of, put
from drafter.office.wordml import W

_TWIPS_A_MM = 1440 / 25.4
_SMALL = 6  # rows


def restyle_tables(docx: DocxText, inside: Span, layout: Layout) -> None:
    """Tables of figures inside the report's own part; a frame of one column holds paragraphs and is left alone."""
    for table in docx.tables:
        if inside.covers(table.span) and max(map(len, table.rows), default=0) > 1:
            _fonts(table.element, layout)
            _keep_together(table.element)
            _fit(table, round(layout.type_area[0] * _TWIPS_A_MM))


def _fonts(table: etree._Element, layout: Layout) -> None:
    for paragraph in table.iter(W + "p"):
        for run in own_runs(paragraph):
            if next(run.iter(W + "t"), None) is not None:
                ascii_, han = layout.digits_font, layout.font("table")
                put(
                    properties_of(run, "rPr"),
                    "rFonts",
                    hint="eastAsia",
                    ascii=ascii_,
                    hAnsi=ascii_,
                    eastAsia=han,
                    cs=ascii_,
                )


def _keep_together(table: etree._Element) -> None:
    """A small table stands on one page; of a longer one the head does not stand alone at a page's foot."""
    rows = table.findall(W + "tr")
    for row in rows[:-1] if len(rows) <= _SMALL else rows[:2]:
        for paragraph in row.iter(W + "p"):
            put(properties_of(paragraph, "pPr"), "keepNext")


def _fit(table: DocxTable, area: int) -> None:
    """Scales the columns of a table that is wider than the type area; one on a page that lies on its side is as wide as it likes."""
    grid = table.element.find(W + "tblGrid")
    columns = [] if grid is None else grid.findall(W + "gridCol")
    whole = sum(int(width) for column in columns if (width := column.get(W + "w", "0")).isdecimal())
    if whole <= area or _lies(table.element):
        return
    for node in (*columns, *table.element.iter(W + "tcW", W + "tblW")):
        width = node.get(W + "w", "")
        if width.isdecimal() and node.get(W + "type", "dxa") == "dxa":
            node.set(W + "w", str(int(width) * area // whole))


def _lies(table: etree._Element) -> bool:
    """Whether the section the table stands in has a page that lies on its side."""
    section = _next_section(table)
    size = None if section is None else section.find(W + "pgSz")
    return size is not None and node_number(size, "w") > node_number(size, "h")


def _next_section(table: etree._Element) -> etree._Element | None:
    for follower in table.itersiblings():
        found = follower if follower.tag == W + "sectPr" else next(follower.iter(W + "sectPr"), None)
        if found is not None:
            return found
    return None


def node_number(node: etree._Element, name: str) -> int:
    said = node.get(W + name, "")
    return int(said) if said.isdecimal() and len(said) < 9 else 0
