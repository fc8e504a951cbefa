"""Whether a number is itself the size of a change (增长3%, 压减2亿元), and which way it goes. The words are `phrases/figures/directions.txt`."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from drafter.core.patterns import Ending
from drafter.core.quantity import Change, Quantity
from drafter.language import lexicon

_MIDDLE = rf"(?:{lexicon.one_of('beside_figures.txt', 'after_change')}){{0,4}}+"
_STRETCH = 18
_BLANKS = re.compile(r"[\s\u3000]+")
_LISTED = frozenset(("和", "及", "与", "、", "以及"))
_PARTS = ("%", "％", "‰", "个百分点", "百分点", "个千分点", "千分点", "个点", "点")


def direction_words(section: str) -> frozenset[str]:
    """One class of `directions.txt`: up, down, up_single, …"""
    return lexicon.words("figures/directions.txt", section)


def _any(*sections: str) -> str:
    return lexicon.any_of(word for section in sections for word in direction_words(section))


@lru_cache(maxsize=1)
def _direct() -> Ending:
    """A formal word of change right before the number. 新增 is a level: how many came new."""
    return Ending(rf"(?:(?P<up>{_any('up')}|(?<!新)增)|(?P<down>{_any('down', 'down_single')})){_MIDDLE}$")


@lru_cache(maxsize=1)
def _pulled() -> re.Pattern[str]:
    """增幅 is the thing changed when a verb before it says which way: 拉低…增幅9.2个百分点."""
    return re.compile(rf"(?:({_any('pulls_down')})|({_any('pulls_up')}))[^，。；：]{{0,24}}$")


@lru_cache(maxsize=1)
def _spoken() -> Ending:
    """涨3%, 比上年高2个百分点, （多1.2亿, 提了3个点: the way notes say it."""
    up, down = _any("up_spoken", "up_single"), _any("down_spoken", "down_single")
    led = r"(?:[比较][^，。；]{0,10}|[（(，、；：]|^)"
    return Ending(
        rf"(?:涨|(?P<fell>掉)|{led}(?:(?P<up>{up})|(?P<down>{down}))|(?:(?P<up2>[提升]|(?<![不至差许最])[多高快])|(?P<down2>[降减]|(?<![不至减缺最])[少低慢]))(?=了))(?:了|出)?(?:(?<=[多少])[花用收支缴拿发办跑开交]了?)?(?:大概|大约|约|近)?$"
    )


def change_at(flat: str, start: int, unit: str = "") -> Change | None:
    """The direction of the change whose size begins at `start`; None for a level reached or a plain amount."""
    signed = _signed(flat, start, unit)
    if signed:
        return signed
    before = _BLANKS.sub("", flat[max(0, start - _STRETCH) : start])
    if _DONE_WITH.search(before):
        return None
    found = _direct().search(before)
    if not found:
        return _shorthand(before, unit) or (_distance(before) if unit in _PARTS[3:] else None)
    if found[0].endswith("率") or found[0][1:2] == "为":  # 由42万吨降为30万吨: the level it came to
        return None
    if "幅" in found[0] or found[0].startswith("增速"):
        pulled = _pulled().search(flat[max(0, start - 40) : start])
        if pulled:
            return "decrease" if pulled[1] else "increase"
    return "increase" if found["up"] else "decrease"


# 花掉1063万元, 拆掉12座: done with, and no fall.
_DONE_WITH = re.compile(
    r"[花拆办清卖用还丢扔除去换改关停撤甩卸砍退吃烧报毁铲处销化啃拿抹打搬整消耗淘刷推填埋补]掉了?(?:大概|大约|约|近|将近|超过?)?$"
)
_DISTANCE = re.compile(
    r"(?:(还差|尚差|相差|差|低于|慢于|落后于?|不及)|高于|快于|优于|好于|高出|领先于?)[^，。；、\d]{0,12}$"
)


def _distance(before: str) -> Change | None:
    """离标准还差0.8个百分点, 高于全省平均2.1个百分点: below or above a mark."""
    found = _DISTANCE.search(before)
    return None if not found else "decrease" if found[1] else "increase"


def _signed(flat: str, start: int, unit: str) -> Change | None:
    """+4.6%, ▼3.2%, 增长-3.2%, （+12）: a plus between two things (12个乡镇+9个站所) joins them and is no sign."""
    sign = flat[start - 1 : start]
    if not sign:
        return None
    up = sign in direction_words("up_sign")
    if not up and sign not in direction_words("down_sign"):
        return None
    before = flat[max(0, start - 2) : start - 1]
    if sign in "-－−–+＋" and not _sign_fits(before, unit):
        return None
    return "increase" if up else "decrease"


def _sign_fits(before: str, unit: str) -> bool:
    if before in ("（", "(", "：", ":"):
        return True
    return unit in _PARTS and not (before.isascii() and before.isalnum())


# 提了14条意见, 多发1.26万元: an act of its own, no size of a change, unless something is compared.
_RAISED = re.compile(r"提了?(?:大概|大约|约|近)?$")
# 同比多流失9人: more of an act than a year ago.
_MORE_OF = re.compile(r"(?:同比|环比|比(?![较例重赛])[^，。；]{1,10}?)(多|少)[\u4e00-\u9fff]{2}了?$")
_GIVEN = re.compile(r"[多少](?:发|拿|占|付|报)了?$")


def _shorthand(before: str, unit: str) -> Change | None:
    if more := _MORE_OF.search(before):
        return "increase" if more[1] == "多" else "decrease"
    found = _spoken().search(before)
    if not found or (_RAISED.search(before) and unit not in _PARTS) or _gave(before):
        return None
    return "decrease" if found["fell"] or found["down"] or found["down2"] else "increase"


def _gave(before: str) -> bool:
    return bool(_GIVEN.search(before)) and not re.search(r"[比较]", before)


def carried_change(flat: str, earlier: Quantity, later: Quantity) -> Quantity:
    """`later` with the direction of `earlier` when the two stand in one list: 分别下降16%和36%."""
    if earlier.change and earlier.unit == later.unit and flat[earlier.span.end : later.span.start].strip() in _LISTED:
        return replace(later, change=earlier.change)
    return later
