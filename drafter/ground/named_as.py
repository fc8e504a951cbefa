"""Whose name a figure bears: a figure under its own, or those it might be worked out of."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.ground.likeness import shared_words
from drafter.ground.told_numbers import ToldNumber

_KNOWN = 0.5


def is_named_as(figure: ToldNumber, same: ToldNumber, operands: Sequence[ToldNumber]) -> bool:
    """Whether the same value in another role stands under the figure's own name, and what yields it under another fact's: the target of 甲 told as its value."""
    own = shared_words(figure.label, same.label)
    facts = {source.source for source in operands}
    named = max((shared_words(figure.label, source.label) for source in operands), default=0.0)
    return own >= _KNOWN and same.source not in facts and named < own
