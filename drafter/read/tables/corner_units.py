"""Which of several units in a table's corner (单位：亩、吨) a measure has: the only one that fits what it is called."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.language.units import split
from drafter.read.tables.class_patterns import ending, inside, whole_member

_CLASSES = ("area", "mass", "length", "money", "people", "household", "volume")
_APART = re.compile(r"[、/和及，,]")


def units_listed(words: str) -> list[str]:
    """The units a corner names one by one; rates need none there."""
    return [one for one in _APART.split(words) if one and one not in ("%", "％")]


@lru_cache(maxsize=1024)
def corner_unit(corner: str, name: str) -> str:
    """The corner's only unit, or the one of several that a measure of this name has; "" where none or two fit."""
    units = units_listed(corner)
    if len(units) < 2:
        return corner
    classes = [kind for kind in _CLASSES if ending(f"{kind}_name").search(name)]
    classes = classes or [kind for kind in _CLASSES if inside(f"{kind}_name").search(name)]
    fit = [
        unit
        for unit in units
        if any(whole_member(f"{kind}_unit").fullmatch(split(unit)[1] or unit) for kind in classes)
    ]
    return fit[0] if len(fit) == 1 else ""
