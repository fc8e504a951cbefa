"""Whose a report is that is handed in as last period's."""

from __future__ import annotations

import re

from drafter.core.case import Case
from drafter.core.report import Report
from drafter.language.organisations import find_places, places

_ORGANISATION = re.compile(
    r"[\u4e00-\u9fff]{2,24}?(?:人民政府|管理局|委员会|管委会|办事处|[\u4e00-\u9fff](?:局|厅|委|院|署|中心|公司|集团|街道|镇|乡|学校|大学|医院))"
)


def is_foreign(prior: Report, case: Case) -> bool:
    """Whether the prior report is another unit's. One that names no unit (hollowed out, `**局`) counts as our own template."""
    names = [name for name in (case.unit, *case.short) if len(name) >= 2]
    if _elsewhere(prior.title_text(), case.unit):
        return True
    for place in (prior.title_text(), prior.signature.of(prior.text) if prior.signature else ""):
        if any(name in place for name in names):
            return False
        if found := _ORGANISATION.search(place):
            return not _same_unit(found[0], case.unit)
    if any(name in prior.text for name in names):
        return False
    found = _ORGANISATION.search(prior.text[:400])
    return bool(found) and "*" not in prior.text[:400]


def _elsewhere(title: str, unit: str) -> bool:
    """Whether a title names another prefecture than the unit's (石家庄市 beside 南阳市财政局), or another province where both name only that."""
    provinces = {place.province for place in places().values()}
    named = [{span.of(text) for span, _function in find_places(text)} for text in (title, unit)]
    theirs, ours = [one - provinces for one in named] if any(one - provinces for one in named) else named
    return bool(theirs and ours and not theirs & ours)


def _same_unit(one: str, other: str) -> bool:
    """Whether a long and a short name are one unit's: 财政局, 某市财政局, 中共某市财政局党组."""
    left, right = (re.sub(r"^中共|(?:党组|党委|党总支)$", "", name) for name in (one, other))
    short, long = sorted((left, right), key=len)
    return len(short) >= 3 and long.endswith(short)
