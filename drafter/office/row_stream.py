"""A worksheet read row by row: each row is forgotten when the next is read, so that a long sheet takes no more room than a short one."""

from __future__ import annotations

import io
from collections.abc import Iterator

from lxml import etree

from drafter.office.opening import Package, broken_xml, refuse_dtd, safe_xml

# "<" in one sheet: eight a cell of the most that are read (a cell, its string, its text, both ends of each) and some for the rows.
MAX_ROW_TAGS = 2_000_000
_ROW = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}row"


class RowStream:
    """The rows of a sheet, once and in order; afterwards `root` holds what else the part says (columns, merged ranges, page headers).

    Raises:
        InputError: the part is damaged or hostile, told when the row is reached that is.
    """

    def __init__(self, package: Package, part: str) -> None:
        self._label = f"{package.name} {part}"
        self._raw = safe_xml(package.read(part), self._label, MAX_ROW_TAGS)
        self.root: etree._Element | None = None

    def __iter__(self) -> Iterator[etree._Element]:
        events = etree.iterparse(
            io.BytesIO(self._raw), tag=_ROW, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
        )
        try:
            for _event, row in events:
                yield row
                row.clear()
                while (before := row.getprevious()) is not None:
                    row.getparent().remove(before)
        except etree.XMLSyntaxError as error:
            raise broken_xml(self._label, error) from error
        self.root = events.root
        refuse_dtd(self.root, self._label)

    def rest(self) -> etree._Element:
        """What the part says beside its rows, those not read yet passed over."""
        if self.root is None:
            for _row in self:
                pass
        assert self.root is not None
        return self.root
