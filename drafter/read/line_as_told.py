"""A line of notes as its writer means it, before it is taken apart: quotes off a passage, slips put right, what an arrow points back from set off."""

from __future__ import annotations

import re

from drafter.read.note_papers import opened_out
from drafter.read.put_right_inside import without_slips

# 零事故 ←这条放前头: what stands behind the arrow is said of what stands before it.
_ARROW = re.compile(r"(?<=[一-鿿\d%％）)])[ \u3000]*(?:[←⇐]|<-+(?!\d))[ \u3000]*(?=[一-鿿])")


def as_told(text: str) -> str:
    """The line in words of its own only."""
    return without_slips(opened_out(_ARROW.sub("。", text)))
