"""25年 → 2025年, where a report's own time tells that a year is meant and no length of time."""

from __future__ import annotations

import re

_LONG = 12  # years that a count may have run
_SHORT = re.compile(
    r"(?<![\d.近过第共连续历满整约每隔头前后这那几多达长龄了用])(?P<n>[12]\d)年(?=[先上下初底末全内再要计拟将起已完目、，新推争度]|\d{1,2}月)(?!来|以)"
    # 26年民生：…: a label, in front of what is told of that year.
    r"|(?<![^，。；\s])(?P<label>[12]\d)年(?=[\u4e00-\u9fff]{0,8}[：:])"
)


def with_whole_years(text: str, years: range) -> str:
    """The text with each year of two figures in full that lies among the report's years."""
    return _SHORT.sub(lambda found: f"20{found[0]}" if _is_meant(found, years) else found[0], text)


# 吊机是98年的, 03年就用上了: when something came to be, and no length of time.
_OF_OLD = re.compile(
    r"(?<![\d.近过第共连续历满整约每隔头前后这那几多达长龄了用有干做等])(?P<n>\d{2})年(?=的(?![历时经工]|$|[，。；、])|[，。；、）的]|(?:前后|初|底|末|左右)?(?:就|才|那[时会]|又)?(?:[买购建盖修装投启开入上交办造置立定配进换设用]))"
)


def years_of_old(text: str, last: int) -> frozenset[int]:
    """The years that two figures name when they say of what year a thing is. last: no year after it is meant."""
    short = (int(found["n"]) for found in _OF_OLD.finditer(text))
    return frozenset(2000 + n if 2000 + n <= last else 1900 + n for n in short)


def _is_meant(found: re.Match[str], years: range) -> bool:
    """One of the report's years, or one since which something is counted: 21年起累计1460户."""
    year = 2000 + int(found["n"] or found["label"])
    since = found.string.startswith("起", found.end())
    return year in years or (since and years.stop - _LONG <= year < years.stop)
