"""Whether a figure is one each or all together, and what time it is counted over."""

from __future__ import annotations

import re

from drafter.ground.roles import LINK
from drafter.language.lexicon import alternatives

_EACH = re.compile(alternatives("told_plainly.txt", "each") + r"\s*$")
# What time a figure is counted over, when it says so: 每月谈话58人次 is not 谈话58人次.
_PER = (
    ("day", re.compile(r"(?:每一?[天日]|日均|一天|天天|日(?=处理|产|供|补|薪|租|接待|收运|减少|增))[^，。；\d]{0,8}$")),
    ("week", re.compile(r"(?:每个?[周]|每个?礼拜|每个?星期|周均|一个?(?:礼拜|星期|周))[^，。；\d]{0,8}$")),
    ("month", re.compile(r"(?:每个?月|月均|逐月|按月|一个月|一月(?=$|\d)|月(?=增|收入|补|工资|薪|租|缴|供|产))[^，。；\d]{0,8}$")),
    ("quarter", re.compile(r"(?:每个?季度?|季均|逐季|按季|一个季度?|一季(?!度))[^，。；\d]{0,8}$")),
    ("term", re.compile(r"(?:每个?学期|一个?学期|学期均)[^，。；\d]{0,8}$")),
    ("year", re.compile(r"(?:每年|年均|逐年|一年(?!来|多)|年(?=增收|产|收入))[^，。；\d]{0,8}$")),
)  # fmt: skip
_TOTAL = re.compile(r"(?:(?<!公)共计?|合计|一共|总计|总共|总额|总[一-鿿]{0,4}|累计)(?:[一-鿿]{2,8})?" + LINK + "$")


def spread_of(leading: str, before: str, after: str) -> str:
    """each | total | "": by the words that lead to a number, its own stretch, and what follows."""
    if _EACH.search(leading) or re.match(r"/[年月日天人户亩次家]", after):
        return "each"
    return "total" if _TOTAL.search(before) else ""


_BASE = re.compile(
    r"(?:平均(?:一|每)?个?|每一?个?|一个?|各)(?P<each>公斤|平方米|平米|公里|[人户家村场亩台班斤吨站所校店厂车船点桌床栋])(?!次|有|共|起|样|般)|(?P<mean>[人户场亩村班家台])均|(?<![一-鿿])(?P<paid>[户人亩])补"
)
_SLASH = re.compile("/(公斤|平方米|平米|公里|[人户家村场亩台班斤吨])")


def base_of(leading: str, unit: str) -> str:
    """What one each is said of (人 in 人均, 户 in 一户1500), "" if it is not said."""
    slash = _SLASH.search(unit)
    found = _BASE.search(leading)
    each = slash[1] if slash else (found["each"] or found["mean"] or found["paid"]) if found else ""
    return "平方米" if each == "平米" else each


def per_of(leading: str) -> str:
    """day | week | month | quarter | term | year, "" if no time is said."""
    return next((name for name, pattern in _PER if pattern.search(leading)), "")
