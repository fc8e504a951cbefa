"""Whether two names mean one thing in other words: matched word by word, and told apart by whatever is left over that says something.

A word matches where it stands in the other name, or where the other has one of its meaning (`phrases/synonyms.tsv`). Words that only say
that something was done, counted or written down say nothing (`phrases/figures/names.txt`). Order does not matter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from drafter.claims.joining import bare_name, designators, forms, name_words
from drafter.language.classes import synonyms
from drafter.language.contrasts import members_in
from drafter.language.segmenting import Word, words_of

# same: nothing is left over. within: one says more, a part or a kind perhaps, or says it in letters of the other (接处警, 接警出动).
Kinship = Literal["same", "within", ""]

_WHOLE = re.compile(r"^(?:合计|总计|共计|全部|总共)|(?:合计|小计)$")
_EMPTY_POS = ("u", "p", "c", "y", "e", "d", "r")


@dataclass(frozen=True, slots=True)
class SaidName:
    """A name: its characters, the words of it that say something, and the meanings of all of them."""

    raw: str
    words: tuple[Word, ...]
    meanings: frozenset[int]


@lru_cache(maxsize=32768)
def kinship(a: str, b: str) -> Kinship:
    """How two names stand to each other; "" where each says what the other does not."""
    one, two = said_name(a), said_name(b)
    if designators(a) and designators(b) and designators(a) != designators(b):
        return ""
    stages = [{stage for stage in name_words("stages") if stage in said.raw} for said in (one, two)]
    if all(stages) and not stages[0] & stages[1]:
        return ""
    if not one.words or not two.words:
        return ""
    if all(_is_in(word, two) for word in one.words) and all(_is_in(word, one) for word in two.words):
        return "same"
    strange = [[word for word in said.words if not is_like(word, other)] for said, other in ((one, two), (two, one))]
    if all(strange) or any(_denies(word) for side in strange for word in side):
        return ""
    return "within" if _has_head_of(one, two) and _has_head_of(two, one) else ""


@lru_cache(maxsize=32768)
def said_name(name: str) -> SaidName:
    raw = _WHOLE.sub("", bare_name(name))
    words = tuple(word for word in words_of(raw) if not _is_empty(word))
    return SaidName(raw, words, frozenset().union(*map(_meanings, words)))


def _is_empty(word: Word) -> bool:
    if _denies(word):
        return False
    return word.text in _nothing() or word.pos[:1] in _EMPTY_POS or not re.search(r"[\u4e00-\u9fffA-Za-z\d]", word.text)


def _denies(word: Word) -> bool:
    return any(kind == "negation" for kind, _cls in word.marks)


@lru_cache(maxsize=1)
def _nothing() -> frozenset[str]:
    sections = ("light", "light_single", "count_tail", "filler", "manner")
    return frozenset().union(*map(name_words, sections))


def _meanings(word: Word) -> frozenset[int]:
    return word.groups.union(*(synonyms().get(half, frozenset()) for half in _halves(word.text)))


def _halves(text: str) -> tuple[str, ...]:
    """调解纠纷 is one word to the dictionary and two to whoever says 纠纷调处."""
    return (text[:2], text[2:]) if len(text) == 4 else ()


def _is_in(word: Word, other: SaidName) -> bool:
    if word.text in other.raw or word.groups & other.meanings:
        return True
    halves = _halves(word.text)
    return bool(halves) and all(
        half in other.raw or synonyms().get(half, frozenset()) & other.meanings for half in halves
    )


def _has_head_of(said: SaidName, other: SaidName) -> bool:
    """Whether a name has the last noun of the other, or, where that names an act only, one of its verbs."""
    nouns = [word for word in other.words if word.pos[:1] == "n"]
    return any(is_like(word, said) for word in (nouns[-1:] or other.words))


def is_like(word: Word, other: SaidName) -> bool:
    """Whether a word is in the other name, or most of its characters in their order are: 接处警 in 接警出动."""
    if _is_in(word, other):
        return True
    held = [char for char in word.text if char in other.raw]
    at = [other.raw.index(char) for char in held]
    most = len(held) == len(word.text) or (len(word.text) >= 3 and 3 * len(held) >= 2 * len(word.text))
    return len(word.text) >= 2 and most and at == sorted(at)


def said_characters(name: str) -> str:
    """The characters of a name's words that say something."""
    return "".join(word.text for word in said_name(name).words)


def says_enough(name: str) -> bool:
    """Whether a name is more than a word of the trade: 演练 or 培训 may be anybody's."""
    return max(map(len, forms(name)), default=0) >= 3


@lru_cache(maxsize=32768)
def exclude(one: str, two: str) -> bool:
    """Whether the names have numbers or words that exclude one another: 1号泊位 and 2号泊位, 受理 and 办结, 存款 and 贷款."""
    numbers = designators(one), designators(two)
    if all(numbers) and numbers[0] != numbers[1]:
        return True
    left, right = members_in(one), members_in(two)
    return any(
        a.place[0] == b.place[0] and a.place != b.place and a.text not in two and b.text not in one
        for a in left
        for b in right
    )
