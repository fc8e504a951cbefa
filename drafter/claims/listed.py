"""Figures that stand in one list (3户、5户), as many names as which may stand before them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.claims import naming
from drafter.core.quantity import Quantity

_APART_GAP = re.compile(r"[、和及，](?:增加|增长|减少|下降|提高|降低|上升|[增减多少升降高低快慢])?\Z")
_JOINT = re.compile("[、和与及跟]|以及")
_LIST_GAP = re.compile(r"[\s\u3000]*(?:[、和及与／]|以及)?[\s\u3000]*\Z")


def in_one_list(flat: str, earlier: Quantity, later: Quantity, apart: bool = False) -> bool:
    """Whether two figures stand in one list; with `apart` (分别) their units and ways may differ: 分别多27起、少6起."""
    gap = flat[earlier.span.end : later.span.start]
    return (
        (apart or later.unit == earlier.unit)
        and later.span.start - earlier.span.end < 6
        and bool((apart and _APART_GAP.match(gap)) or _LIST_GAP.match(gap))
    )


def list_length(flat: str, quantities: Sequence[Quantity], index: int, apart: bool = False) -> int:
    count = 1
    while index + count < len(quantities) and in_one_list(
        flat, quantities[index + count - 1], quantities[index + count], apart
    ):
        count += 1
    return count


def counted_beside(flat: str, earlier: Quantity, later: Quantity) -> str:
    """The noun of a count that is joined to the one before, which has a noun of its own: 小区 in 串联4处公园和2个小区; "" for any other."""
    if earlier.kind != "count" or later.kind != "count" or earlier.change or later.change:
        return ""
    told = naming.noun_after(flat, earlier.span.end)
    joint = flat[earlier.span.end : later.span.start].removeprefix(told) if told else ""
    return naming.noun_after(flat, later.span.end) if _JOINT.fullmatch(joint) else ""
