"""Words of how much of a whole, in one order (`phrases/extents.tsv`): 大部分 is more than 部分, 基本 less than 全部."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from drafter.language.phrases import phrase_lines


@dataclass(frozen=True, slots=True)
class Extent:
    """One such word as it stands in a text. rank: the greater, the more of the whole."""

    start: int
    end: int
    text: str
    rank: int


@lru_cache(maxsize=1)
def _table() -> dict[str, int]:
    rows = (line.split("\t") for line in phrase_lines("extents.tsv"))
    return {word: int(rank) for rank, words in rows for word in words.split()}


@lru_cache(maxsize=1)
def _matcher() -> tuple[Any, tuple[str, ...]]:
    from ahocorasick_rs import AhoCorasick, MatchKind

    words = tuple(_table())
    return AhoCorasick(list(words), matchkind=MatchKind.LeftmostLongest), words


@lru_cache(maxsize=4096)
def extents_in(text: str) -> tuple[Extent, ...]:
    """Every such word in `text`, the longest at each place."""
    matcher, words = _matcher()
    found = matcher.find_matches_as_indexes(text)
    return tuple(
        Extent(start, end, words[at], _table()[words[at]])
        for at, start, end in found
        if not (_other_word(text, end) or text[:start].endswith(_THE_REST) or _PARTED.search(text, 0, start))
    )


# 剩余部分 is all of what is left.
_THE_REST = ("剩余", "其余", "余下", "剩下", "该", "这", "此", "组成", "两", "三", "其他")
# 未交部分, 超出部分: the part of which so much is said.
_PARTED = re.compile("(?:[未没不已超][一-鿿]{1,2}|的)$")
# 部分化解 is 部分, but 基本工资, 基本医保, 一些 of 这一些, 所有权 and 有的放矢 are other words.
_OTHERS = {
    "基本": ("工", "医", "养", "农", "建", "公", "情", "功", "生", "药", "保", "单", "制", "信", "台", "盘", "面", "法", "条", "原", "标", "办", "支", "队"),
    "所有": ("制", "权", "者"),
    "有的": ("放",),
    "局部": ("地", "气"),
    "一切": ("入",),
}  # fmt: skip


def _other_word(text: str, end: int) -> bool:
    return any(text[:end].endswith(word) and text[end : end + 1] in after for word, after in _OTHERS.items())
