"""When a dash before a number is a minus, and when a bare number is the value of an index. The names are data in `phrases/figures`."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.language import lexicon

# 担负, 肩负 are acts, 正负 is a margin on both sides; 负二层 is a floor.
_MINUS = re.compile(r"(?:[-－−]|(?<![担肩背抱自欺辜胜正])负的?)$")
_FLOORS = ("层", "楼")
# 各负3项责任 is borne, 胜9场负3场 is lost.
_BORNE = re.compile(r"[^，。；]{1,16}?(?:责任(?!书)|义务|使命|重任)|[^，。；、]{1,6}任务")
_WON = re.compile(r"胜[^。；]{0,12}$")
_GAMES = ("场", "局", "盘", "轮")
_BACK = 24
_LINK = r"(?:为|是|达到?|约|到|至|降到|降至|升至|升到|提高到|由|从|[：: ]){0,2}"


@lru_cache(maxsize=1)
def _balances() -> re.Pattern[str]:
    names = lexicon.any_of(lexicon.words("figures/natures.txt", "balance"))
    return re.compile(rf"(?:{names})[^，。；、]{{0,6}}$")


@lru_cache(maxsize=1)
def _indices() -> re.Pattern[str]:
    names = lexicon.any_of(lexicon.words("figures/roles.txt", "index"))
    value, past = (
        r"\d+(?:\.\d+)?",
        r"(?:上一?年度?|去年|前年|上期|上个?月|上季度|年初|同期)(?:同期)?(?:为|是|只有|才|仅)?",
    )
    short = r"(?:[A-Za-z]{1,6}\d{0,3}|[（(][A-Za-z]{1,6}\d{0,3}[）)])?"  # 指数PQI 88.6, 指数（AQI）62
    return re.compile(rf"(?:{names}){short}{_LINK}(?:{value}[，,；（(]{past})?$")


def minus_before(flat: str, start: int, unit: str = "") -> int:
    """How many signs before `start` put a figure below zero: 净利润-320万元, 水位变化负0.2米. Behind a name that is no balance a dash only joins; 0: none do."""
    found = _MINUS.search(flat, max(0, start - 2), start)
    if not found:
        return 0
    worded = found[0][0] == "负" and not unit.startswith(_FLOORS) and not _is_act(flat, found.start(), start, unit)
    return len(found[0]) if worded or is_balance(flat, found.start()) else 0


def _is_act(flat: str, at: int, start: int, unit: str) -> bool:
    """Whether 负 is a verb with the figure for its object: what somebody bears, or lost."""
    lost = unit in _GAMES and _WON.search(flat, max(0, at - _BACK), at)
    return bool(lost or _BORNE.match(flat, start))


def is_balance(flat: str, end: int) -> bool:
    """Whether the words right before `end` name what may stand below zero (利润, 结余, 气温)."""
    return bool(_balances().search(flat[max(0, end - _BACK) : end]))


def names_index(flat: str, start: int) -> bool:
    """Whether the words right before `start` name an index (系数, 指数), so that its value needs no unit."""
    return bool(_indices().search(flat[max(0, start - _BACK) : start]))
