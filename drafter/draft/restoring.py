"""Masked words back in their places, in every sentence and lead of a reply."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.core.draft import Block
from drafter.draft.masking import Masks


def restored(blocks: Sequence[Block], masks: Masks) -> tuple[Block, ...]:
    """The blocks with the words their codes stand for."""
    return tuple(
        Block(
            tuple(replace(one, text=masks.restore(one.text)) for one in block.sentences),
            masks.restore(block.lead),
        )
        for block in blocks
    )
