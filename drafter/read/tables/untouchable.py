"""Rows that nobody may use: with a marking of secrecy, or with an order to whoever writes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from drafter.core.fact import LeftOutKind
from drafter.core.messages import _
from drafter.language.instructions import find_instructions
from drafter.language.markings import is_marked, may_be_marked
from drafter.read.tables.cells import Cell

_FIGURE = re.compile(r"[\d.,]+")
# Signs of the words by which a figure may be ordered: 写成100%, 按95%填报.
_TELLS_TO = re.compile("[写改说填报编凑算作调标记按照补估抬拔加用]")

REASONS: dict[LeftOutKind, str] = {
    "secret": _("带密级标志，整行不用"),
    "instruction": _("是给起草人或模型的指令，不照办、不写入"),
}


def any_may_be_marked(rows: Iterable[Sequence[Cell]]) -> bool:
    """Whether any row may be secret: where none may, which is so of nearly every table, none is looked at for it."""
    return may_be_marked("\n".join({cell.words for row in rows for cell in row}))


def untouchable(words: Sequence[str], *, marked: bool = True) -> LeftOutKind | None:
    """secret or instruction, if any cell of a row is. marked: it may be secret."""
    everything = "|".join(words)
    # A cell that holds nothing but 机密 is seen only alone; most rows hold no such word at all.
    if marked and may_be_marked(everything) and (is_marked(everything) or any(map(is_marked, words))):
        return "secret"
    return "instruction" if _orders(everything) else None


def _orders(row: str) -> bool:
    """Whether a row holds an order. Rows alike but for their figures are looked at once, unless the order may be about a figure."""
    shape = _FIGURE.sub("", row)
    if _TELLS_TO.search(shape):
        return bool(find_instructions(row))
    return _shape_orders(shape)


@lru_cache(maxsize=4096)
def _shape_orders(shape: str) -> bool:
    return bool(find_instructions(shape))
