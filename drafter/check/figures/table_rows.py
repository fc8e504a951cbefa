"""A figure of the text beside the table row of the same name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter.check.figures.stated_metrics import StatedMetric, stated_figures
from drafter.check.figures.tables import TableCell, tables_of
from drafter.check.rule import Context
from drafter.claims.joining import digits_alike, in_base, skeleton, unit_base
from drafter.core.text import Span

_UNIT = re.compile(r"(?:单位[：:]|[（(])\s*(亿元|万元|元|万人|人|个|家|件|公里|亩|万亩|%)\s*[）)]?")
_TEN_THOUSAND = Decimal(10000)


@dataclass(frozen=True, slots=True)
class RowSlip:
    """A named figure of the text, and the cell that looks like the same number mistyped; no cell of the row holds the text's value."""

    named: StatedMetric
    cell: Span
    words: str
    unit: str


@dataclass(frozen=True, slots=True)
class _LabelledRow:
    """A row's label, and its cells with the heads above them."""

    label: str
    cells: tuple[tuple[TableCell, str], ...]


def row_slips(context: Context) -> Iterator[RowSlip]:
    """Text figures whose row in a table gives them with a digit changed."""
    if "\t" not in context.text:
        return
    rows: dict[str, list[_LabelledRow]] = {}
    for row in _rows(context.text):
        rows.setdefault(row.label, []).append(row)
    for named in stated_figures(context):
        if named.measure == "value" and (same := rows.get(skeleton(named.name))) and len(same) == 1:
            yield from _against(named, same[0])


def _rows(text: str) -> Iterator[_LabelledRow]:
    for table in tables_of(text):
        start = table[0][0].span.start
        general = _unit_in(text[max(0, start - 60) : start] + "".join(cell.words + " " for cell in table[0]))
        heads = [_unit_in(cell.words) for cell in table[0]]
        for row in table[1:]:
            label = (
                skeleton(re.sub(r"^[（(]?[一二三四五六七八九十\d]+[）)]?[、.．]?|^其中[：:]?", "", row[0].words))
                if row[0].words
                else ""
            )
            cells = tuple(
                (cell, (heads[n] if n < len(heads) else "") or general)
                for n, cell in enumerate(row)
                if n and cell.value is not None
            )
            if len(label) >= 4 and cells:
                yield _LabelledRow(label, cells)


def _unit_in(words: str) -> str:
    found = _UNIT.search(words)
    return found[1] if found else ""


def _against(named: StatedMetric, row: _LabelledRow) -> Iterator[RowSlip]:
    said, unit = named.figure.quantity.exact, named.figure.unit
    assert said is not None
    if any(_holds(said, unit, cell, its) for cell, its in row.cells):
        return
    for cell, its in row.cells:
        assert cell.value is not None
        if (not its or its == unit) and _digits(said) >= 3 and digits_alike(said, cell.value):
            yield RowSlip(named, cell.span, cell.words, its or unit)
            return


def _holds(said: Decimal, unit: str, cell: TableCell, its: str) -> bool:
    """Whether the cell is the figure, rounding allowed for; without a unit in the table any of 元, 万, 亿 will do."""
    assert cell.value is not None
    if its and unit_base(its) != unit_base(unit):
        return False
    value = in_base(said, unit)
    scales: Sequence[Decimal] = (
        (in_base(Decimal(1), its),) if its else (Decimal(1), _TEN_THOUSAND, _TEN_THOUSAND**2, in_base(Decimal(1), unit))
    )
    return any(abs(value - cell.value * scale) <= abs(value) / 200 for scale in scales)


def _digits(value: Decimal) -> int:
    return len(str(value).replace(".", "").strip("0"))
