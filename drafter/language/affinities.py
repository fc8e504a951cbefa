"""How near two texts are in matter, by the company their words keep in real reports: 借阅 is near 阅读, though they share no whole word.

The table (`affinities.bin`, made by `benchmarks/affinities.py`) gives each word a direction. A text lies where its words point
together, rare ones counting more; a word the table does not know is told by its signs. Nothing here knows what is true: nearness
chooses between places, it proves nothing.
"""

from __future__ import annotations

import math
import re
import zlib
from collections.abc import Sequence
from functools import cache, lru_cache
from operator import mul
from pathlib import Path

from drafter.language.segments import tagged_words

_FILE = Path(__file__).with_name("affinities.bin")
_WORD = re.compile(r"[一-鿿A-Za-z]+")
_TELLING = frozenset("nvaijlsbz")  # parts of speech that name a matter
_SIGN = "#"  # before a single sign, which points otherwise than the word of that one sign
_PARTS = 0.3  # what the signs of an unknown word count for beside a known word
_ZERO, _HIGHEST = 8, 255

Direction = tuple[float, ...]


@cache
def _table() -> tuple[dict[str, int], bytes, bytes, int]:
    """Word → its place, the weights, the codes and the number of dimensions."""
    _head, sizes, rest = _FILE.read_bytes().split(b"\n", 2)
    count, dims, packed = map(int, sizes.split())
    words = zlib.decompress(rest[:packed]).decode().split("\n")
    weights, codes = rest[packed : packed + count], rest[packed + count :]
    return {word: at for at, word in enumerate(words)}, weights, codes, dims


def features(text: str) -> list[str]:
    """What of a text the table counts: its telling words of two signs and more, and their signs."""
    words = [word for word in tagged_words(text) if _WORD.fullmatch(word.text)]
    told = [word.text for word in words if _is_telling(word.tag) and len(word.text) > 1]
    return told + [_SIGN + sign for word in words if _has_signs(word.tag) for sign in word.text if sign >= "一"]


def _is_telling(tag: str) -> bool:
    return tag[:1] in _TELLING or tag == "eng"


def _has_signs(tag: str) -> bool:
    return tag[:1] in _TELLING or tag == "x"


@lru_cache(maxsize=8192)
def _of_word(word: str) -> Direction | None:
    """Where a word of the table points, as long as it is telling."""
    places, weights, codes, dims = _table()
    at = places.get(word)
    if at is None:
        return None
    half = dims // 2
    row = [step - _ZERO for code in codes[at * half : (at + 1) * half] for step in divmod(code, 16)]
    length = math.hypot(*row) or 1.0
    return tuple(step * weights[at] / _HIGHEST / length for step in row)


@lru_cache(maxsize=8192)
def _of_parts(word: str) -> Direction | None:
    """Where the signs of an unknown word point together."""
    parts = [one for sign in word if (one := _of_word(_SIGN + sign))]
    if not parts:
        return None
    scale = _PARTS * math.sqrt(len(parts)) / len(parts)
    return tuple(scale * sum(column) for column in zip(*parts, strict=True))


def _told(word: str, tag: str) -> Direction | None:
    if not _WORD.fullmatch(word) or not (_is_telling(tag) or _has_signs(tag)):
        return None
    return (_of_word(word) if len(word) > 1 else None) or _of_parts(word)


@lru_cache(maxsize=8192)
def matter_direction(text: str) -> Direction:
    """Where a text points, one long; () where none of its words tells."""
    found = [one for word in tagged_words(text) if (one := _told(word.text, word.tag))]
    return _one_long([sum(column) for column in zip(*found, strict=True)])


def joined_directions(directions: Sequence[Direction]) -> Direction:
    """Where several texts point together; () for none."""
    return _one_long(summed_directions(directions))


def summed_directions(directions: Sequence[Direction]) -> Direction:
    """The sum of several directions, as long as it comes out; () for none."""
    return tuple(sum(column) for column in zip(*filter(None, directions), strict=True))


def _one_long(sums: Sequence[float]) -> Direction:
    length = math.hypot(*sums)
    return tuple(value / length for value in sums) if length else ()


def affinity(one: Direction, other: Direction) -> float:
    """How near two directions are: 1 for the same, about 0 for what has nothing to do with each other."""
    return float(sum(map(mul, one, other)))


_COMMON = 0.8  # of what a text shares with all the others is taken away


def apart_from(one: Direction, common: Direction) -> Direction:
    """A direction without most of what it has in common with another."""
    if not one or not common:
        return one
    shared = _COMMON * affinity(one, common)
    return _one_long([value - shared * other for value, other in zip(one, common, strict=True)])
