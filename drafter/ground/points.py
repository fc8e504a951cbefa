"""Percentage points as notes say them: 高了2个点; in a list only the last one is named (3.4个、1个点)."""

from __future__ import annotations

import re

from drafter.ground.number import Number

# 高了2个点 is a change; 96个点 are places. 快过全国3.4个、1个点: so is what goes on a list of fractions.
_MOVED = re.compile(
    r"(?:[高低升降提增减多少涨跌落扩缩超压掉滑回收缓快慢拉差](?:了|出|到|至|约|近|\s)*|\d\.\d+个[、和])$"
)


def is_moved(flat: str, start: int) -> bool:
    """Whether the words before a number of 点 say that something moved or is ahead by them."""
    return bool(_MOVED.search(flat, 0, start))


def is_point_of_list(number: Number, gap: str, after: Number) -> bool:
    """Whether a fraction with a bare 个 stands in a list whose next number is of points; no whole thing is counted in fractions."""
    return number.unit == "个" and "." in number.raw and after.family == "point" and gap.strip() in ("、", "和", "，")
