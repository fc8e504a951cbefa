"""加上 before what makes a total with the figure before it, and 收支相抵 before what is left of two totals: words that say no more than the figures, where these bear them out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import combinations

from drafter.core.text import Span

_SUM = re.compile(r"(?P<n>\d[\d,]*(?:\.\d+)?)(?P<unit>[万亿]?元)")
_SCALE = {"元": Decimal(1), "万元": Decimal(10000), "亿元": Decimal(100000000)}
_IN_BRACKETS = re.compile("[（(][^（）()]*[）)]")
_ADDED = re.compile(
    r"加上(?P<list>[^，。；：\d]{2,20}\d[^，。；：]*)，(?P<name>[^，。；：\d]{0,12}(?:总计|合计|总收入|总支出)为?)(?P<total>\d[\d.,]*[万亿]?元)"
)
_LEFT = re.compile(
    r"收支相抵[，后]?[^，。；：\d]{0,8}(?P<left>(?:结[转余]|缺口)[^，。；：\d]{0,2})(?P<n>\d[\d.,]*[万亿]?元)"
)
_BACK = 600  # signs before such words within which their figures are looked for
_SEVERAL = 24  # and the most of them that are tried


def says_balance(clause: Span, text: str) -> bool:
    """Whether a clause is made of such words and no other, and its figures bear them out."""
    return any(clause.covers(one) and one.of(text) == clause.of(text).strip() for one in _borne(text))


def in_balance(at: int, text: str) -> bool:
    """Whether a place lies in such words."""
    return any(one.start <= at < one.end for one in _borne(text))


@lru_cache(maxsize=256)
def _borne(text: str) -> tuple[Span, ...]:
    """Where such words stand and their figures bear them out."""
    added = (Span(one.start(), one.start() + len("加上")) for one in _ADDED.finditer(text) if _adds(text, one))
    left = (Span(one.start(), one.start() + len("收支相抵")) for one in _LEFT.finditer(text) if _leaves(text, one))
    return (*added, *left)


def _adds(text: str, found: re.Match[str]) -> bool:
    """Whether what is listed makes the total with a figure that stands before."""
    (total, error), parts = _sums(found["total"])[0], _sums(_IN_BRACKETS.sub("", found["list"]))
    made, fine = sum((value for value, _error in parts), Decimal(0)), min(error, *(one for _value, one in parts))
    slack = fine * (len(parts) + 2)
    before = _sums(text[max(0, found.start() - _BACK) : found.start()])
    return any(abs(value + made - total) <= slack for value, _error in before)


def _leaves(text: str, found: re.Match[str]) -> bool:
    """Whether what is left is the difference of two figures that stand before."""
    left, error = _sums(found["n"])[0]
    before = _sums(text[max(0, found.start() - _BACK) : found.start()])[-_SEVERAL:]
    short = "缺口" in found["left"]
    return any(
        abs((went - came if short else came - went) - left) <= max(min(fine, other), error) * 3
        for (came, fine), (went, other) in combinations(before, 2)
    )


def _sums(text: str) -> Sequence[tuple[Decimal, Decimal]]:
    """The sums of money in a text, each with half of its last digit."""
    found = []
    for one in _SUM.finditer(text):
        digits, scale = one["n"].replace(",", ""), _SCALE[one["unit"]]
        found.append((Decimal(digits) * scale, Decimal("0.5").scaleb(-len(digits.partition(".")[2])) * scale))
    return found
