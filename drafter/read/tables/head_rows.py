"""Whether a row names the columns of a table: by the heads it holds, by what its first column is called, by the times that stand in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from drafter.claims.clause_classes import slots_in
from drafter.read.tables.cell_numbers import looks_numeric
from drafter.read.tables.cells import Cell
from drafter.read.tables.head_periods import take_period
from drafter.read.tables.heads import FIGURES, ColumnHead, is_unit, read_head
from drafter.read.tables.ledgers import is_status

Row = Sequence[Cell]
_YEAR = re.compile(r"(?:19|20)\d{2}")
_LONGEST_HEAD = 14  # signs
_DECIMAL = re.compile(r"\d{1,3}\.\d+")  # 81.5 is no May; 2025.5 is


def is_head(row: Row) -> bool:
    """Whether a row names columns: two or more known heads, and no figure in it."""
    words = [cell.words for cell in row if cell.words and not cell.merged]
    if len(words) < 2 or has_figures(row):
        return False
    if any(len(word) > 24 for word in words):
        return False
    heads = [read_head(word) for word in words]
    known = [head for head in heads if head.kind != "unknown"]
    strong = [head for head in known if head.measure == "" or head.unit or head.when.said]
    return (
        (len(known) >= 2 and len(known) * 2 >= len(heads) and bool(strong) and len({h.kind for h in known}) > 1)
        or _named(heads)
        or _of_times(heads)
    )


def fills(over: Row, row: Row, below: Sequence[Row]) -> bool:
    """Whether a row that might be a head is filled in under the head above it: under its units a unit whose figure is still to come,
    under any head a state (泵站 | 已开工) that does not stand over figures itself.
    """
    for at, (head, cell) in enumerate(zip(over, row, strict=False)):
        if not head.words or not cell.words or cell.words == head.words:
            continue
        if read_head(head.words).kind == "unit" and is_unit(cell.words):
            return True
        counts = any(one[at].number is not None or looks_numeric(one[at].words) for one in below if at < len(one))
        if at and not counts and is_state(cell.words):
            return True
    return False


def is_state(words: str) -> bool:
    """已开工, 正在施工: short words that say how far something has come."""
    return len(words) <= _LONGEST_HEAD and (is_status(words) or slots_in(words).status is not None)


def _of_times(heads: Sequence[ColumnHead]) -> bool:
    """业务 | 1月 | 2月 | … | 合计: whatever the first column is called, the others are times."""
    rest = heads[1:]
    times = [head.when for head in rest if head.when.said and head.kind in FIGURES and not head.measure]
    summed = [head for head in rest if not head.when.said and head.kind == "value" and not head.measure]
    first = heads[0]
    return (
        not first.when.said and len(first.words) <= 8 and len(set(times)) == len(times) > 2 and len(summed) <= 1
    ) and len(times) + len(summed) == len(rest)


def _named(heads: Sequence[ColumnHead]) -> bool:
    """A head whose first column names things and whose others nobody knows: they will be asked."""
    return (
        heads[0].kind in ("name", "thing", "period", "seq")
        and heads[0].when.said is False
        and all(len(h.words) <= 12 for h in heads)
    )


def heads_by_place(row: Row, below: Sequence[Row]) -> bool:
    """Whether a row of short words stands over rows of figures: a column of them at least, under a name."""
    told = [one for one in below if len({cell.words for cell in one if cell.words}) > 1]
    words = [cell.words for cell in row]
    if len(told) < 2 or not all(words[1:]) or any(len(word) > _LONGEST_HEAD for word in words) or has_figures(row):
        return False
    columns = ([one[at] for one in told if one[at].words] for at in range(1, len(row)))
    return not any(looks_numeric(one[0].words) for one in told) and any(
        len(cells) * 2 > len(told) and all(cell.number is not None or looks_numeric(cell.words) for cell in cells)
        for cells in columns
    )


def has_figures(row: Row) -> bool:
    """Whether a row holds figures. 2023, 2024, 2025 side by side are years; a lone 2024 may be anything."""
    if any(cell.number is not None and not _YEAR.fullmatch(cell.words) for cell in row):
        return True
    numbers = [
        cell for cell in row if cell.number is not None or (looks_numeric(cell.words) and not _says_time(cell.words))
    ]
    years = [int(cell.words) for cell in numbers if _YEAR.fullmatch(cell.words)]
    steps = {later - earlier for earlier, later in pairwise(sorted(set(years)))}
    return bool(numbers) and (len(years) < len(numbers) or steps != {1})


def _says_time(words: str) -> bool:
    return take_period(words)[0].said and not _YEAR.fullmatch(words) and not _DECIMAL.fullmatch(words)
