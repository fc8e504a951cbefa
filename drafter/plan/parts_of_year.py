"""A row of a part of the year (上半年营业收入) beside rows of the whole: it fills no place of the year's figure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.claims.joining import parse_period
from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.plan.note_figures import rows

_PART = re.compile(r"[上下]半年|季度|\d{1,2}月|前[二三两]季|[1-4]—?\d{0,2}月|期间|半程")


def is_of_part(metric: Metric, text: str, facts: Sequence[Fact]) -> bool:
    """Whether a row's figure is of a part of a year of which other rows tell the whole, and a note's line names no part."""
    period = parse_period(metric.period)
    if period is None or period.is_year or _PART.search(text):
        return False
    others = (parse_period(one.metrics[0].period) for one in rows(facts) if one.metrics)
    return any(other is not None and other.is_year and other.year == period.year for other in others)
