"""A sentence that tells what a table holds: the row and the column it names, and the cell they meet in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter.check.figures.roles import WordedFigure
from drafter.check.figures.tables import TableCell, tables_of
from drafter.claims.intervals import decimals
from drafter.claims.joining import digits_alike, in_base, unit_base

_UNIT = re.compile(r"[（(]\s*(?P<unit>[^（）()]{1,5})\s*[）)]\s*$")
_GENERAL = re.compile(r"单位\s*[：:]\s*(?P<unit>[^，,；;\s）)]{1,5})")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_NUMBERING = re.compile(r"^[（(]?[一二三四五六七八九十\d]+[）)]?[、.．]|^其中[：:]?|\s+")
_NOT_SAID = re.compile(r"增|减|比|较|占|超|高于|低于|不足|以上|余|累计|平均|合计|其中")
_CLAUSE = re.compile(r"[。；;\n]")


@dataclass(frozen=True, slots=True)
class CellSlip:
    """A figure of the text, and the cell that the words around it point to."""

    figure: WordedFigure
    cell: TableCell
    row: str
    head: str
    unit: str


def cell_slips(text: str, figures: Sequence[WordedFigure]) -> Iterator[CellSlip]:
    """Figures whose sentence names one row and one column of a table and gives another number than their cell."""
    tables = [_named(text, rows) for rows in tables_of(text)]
    if not any(tables):
        return
    for figure in figures:
        if figure.quantity.exact is None or figure.quantity.approx or figure.sign or _in_row(text, figure):
            continue
        for cells in tables:
            if slip := _slip(text, figure, cells):
                yield slip


@dataclass(frozen=True, slots=True)
class _NumberCell:
    """A number cell with the names of its row and column."""

    row: str
    head: str
    unit: str
    cell: TableCell


def _named(text: str, rows: Sequence[Sequence[TableCell]]) -> list[_NumberCell]:
    """The number cells with the names of their row and column; [] for a table without a head line."""
    head, start = rows[0], rows[0][0].span.start
    if any(cell.value is not None for cell in head[1:]):
        return []
    general = _GENERAL.search(text[max(0, start - 60) : start] + head[0].words)
    found = []
    for row in rows[1:]:
        name = _NUMBERING.sub("", row[0].words)
        for column, cell in enumerate(row[1:], 1):
            if cell.value is not None and column < len(head) and len(name) >= 2:
                unit = _UNIT.search(head[column].words)
                words = _UNIT.sub("", head[column].words).strip()
                found.append(
                    _NumberCell(name, words, unit["unit"] if unit else general["unit"] if general else "", cell)
                )
    return found


def _slip(text: str, figure: WordedFigure, cells: Sequence[_NumberCell]) -> CellSlip | None:
    span = figure.quantity.span
    floor = max(0, span.start - 80)
    start = max((found.end() for found in _CLAUSE.finditer(text, floor, span.start)), default=floor)
    before = text[start : span.start]
    if _NOT_SAID.search(before[-6:]):
        return None
    rows = {each.row for each in cells if each.row in before}
    row = max(rows, key=len, default="")
    # A name inside a longer one (第一季度 in 第一季度末) is that one's, two rows in one sentence are told apart by nothing here.
    if not row or sum(1 for each in rows if each not in row) > 0:
        return None
    own = [each for each in cells if each.row == row]
    if any(_holds(figure, each) for each in own):
        return None
    meant = [each for each in own if _says(before[before.rfind(row) :], each.head) and _same_unit(figure, each.unit)]
    return CellSlip(figure, meant[0].cell, row, meant[0].head, meant[0].unit) if len(meant) == 1 else None


_OTHER_TIME = re.compile(r"上年|去年|同期|上半年|季度|上期|历年|[0-9一二三四五六七八九十]月")
_TOTALS = re.compile(r"^(?:合\s*计|总\s*计|共\s*计|总\s*数)$")


def total_slips(text: str, figures: Sequence[WordedFigure]) -> Iterator[CellSlip]:
    """Figures told of the whole that a table's 合计 gives with one digit otherwise: 外借27.4万册次 over a column 外借册次 of 247000."""
    for rows in tables_of(text):
        cells = _named(text, rows)
        totals = [each for each in cells if _TOTALS.match(each.row)]
        for figure in figures if totals else ():
            plain = figure.quantity.exact is not None and not figure.quantity.approx and not figure.sign
            clause = _CLAUSE.split(figure.lead)[-1]
            if not plain or _in_row(text, figure) or _NOT_SAID.search(clause[-6:]) or _OTHER_TIME.search(clause):
                continue
            told = [each for each in totals if _is_of(clause, figure, each) and not any(c.row in clause for c in cells)]
            if len(told) == 1 and _mistyped(figure, told[0]):
                yield CellSlip(figure, told[0].cell, told[0].row, told[0].head, told[0].unit)


def _is_of(clause: str, figure: WordedFigure, total: _NumberCell) -> bool:
    """Whether clause and unit are the column's: 外借 and 册次 of 外借册次."""
    unit = unit_base(figure.unit)
    measured = total.head.endswith(unit) or (bool(total.unit) and unit_base(total.unit) == unit)
    return bool(unit) and measured and len(total.head) > 2 and total.head[:2] in clause


def _mistyped(figure: WordedFigure, total: _NumberCell) -> bool:
    value, cell = figure.quantity.exact, total.cell.value
    assert value is not None and cell is not None
    held = in_base(cell, total.unit or unit_base(figure.unit)) / in_base(Decimal(1), figure.unit)
    return digits_alike(value, round(held, figure.quantity.places)) and value != round(held, figure.quantity.places)


def _says(words: str, head: str) -> bool:
    """Whether the clause names the column: its head, or the head's first word."""
    found = _HAN.search(head)
    return found is not None and (head in words or found[0][:2] in words)


def _same_unit(figure: WordedFigure, unit: str) -> bool:
    return bool(unit) and unit_base(unit) == unit_base(figure.unit)


def _holds(figure: WordedFigure, each: _NumberCell) -> bool:
    """Whether the cell is the figure, rounding in the text allowed for."""
    value, cell = figure.quantity.exact, each.cell.value
    assert value is not None and cell is not None
    if not each.unit or not _same_unit(figure, each.unit):
        return value == cell
    said, held = in_base(value, figure.unit), in_base(cell, each.unit)
    coarse = in_base(Decimal(1).scaleb(-max(0, decimals(value))), figure.unit)
    return abs(said - held) <= coarse


def _in_row(text: str, figure: WordedFigure) -> bool:
    start = text.rfind("\n", 0, figure.quantity.span.start) + 1
    end = text.find("\n", figure.quantity.span.end)
    return "\t" in text[start : end if end >= 0 else len(text)]
