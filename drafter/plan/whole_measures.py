"""What measures an economy or a place as a whole (地区生产总值, 一般公共预算收入), as a line or a row of a sheet opens with it."""

from __future__ import annotations

from functools import cache

from drafter.language import lexicon

_WHOLE = "figures/whole.txt"


@cache
def opening_measure() -> str:
    """A pattern of the measure with the place before it, for the beginning of a text in a report's words."""
    place, indicator = (lexicon.any_of(lexicon.words(_WHOLE, section)) for section in ("place", "indicator"))
    return rf"(?:{place})?(?:{indicator})"
