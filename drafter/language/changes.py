"""Whether a number is itself the size of a change (增长3%, 压减2亿元), and which way it goes."""

from __future__ import annotations

import re
from dataclasses import replace

from drafter.core.quantity import Change, Quantity

_UP = "增长|增加|提高|提升|上升|上涨|扩大|增幅|增速|增收|增支|多收|多增|调增|净增|增盈|上浮|攀升|延长|增产|高出|升高|加快|递增|(?<!新)增"
_DOWN = "下降|减少|降低|压减|压缩|回落|下跌|下调|下滑|缩小|缩短|缩减|减亏|减收|减支|核减|调减|减产|降幅|收窄|削减|递减|降|跌"
_MIDDLE = r"(?:了|约|近|超过|超|逾|达到|达|为|分别|均|各|幅度|幅|率|累计|平均|将近|大约|不少于|不低于|至少|再|的|大幅|仅|不到|最高|接近){0,4}+"
_DIRECT = re.compile(rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN})){_MIDDLE}$")
_STRETCH = 18
_BLANKS = re.compile(r"[\s\u3000]+")
# 增幅 is the thing changed when a verb before it says which way: 拉低…增幅9.2个百分点.
_PULLED = re.compile(r"(?:(拉低|回落|收窄|降低|低于)|(拉高|拉动|带动|提高|高于|快于|加快))[^，。；：]{0,24}$")
_SHORT = re.compile(
    r"(?:(?<![\dA-Za-z])(?P<up>[+＋↑])|(?P<up2>涨)|掉|↓|(?:[比较][^，。；]{1,10}|[（(，、])(?:(?P<up3>[高多快])|[低少慢]))了?(?:约|近)?$"
)
_LISTED = frozenset(("和", "及", "与", "、", "以及"))


def change_at(flat: str, start: int) -> Change | None:
    """The direction of the change whose size begins at `start`; None for a level reached or a plain amount."""
    found = _DIRECT.search(_BLANKS.sub("", flat[max(0, start - _STRETCH) : start]))
    if not found:
        return _shorthand(flat[max(0, start - _STRETCH) : start])
    if found[0].endswith("率"):
        return None
    if "幅" in found[0] or found[0].startswith("增速"):
        pulled = _PULLED.search(flat[max(0, start - 40) : start])
        if pulled:
            return "decrease" if pulled[1] else "increase"
    return "increase" if found["up"] else "decrease"


def _shorthand(before: str) -> Change | None:
    """+4.6%, 涨3%, 比上年高2个百分点, （多1.2亿）: the way notes say it."""
    found = _SHORT.search(before)
    return None if not found else "increase" if found["up"] or found["up2"] or found["up3"] else "decrease"


def carried_change(flat: str, earlier: Quantity, later: Quantity) -> Quantity:
    """`later` with the direction of `earlier` when the two stand in one list: 分别下降16%和36%."""
    if earlier.change and earlier.unit == later.unit and flat[earlier.span.end : later.span.start].strip() in _LISTED:
        return replace(later, change=earlier.change)
    return later
