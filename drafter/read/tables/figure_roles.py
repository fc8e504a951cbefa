"""What a level is in its row: a value, a rank, an index, a rate, a completion, a share."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.core.claim import FigureRole
from drafter.core.quantity import Change
from drafter.read.tables.class_patterns import ending
from drafter.read.tables.columns import Column
from drafter.read.tables.levels import CellLevel

_GROWTH_NAME = re.compile(r"(?:同比)?(?:增速|增幅|增长率)$")
_COMPLETION_NAME = re.compile(r"(?:完成|执行|达成|兑现)率$")


def is_ranked(indicator: str, column: Column) -> bool:
    return column.kind == "rank" or _names_rank(indicator)


@lru_cache(maxsize=1024)
def _names_rank(indicator: str) -> bool:
    return bool(ending("rank_name").search(indicator))


def role_of_level(indicator: str, column: Column, level: CellLevel) -> FigureRole:
    if is_ranked(indicator, column):
        return "rank"
    if column.kind == "index" or (level.unit in ("", "分") and ending("index_name").search(indicator)):
        return "index"
    if level.unit == "%" and _GROWTH_NAME.search(indicator):
        return "rate"
    if level.unit == "%" and _COMPLETION_NAME.search(indicator):
        return "completion"
    return "share" if level.unit == "%" and ("占" in indicator or column.made_of) else "value"


def growth_direction(role: FigureRole, level: CellLevel) -> Change | None:
    if role != "rate" or level.value is None:
        return None
    return "decrease" if level.value < 0 else "increase"
