"""Totals in tables: a row 合计 under or over its rows, a column 合计 beside its columns. Each is judged only where the table shows it adds up that way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from drafter.claims.arithmetic import decimal_words
from drafter.claims.intervals import decimals
from drafter.core.messages import _
from drafter.core.text import Span

_TOTAL = re.compile(r"(?:合\s*计|总\s*计|共\s*计|总\s*数)$")
_SUBTOTAL = re.compile(r"小\s*计$")
_INSIDE = re.compile(r"^\s*(?:其中|其\s*中|#|—|（[一二三四五六七八九十]+）|\d+[.．、]|（\d+）|　　)")
_NUMBER = re.compile(r"[-−–]?\d[\d,，]*(?:\.\d+)?")
# A rate, a share or an average is not added up.
_NOT_ADDED = re.compile(r"[%％率]|占比|比重|平均|人均|增幅|增长|位次|排名|序号|编号|年份|单价")


@dataclass(frozen=True, slots=True)
class TableTotal:
    """A total that its parts do not make up. line: 列 or 行, whichever was added."""

    span: Span
    name: str
    said: str
    added: str
    delta: str
    line: str
    parts: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class TableCell:
    """One cell: its words, and its value when it is a plain number."""

    span: Span
    words: str
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class _SummedCell:
    """A cell and those that should add up to it."""

    whole: TableCell
    parts: tuple[TableCell, ...]
    name: str

    @property
    def added(self) -> Decimal:
        return sum((cell.value for cell in self.parts if cell.value is not None), Decimal(0))

    @property
    def holds(self) -> bool:
        assert self.whole.value is not None
        # Each rounded part may be off by half of its last place, and so may the total.
        places = max(decimals(cell.value) for cell in (*self.parts, self.whole) if cell.value is not None)
        slack = Decimal(len(self.parts) + 1) / 2 * Decimal(1).scaleb(-places) if places else Decimal(0)
        return abs(self.added - self.whole.value) <= slack


def table_totals(text: str) -> Iterator[TableTotal]:
    """Totals that do not hold, table by table: those down the columns, then those along the rows."""
    for rows in tables_of(text):
        for line, sums in ((_("列"), _column_sums(rows)), (_("行"), _row_sums(rows))):
            yield from _judged(sums, line)


def tables_of(text: str) -> Iterator[list[list[TableCell]]]:
    """Runs of lines whose cells are joined by TAB."""
    rows: list[list[TableCell]] = []
    at = 0
    for line in text.split("\n") if "\t" in text else ():
        if "\t" in line:
            rows.append(list(_cells(text, line, at)))
        elif rows:
            yield rows
            rows = []
        at += len(line) + 1
    if rows:
        yield rows


def _cells(text: str, line: str, at: int) -> Iterator[TableCell]:
    for words in line.split("\t"):
        lead = len(words) - len(words.lstrip())
        start = at + lead
        yield _cell(text, Span(start, max(start, at + len(words.rstrip()))))
        at += len(words) + 1


def _judged(sums: Sequence[_SummedCell], line: str) -> Iterator[TableTotal]:
    """The sums that fail, provided that more hold than fail (or that the only one is a plain list)."""
    failing = [each for each in sums if not each.holds]
    if not failing or len(failing) > max(1, (len(sums) - 1) // 2):
        return
    for each in failing:
        assert each.whole.value is not None
        yield TableTotal(
            each.whole.span, each.name, each.whole.words, decimal_words(each.added), decimal_words(abs(each.added - each.whole.value)), line,
            tuple(cell.span for cell in each.parts),
        )  # fmt: skip


def _cell(text: str, span: Span) -> TableCell:
    words = span.of(text).strip()
    found = _NUMBER.fullmatch(words)
    try:
        value = Decimal(re.sub(r"[,，]", "", found[0]).replace("−", "-").replace("–", "-")) if found else None
    except InvalidOperation:
        value = None
    return TableCell(span, words, value)


def _column_sums(rows: Sequence[Sequence[TableCell]]) -> list[_SummedCell]:
    """For the one 合计 row: each column of numbers over (or under) it. Rows inside other rows (其中, 小计 present) make it unclear."""
    totals = [n for n, row in enumerate(rows) if row and _TOTAL.search(row[0].words.rstrip("：:"))]
    if len(totals) != 1:
        return []
    at = totals[0]
    body = [row for n, row in enumerate(rows) if n != at and any(cell.value is not None for cell in row[1:])]
    labels = [row[0].words for row in body if row]
    if any(_INSIDE.match(label) or _SUBTOTAL.search(label) for label in labels) or len(body) < 2:
        return []
    sums = []
    for column in range(1, len(rows[at])):
        whole = rows[at][column]
        parts = tuple(row[column] for row in body if column < len(row) and row[column].value is not None)
        header = rows[0][column].words if column < len(rows[0]) else ""
        heads = "".join(row[column].words for row in rows[:4] if column < len(row) and row[column].value is None)
        if whole.value is not None and len(parts) >= 2 and not _NOT_ADDED.search(heads) and _could_add_up(whole, parts):
            sums.append(
                _SummedCell(
                    whole,
                    parts,
                    f"{rows[at][0].words}·{header}" if header and rows[0][column].value is None else rows[at][0].words,
                )
            )
    return sums


def _could_add_up(whole: TableCell, parts: Sequence[TableCell]) -> bool:
    """Whether the total is beyond its largest part: a rate of 101 over rates of 99 and 102 is no sum, whatever its head says."""
    assert whole.value is not None
    largest = max(cell.value for cell in parts if cell.value is not None)
    return whole.value > largest or sum(1 for cell in parts if cell.value) <= 1


def _row_sums(rows: Sequence[Sequence[TableCell]]) -> list[_SummedCell]:
    """For a 合计 or 小计 column: each row's other numbers, when every column beside it is of the kind that is added."""
    if len(rows) < 3:
        return []
    header = [cell.words for cell in rows[0]]
    totals = [n for n, words in enumerate(header) if _TOTAL.search(words) or _SUBTOTAL.search(words)]
    if len(totals) != 1:
        return []
    others = [n for n in range(1, len(header)) if n != totals[0] and header[n]]
    if len(others) < 2 or any(_NOT_ADDED.search(header[n]) for n in others):
        return []
    sums = []
    for row in rows[1:]:
        if len(row) != len(header) or row[totals[0]].value is None:
            continue
        parts = tuple(row[n] for n in others if row[n].value is not None)
        if len(parts) >= 2:
            sums.append(_SummedCell(row[totals[0]], parts, row[0].words))
    return sums if len(sums) >= 2 else []
