"""Units: their scale, their family, exact conversion within a family."""

from __future__ import annotations

import re
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import lru_cache

_SCALE = re.compile(r"(?:[百千]?万亿|[十百千]?亿|[十百千]?万|千(?![克米瓦卡伏])|百(?!分))")
_SCALES = {"百": 2, "千": 3, "万": 4, "亿": 8, "十": 1}
_ALIASES = {
    "％": "%",
    "百分点": "个百分点",
    "个点": "个百分点",
    "千分点": "个千分点",
    "千米": "公里",
    "人民币": "元",
    "㎡": "平方米",
    "m²": "平方米",
    "m³": "立方米",
    "km²": "平方公里",
    "平米": "平方米",
    "方": "立方米",
    "度": "千瓦时",
    "KM": "公里",
    "km": "公里",
    "kg": "公斤",
    "千克": "公斤",
    "t": "吨",
    "个人": "人",
}
# Each family: unit → how many of the family's smallest it holds. Source: GB 3100/3102 and 国务院关于在我国统一实行法定计量单位的命令 (亩 = 2000/3 m²).
_FAMILIES: dict[str, dict[str, Fraction]] = {
    "money": {"元": Fraction(10), "角": Fraction(1)},
    "area": {
        "平方米": Fraction(1),
        "亩": Fraction(2000, 3),
        "公顷": Fraction(10**4),
        "平方公里": Fraction(10**6),
        "平方千米": Fraction(10**6),
    },
    "mass": {
        "毫克": Fraction(1, 1000),
        "克": Fraction(1),
        "两": Fraction(50),
        "斤": Fraction(500),
        "公斤": Fraction(1000),
        "吨": Fraction(10**6),
    },
    "length": {
        "毫米": Fraction(1, 1000),
        "厘米": Fraction(1, 100),
        "米": Fraction(1),
        "公里": Fraction(1000),
        "里": Fraction(500),
    },
    "volume": {"升": Fraction(1), "毫升": Fraction(1, 1000), "立方米": Fraction(1000)},
    "energy": {"千瓦时": Fraction(1), "兆瓦时": Fraction(1000)},
    "power": {"瓦": Fraction(1), "千瓦": Fraction(1000), "兆瓦": Fraction(10**6)},
    "share": {"%": Fraction(10), "‰": Fraction(1)},
    "time": {"秒": Fraction(1), "分钟": Fraction(60), "小时": Fraction(3600)},
}
_FAMILY_OF = {unit: family for family, members in _FAMILIES.items() for unit in members}
_DIGITS = 60
# How a sheet says that a rate is of so many people: 1/10万, 例/10万, 每10万人, 十万分之一. A report writes 1074.4/10万.
_RATIO = re.compile(r"(?:[1１例人名]?[/／]|每)(?P<of>10万|十万|万)(?:人口?)?|(?P<part>十万|万)分之一")

# 万册（件）, 件（套）: what else is counted with it stands in brackets.
_OTHER = re.compile(r"(?P<unit>[\u4e00-\u9fff]{1,4})[（(](?P<else>[\u4e00-\u9fff]{1,2})[）)]")


@lru_cache(maxsize=2048)
def split(unit: str) -> tuple[Decimal, str]:
    """The scale a unit holds and its base: 亿元 → (100000000, 元); 万 → (10000, ""); 千瓦时 → (1, 千瓦时)."""
    unit = "".join(unit.split())
    found = _SCALE.match(unit)
    if not found:
        return Decimal(1), _ALIASES.get(unit, unit)
    base = unit[found.end() :]
    return Decimal(10) ** sum(_SCALES[c] for c in found[0]), _ALIASES.get(base, base)


def as_ratio(unit: str) -> str:
    """1/10万 as it stands behind a number: /10万; of 万册（件） and 人（次） the one unit a number takes; any other as it is."""
    if other := _OTHER.fullmatch(unit):
        unit = other["unit"] + ("次" if other["else"] == "次" else "")
    found = _RATIO.fullmatch("".join(unit.split()))
    return f"/{(found['of'] or found['part']).replace('十万', '10万')}" if found else unit


def family(unit: str) -> str:
    """money, area, mass… for a unit that converts; else its base, which is a family of its own (人次, 个百分点)."""
    base = split(unit)[1]
    return _FAMILY_OF.get(base, base)


def convert(value: Decimal, unit: str, to: str) -> Decimal | None:
    """The same amount in another unit; None when the two measure different things.

    Exact where a finite decimal exists (亿元 → 万元); a third of a 公顷 in 亩 is kept to 60 digits.
    """
    scale, base = split(unit)
    other_scale, other = split(to)
    if base == other:
        factor = Fraction(scale) / Fraction(other_scale)
    elif base in _FAMILY_OF and _FAMILY_OF.get(other) == _FAMILY_OF[base]:
        sizes = _FAMILIES[_FAMILY_OF[base]]
        factor = Fraction(scale) * sizes[base] / sizes[other] / Fraction(other_scale)
    else:
        return None
    with localcontext() as context:
        context.prec = max(_DIGITS, len(value.as_tuple().digits) + 20)
        return _tidy(value * factor.numerator / factor.denominator)


def _tidy(value: Decimal) -> Decimal:
    """Without trailing zeros and without an exponent: 1.2E+5 is 120000."""
    if not value:
        return Decimal(0)
    shorter = value.normalize()
    exponent = shorter.as_tuple().exponent
    return shorter.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else shorter
