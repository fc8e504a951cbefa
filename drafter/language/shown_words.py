"""Words shown to a user for what the code calls by short English names."""

from __future__ import annotations

from drafter.core.messages import _
from drafter.core.quantity import Change


def change_word(change: Change | None) -> str:
    """增 or 减 for the table; empty for none."""
    return "" if change is None else _("增") if change == "increase" else _("减")
