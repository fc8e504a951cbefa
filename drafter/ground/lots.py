"""Whether one 均 spans two lots of which not the same is true."""

from __future__ import annotations

import re

from drafter.claims.clause_classes import class_marks
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause

# 备案的…，没备案的…: two lots, of which not the same is true.
_TWO_LOTS = re.compile(
    "(?P<what>[一-鿿]{2,4})的[^。；]{1,20}[没未不非](?:有)?(?P=what)的|的[^，。；]{0,3}(?:能|可以|行|给|优先)[^，。；]{0,8}[，；][^，。；]{1,8}(?:的不|的还不|不能|不行|的没)|其他人|别的人|另外的|另一[半部]"
)
# 省1500到了，市800没到: two amounts, of which not the same is true.
_TWO_AMOUNTS = re.compile(r"\d[^，。；\d]{0,6}了[，；][^，。；\d]{0,6}\d[\d.,]*[^，。；\d]{0,6}[没未]")


def is_split(clause: Clause, wide: HeldWords) -> bool:
    """Whether 均 spans two lots that the sources part, or what rose with what fell."""
    moved = set(class_marks(clause.words, "direction")) & {"up", "down"}
    both = {"up", "down"} <= set(class_marks(wide.words, "direction"))
    if len(clause.numbers) > 1 and _TWO_AMOUNTS.search(wide.raw):
        return True
    return bool(_TWO_LOTS.search(wide.raw)) or (len(moved) == 1 and both and not clause.numbers)
