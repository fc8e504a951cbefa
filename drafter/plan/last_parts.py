"""What last period's report had a whole first-level part of, and this one's clerk only a head (党建)."""

from __future__ import annotations

import re

from drafter.core.report import Report
from drafter.plan.placing import Group

_PART_STOCK = re.compile(r"\d+年|全面|全力|扎实|抓好?|推进|加强|主要|开展|落实|完成|工作|建设|情况|方面")
_MORE = 2  # signs that may stand beside it


def was_a_part(group: Group, prior: Report | None) -> bool:
    """Whether last period had a whole part of what the clerk's head names (三、全面抓党建工作情况), so that no section of that is its heading."""
    parts = [_PART_STOCK.sub("", one.text) for one in prior.headings() if one.level == 1] if prior else []
    return group.own and any(group.title in words and len(words) <= len(group.title) + _MORE for words in parts)
