"""A place in a ranking said without 第: 排全国11, 列全省5."""

from __future__ import annotations

import re
from dataclasses import replace

from drafter.ground.number import Number

_RANKED = re.compile(
    "(?:排|列|居|位列|位居|排名|排位|排在|排到|升到|升至|进到)(?:在|到|至|了)?(?:全[国省市县区镇校系院]|[国省市县区](?:里|内)?)(?:排|的)?$"
)


def ranked(flat: str, number: Number) -> Number:
    """The number as a place, where it counts nothing and words of ranking lead to it."""
    if number.family != "any" or number.unit or number.approx or not _RANKED.search(flat, 0, number.span.start):
        return number
    return replace(number, family="rank", unit="位")
