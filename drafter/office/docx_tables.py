"""Rows and cells of a Word table, with what is merged away."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from drafter.office.wordml import W, value

_INSIDE = frozenset(W + tag for tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))


def through(parent: etree._Element, wanted: str) -> Iterator[etree._Element]:
    """Children called `wanted`, also inside content controls and custom XML."""
    for child in parent:
        if child.tag == wanted:
            yield child
        elif child.tag in _INSIDE:
            yield from through(child, wanted)


def row_cells(row: etree._Element) -> Iterator[tuple[etree._Element | None, int]]:
    """Each cell with the number of columns it covers; None for one merged into its neighbour or skipped."""
    skipped = value(row.find(W + "trPr"), "gridBefore", "0")
    for _column in range(min(int(skipped), 63) if skipped.isdecimal() and len(skipped) < 8 else 0):
        yield None, 1
    for cell in through(row, W + "tc"):
        properties = cell.find(W + "tcPr")
        width = value(properties, "gridSpan", "1")
        # Word allows 63 columns; a forged gridSpan must not make a million TABs.
        columns = min(max(int(width), 1), 63) if width.isdecimal() and len(width) < 8 else 1
        yield (None if _merged_away(properties) else cell), columns


def _merged_away(properties: etree._Element | None) -> bool:
    for tag in ("vMerge", "hMerge"):
        merge = None if properties is None else properties.find(W + tag)
        if merge is not None and merge.get(W + "val", "continue") == "continue":
            return True
    return False


def shown_rows(table: etree._Element, original: bool) -> Iterator[etree._Element]:
    """The rows of a table without those a tracked change took away (original: brought)."""
    change = W + ("ins" if original else "del")
    for row in through(table, W + "tr"):
        properties = row.find(W + "trPr")
        if properties is None or properties.find(change) is None:
            yield row
