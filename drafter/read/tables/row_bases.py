"""Last year's figure beside a row's own: whether a growth may be worked out from the two."""

from __future__ import annotations

import re
from decimal import Decimal

from drafter.core.period import Period
from drafter.read.tables.class_patterns import inside
from drafter.read.tables.row_figures import RowFigure, Series

_OPENING = re.compile(r"[年期]初")


def begins_year(told: RowFigure) -> bool:
    """Whether a figure is what the year began with."""
    return bool(_OPENING.search(told.column.head.words))


def base_value(main: RowFigure, base: RowFigure | None) -> Decimal | None:
    """Last year's value, where a growth may be worked out from it: not of ranks and indices, not across a sign, not from another quarter."""
    if (
        base is None
        or base.value is None
        or main.value is None
        or main.role not in ("value", "share")
        or base.unit != main.unit
    ):
        return None
    if begins_year(base):
        return None  # a balance at the year's beginning is no 同期
    if main.approx or base.approx:
        return None  # 3000以上 beside 3708, 82 beside 50余: how far apart they are nobody said
    if main.value < 0 or base.value < 0 or not _year_before(main.period, base.period):
        return None
    return base.value


def _year_before(code: str, base: str) -> bool:
    try:
        return not code or Period.parse(code).back().code == base
    except ValueError:
        return False


def on_own_basis(series: Series) -> bool:
    """Whether the row's change was worked out otherwise than from its two figures: 5.5%（可比价）."""
    return any(told.role in ("rate", "change") and inside("comparable").search(told.tail) for told in series.told)
