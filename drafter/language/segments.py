"""A clause as words: where one may be replaced, and what kind of word it is. Figures with their units are words of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafter.language import lexicon
from drafter.language.cutter import plain_cutter, whole_signs

# A counting unit; not where it begins a longer word (3个体工商户, 5项目, 2处置).
UNIT = rf"(?:[万亿千百]?{lexicon.stems('counting_units.txt', 'measured')}|{lexicon.stems('counting_units.txt', 'counted')})"
NUMBER = r"(?:\d[\d,，]*\d|\d)(?:\.\d+)?(?:[万亿千百]?余|[万亿])?%?"
_FIGURE = re.compile(rf"{NUMBER}(?:{UNIT})?")


@dataclass(frozen=True, slots=True)
class TaggedWord:
    """One word; tag as jieba names parts of speech (n…, v…, a, d, p, m for figures, x for marks)."""

    text: str
    tag: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@lru_cache(maxsize=4096)
def tagged_words(text: str) -> tuple[TaggedWord, ...]:
    """The words of a text in order; together they are the text."""
    words: list[TaggedWord] = []
    at = 0
    for found in _FIGURE.finditer(text):
        words += _cut(text[at : found.start()], at)
        words.append(TaggedWord(found[0], "m", found.start()))
        at = found.end()
    return (*words, *_cut(text[at:], at))


def _cut(piece: str, at: int) -> Iterator[TaggedWord]:
    if not piece:
        return
    start = 0
    # Unknown words stay single characters: a guess would glue a verb to a name.
    for text, tag in plain_cutter().tag(whole_signs(piece), False):
        yield TaggedWord(piece[start : start + len(text)], tag, at + start)
        start += len(text)


def put_anew(text: str, entry: Callable[[tuple[TaggedWord, ...], int], tuple[int, str]]) -> str:
    """The text with its words put anew. entry: of the words from a place on, how many are taken and what stands for them."""
    words = tagged_words(text)
    pieces: list[str] = []
    at = 0
    while at < len(words):
        size, new = entry(words, at)
        pieces.append(new)
        at += size
    return "".join(pieces)


def edges_of(text: str) -> frozenset[int]:
    """Every place where a word begins or ends."""
    return frozenset({0, *(word.end for word in tagged_words(text))})
