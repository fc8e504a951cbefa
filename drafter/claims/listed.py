"""Figures that stand in one list (3户、5户), as many names as which may stand before them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.core.quantity import Quantity

_LIST_GAP = re.compile(r"[\s\u3000]*(?:[、和及与／]|以及)?[\s\u3000]*\Z")


def listed(flat: str, earlier: Quantity, later: Quantity, apart: bool = False) -> bool:
    """Whether two figures stand in one list; with `apart` (分别) their units may differ."""
    return (
        (apart or later.unit == earlier.unit)
        and later.span.start - earlier.span.end < 6
        and bool(_LIST_GAP.match(flat[earlier.span.end : later.span.start]))
    )


def list_length(flat: str, quantities: Sequence[Quantity], index: int, apart: bool = False) -> int:
    count = 1
    while index + count < len(quantities) and listed(
        flat, quantities[index + count - 1], quantities[index + count], apart
    ):
        count += 1
    return count
