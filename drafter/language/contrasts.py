"""Words that exclude one another (`phrases/contrasts.tsv`): 周一 is not 周三, 到位资金 not 协议资金."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from drafter.language.phrases import phrase_lines


@dataclass(frozen=True, slots=True)
class Member:
    """One word as it stands in a text. place: its set and its item there; ways of writing one item share it."""

    start: int
    end: int
    text: str
    place: tuple[int, int]


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[tuple[int, int], ...]]:
    """word → its (set, item) places."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, line in enumerate(phrase_lines("contrasts.tsv")):
        for item, ways in enumerate(line.split()):
            for word in ways.split("/"):
                found.setdefault(word, []).append((number, item))
    return {word: tuple(places) for word, places in found.items()}


@lru_cache(maxsize=1)
def _matcher() -> tuple[Any, tuple[str, ...]]:
    from ahocorasick_rs import AhoCorasick, MatchKind

    words = tuple(_table())
    return AhoCorasick(list(words), matchkind=MatchKind.LeftmostLongest), words


@lru_cache(maxsize=4096)
def members_in(text: str) -> tuple[Member, ...]:
    """Every word of the sets that stands in `text`, the longest at each place; a word of several sets comes once for each."""
    return tuple(_members(text))


def _members(text: str) -> Iterator[Member]:
    matcher, words = _matcher()
    for at, start, end in matcher.find_matches_as_indexes(text):
        if start and text[start] == "中" and text[start - 1] in "其集":
            continue  # 其中年轻老师 names no 中年
        for place in _table()[words[at]]:
            yield Member(start, end, words[at], place)
