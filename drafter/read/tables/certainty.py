"""Columns that look typed and are not certain: two that claim the same thing, or a plan of another size than what it hangs on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from drafter.core.messages import _
from drafter.core.period import Period
from drafter.read.tables.cells import Cell
from drafter.read.tables.heads import FIGURES

if TYPE_CHECKING:
    from drafter.read.tables.columns import Column


def doubted(column: Column, why: str) -> Column:
    """The column as one to be asked about."""
    return replace(column, kind="unknown", why=why)


def sized_alike(columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> list[Column]:
    """A plan or base that hangs on the only measure there is, and is of another size altogether, is of something else: 得分 | 预算数."""
    owners = {column.of: column for column in columns if column.kind in ("value", "index")}
    found = []
    for column in columns:
        owner = owners.get(column.of)
        hangs = (
            column.kind in ("target", "base") and not column.head.measure and owner is not None and owner.head.measure
        )
        if hangs and owner and not _comparable(_values(rows, column.at), _values(rows, owner.at)):
            column = doubted(
                replace(column, of=""), _("与“{head}”不是一个量级，看不出说的是哪一列").format(head=owner.words)
            )
        found.append(column)
    return found


def _values(rows: Sequence[Sequence[Cell]], at: int) -> list[Decimal | None]:
    return [abs(number.value) if (number := row[at].said).value is not None else None for row in rows]


def _comparable(some: Sequence[Decimal | None], others: Sequence[Decimal | None]) -> bool:
    """Whether figures of the same rows are mostly within a factor of thirty of each other."""
    pairs = [(a, b) for a, b in zip(some, others, strict=True) if a and b]
    near = sum(max(a, b) <= 30 * min(a, b) for a, b in pairs)
    return near * 2 >= len(pairs)


def without_twins(columns: Sequence[Column], rows: Sequence[Sequence[Cell]], own: Period | None) -> Iterator[Column]:
    """Two columns that claim the same thing: neither is certain, unless every cell agrees."""
    groups: dict[object, list[Column]] = defaultdict(list)
    for column in columns:
        if column.kind in FIGURES:
            groups[_claim(column, own)].append(column)
    for column in columns:
        twins = groups[_claim(column, own)] if column.kind in FIGURES else [column]
        if len(twins) < 2:
            yield column
        elif all(row[twin.at].words == row[twins[0].at].words for row in rows for twin in twins):
            yield column if column is twins[0] else replace(column, kind="none")
        else:
            names = _("、").join(f"{twin.words}（{twin.cell.column}列）" for twin in twins)
            yield doubted(column, _("{names}像是同一个数，看不出用哪一列").format(names=names))


def _claim(column: Column, own: Period | None) -> object:
    ring = "环比" in column.head.stem
    return (
        column.kind,
        column.of,
        column.period or (own if column.kind == "value" else None),
        ring,
        column.head.when.sofar,
        column.head.stem if column.kind in ("share", "target", "rank") else "",
    )
