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

# 明年一季度招人，招12个 told as 计划招聘12人.
_PLANNED = re.compile(r"(?:计划|拟|打算|预计|准备)(?![数内外])[^，。；\d]{0,6}$")
_NEXT = re.compile("明年|下一?年|来年|下半年|下一?步|下一?阶段|接下来|打算|准备|计划|想|争取")


def is_meant(figure: ToldNumber, source: ToldNumber) -> bool:
    """figure: told as an aim."""
    if source.role == "value" and _BUDGET.search(figure.before) and "预算" in source.whole:
        return True
    if source.role == "value" and _PLANNED.search(figure.before):
        begin = source.whole.rfind("。", 0, source.number.span.start) + 1
        return bool(_NEXT.search(source.whole[begin : source.number.span.start]))
    meant = bool(_MEANT.search(source.before) and _MEANT_SO.search(figure.before))
    return meant and source.role in ("value", "base")
