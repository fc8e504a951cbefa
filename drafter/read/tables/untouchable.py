"""Rows that nobody may use: with a marking of secrecy, or with an order to whoever writes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.core.fact import LeftOutKind
from drafter.core.messages import _
from drafter.language.instructions import find_instructions
from drafter.language.markings import is_marked

_HUSHED = re.compile("[密祕绝機内]")

REASONS: dict[LeftOutKind, str] = {
    "secret": _("带密级标志，整行不用"),
    "instruction": _("是给起草人或模型的指令，不照办、不写入"),
}


def untouchable(words: Sequence[str]) -> LeftOutKind | None:
    """secret or instruction, if any cell of a row is."""
    everything = "|".join(words)
    # A cell that holds nothing but 机密 is seen only alone; most rows hold no such character at all.
    if is_marked(everything) or (_HUSHED.search(everything) and any(map(is_marked, words))):
        return "secret"
    return "instruction" if find_instructions(everything) else None
