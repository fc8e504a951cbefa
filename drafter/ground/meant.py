"""An aim that the source tells by words other than those of an aim: a budget, or how many were meant at first."""

from __future__ import annotations

import re

from drafter.ground.told_numbers import ToldNumber

# 原来说上15个 told as 原定的15个: how many were meant, in speech and in writing.
_MEANT = re.compile(
    r"(?:(?:原来?|本来|原先|当初|起初|早先)(?:说好?|想|打算|准备|要|定|计划|预计|安排|报)|说[好定])的?(?:是)?[^，。；\d]{0,4}$"
)
_MEANT_SO = re.compile(r"(?:原定|原计划|原拟|原定计划|原计划安排|预定)[^，。；\d]{0,4}$")
_BUDGET = re.compile("预算(?:数|额|总额)?(?:为|达|是|共|约)*$")


def is_meant(figure: ToldNumber, source: ToldNumber) -> bool:
    """figure: told as an aim."""
    if source.role == "value" and _BUDGET.search(figure.before) and "预算" in source.whole:
        return True
    meant = bool(_MEANT.search(source.before) and _MEANT_SO.search(figure.before))
    return meant and source.role in ("value", "base")
