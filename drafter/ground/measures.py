"""The unit after a number and what it measures."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from drafter.ground.unit_signs import latin_units, sign_at
from drafter.language.lexicon import words
from drafter.language.unit_lexicon import kinds
from drafter.language.units import convert, family, split

TIME = frozenset(
    ("年", "月", "天", "日", "小时", "分钟", "个月", "周", "星期", "礼拜", "季", "岁", "学时", "课时", "秒", "分")
)
_POINT_PART = (Decimal("0.01"), "point", "个百分点")  # a basis point is a hundredth of a percentage point
_WARMTH, _YEARS = (Decimal(1), "count", "℃"), (Decimal(12), "time", "月")
_ODD = {
    "块": (Decimal(1), "any", "块"),  # of money in speech, of land and boards elsewhere
    **dict.fromkeys(("个千分点", "千分点"), (Decimal("0.1"), "point", "个百分点")),
    "成": (Decimal(10), "percent", "%"),
    "%": (Decimal(1), "percent", "%"),
    "‰": (Decimal("0.1"), "percent", "%"),
    **dict.fromkeys(("个BP", "BP", "个bp", "bp", "个基点", "基点"), _POINT_PART),
    **dict.fromkeys(("pct", "PCT", "pp"), (Decimal(1), "point", "个百分点")),
    **dict.fromkeys(("℃", "摄氏度"), _WARMTH),
    **dict.fromkeys(("个年头", "年头"), _YEARS),
}
# What each family of measures is reckoned in.
_SMALLEST = {
    "money": "元",
    "area": "平方米",
    "mass": "克",
    "length": "米",
    "volume": "立方米",
    "energy": "千瓦时",
    "power": "千瓦",
}
# Units as they are said, and as they are written.
_SHORT = {
    **dict.fromkeys(("平", "平方", "个平方"), "平方米"),
    **dict.fromkeys(("方", "立方", "个立方"), "立方米"),
    **dict.fromkeys(("个星期", "个礼拜"), "周"),
    **dict.fromkeys(("个钟头", "钟头", "个小时"), "小时"),
    "毛": "角",
}


def measure(unit: str) -> tuple[Decimal, str, str]:
    """(factor to the family's base, family, base unit)."""
    if unit in _ODD:
        return _ODD[unit]
    if unit.endswith(("百分点", "个点")):
        return Decimal(1), "point", "个百分点"
    scale, base = split(unit)
    if base == "块钱" or (base == "块" and scale > 1):  # 2万块
        return scale, "money", "元"
    base = base.removesuffix("钱") or base
    base = latin_units().get(base, _SHORT.get(base, base))
    if base in ("金", "银", "铜"):  # 9金6银
        return scale, "count", base
    if base in ("倍", "番", "折"):
        return scale, base, base
    if base in ("分钟", "秒"):
        return scale / (60 if base == "分钟" else 3600), "time", "小时"
    if base in ("年", "周", "星期", "礼拜"):  # 半年 is 6个月, 一周 7天
        return scale * (12 if base == "年" else 7), "time", "月" if base == "年" else "天"
    if base in TIME:
        return scale, "time", {"日": "天", "个月": "月"}.get(base, base)
    name = family(base)
    if name in _SMALLEST:
        smallest = _SMALLEST[name]
        factor = convert(Decimal(1), base, smallest)
        return scale * (factor if factor is not None else Decimal(1)), name, smallest
    return scale, ("count" if base in _classifiers() else base if "/" in base else "count" if base else "any"), base


# 库温4度: no electricity.
_WARM = re.compile("(?<![升降])温[^，。；电]{0,8}$|(?:高烧|发烧|烧到)[^，。；电]{0,3}$")


def measure_there(flat: str, start: int, unit: str) -> tuple[Decimal, str, str]:
    """What a unit measures behind the number at `start`: 度 is of electricity, but of warmth where the words before say so."""
    warm = unit.strip() == "度" and bool(_WARM.search(flat, max(0, start - 12), start))
    return (Decimal(1), "℃", "℃") if warm else measure(unit)


@lru_cache(maxsize=1)
def _classifiers() -> frozenset[str]:
    return frozenset(kinds()) | words("told_units.txt", "unit")


# 8块钱: of money, and of nothing else.
_COINS = ("块", "毛", "角")


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(map(len, _classifiers()))


# 12家园区: no 家园.
_NO_WORD = re.compile("家园[区林子艺]")
_MEDALS = re.compile(r"[金银铜](?=\d|[，。；、和]|$)")


# 计划60只来37: an adverb; 来自 and 到岸 are said of animals and parcels.
_ONLY = re.compile(r"只(?=(?:来|到|招|完成?|收|报|有|剩|做|建|用)了?[约近]?[\d一二两三四五六七八九十])")


def unit_at(flat: str, at: int) -> str:
    """The measure word that stands at `at`, blanks before it taken along; "" if none does."""
    if _MEDALS.match(flat, at):
        return flat[at]
    begin = at
    while begin < len(flat) and flat[begin] in " \u3000":
        begin += 1
    if sign := sign_at(flat, begin):
        return flat[at : begin + len(sign)]
    for length in range(_longest(), 0, -1):
        unit = flat[begin : begin + length]
        if len(unit) == length and unit in _classifiers():
            end = begin + length - 1
            if unit == "只" and _ONLY.match(flat, begin):
                return ""
            if length <= 2 and flat[end : end + 2] in words("told_units.txt", "word") and not _NO_WORD.match(flat, end):
                continue
            money = unit in _COINS and flat.startswith("钱", begin + length)
            return flat[at : begin + length + money]
    return ""
