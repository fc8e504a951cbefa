"""Set phrases of four characters with one of them mistaken (因地置宜): told by the half that is right."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from drafter.core.remembered import remembered
from drafter.core.text import Span
from drafter.language.lexicon import words
from drafter.language.segmenting import dictionary
from drafter.language.spotting import character_pairs

_LENGTH, _HALF = 4, 2
_JOINTS = frozenset("的地得是有不于和与及更能会为以在")  # they join whatever stands beside them
_SLOT = re.compile(r"\((.)\)")


@dataclass(frozen=True, slots=True)
class Mistaken:
    """A phrase as written, and as it should be."""

    span: Span
    right: str


@cache
def _halves() -> dict[str, list[str]]:
    """The phrases by either of their halves."""
    listed = sorted(words("idioms.txt"))
    found: dict[str, list[str]] = remembered("halves\n" + "\n".join(listed), lambda: _by_half(listed))
    return found


def _by_half(listed: list[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for entry in listed:
        word = _SLOT.sub(r"\1", entry.partition("=")[0])
        free = entry.find("(")
        for half in {word[:_HALF], word[_HALF:]}:
            # A mistake in the half with the free place is told nowhere: the other half alone makes no phrase.
            if len(word) == _LENGTH and (free < 0 or (word.startswith(half)) == (free < _HALF)):
                found.setdefault(half, []).append(word)
    return found


@cache
def _right() -> frozenset[str]:
    """The phrases, and what else they may rightly be."""
    entries = (_SLOT.sub(r"\1", entry) for entry in words("idioms.txt"))
    return frozenset(one for entry in entries for one in entry.replace("=", ",").split(","))


def mistaken(text: str) -> Iterator[Mistaken]:
    """Each phrase that differs from a set one in one character, where the half that differs is no word of its own."""
    for half, at in _spotted(text):
        yield from (found for phrase in _halves()[half] if (found := _beside(text, at, half, phrase)))


_MANY = 5  # texts: an automaton pays from here on


def _spotted(text: str) -> Iterator[tuple[str, int]]:
    """Every half that stands in the text, and where."""
    _asked.append(None)
    if len(_asked) > _MANY:
        names, automaton = _automaton()
        yield from ((names[n], at) for n, at, _end in automaton.find_matches_as_indexes(text, overlapping=True))
        return
    for half in sorted(_halves().keys() & character_pairs(text)):
        at = text.find(half)
        while at >= 0:
            yield half, at
            at = text.find(half, at + 1)


_asked: deque[None] = deque(maxlen=_MANY + 1)


@cache
def _automaton() -> tuple[tuple[str, ...], Any]:
    from ahocorasick_rs import AhoCorasick

    names = tuple(sorted(_halves()))
    return names, AhoCorasick(names)


def _beside(text: str, at: int, half: str, phrase: str) -> Mistaken | None:
    first = phrase.startswith(half)
    start = at if first else at - _HALF
    written = text[start : start + _LENGTH] if start >= 0 else ""
    if len(written) < _LENGTH or written in _right():
        return None
    other, right = (written[_HALF:], phrase[_HALF:]) if first else (written[:_HALF], phrase[:_HALF])
    apart = sum(a != b for a, b in zip(other, right, strict=True))
    if (
        apart != 1
        or not _is_plain(other)
        or _JOINTS & {*other} - {*right}
        or _is_chance(text, start, written, other, phrase)
    ):
        return None
    return Mistaken(Span(start, start + _LENGTH), phrase)


def _is_plain(signs: str) -> bool:
    """Whether both are Han signs of today: 漠不關心 is no mistake, an older text writes so."""
    try:
        return len(signs.encode("gb2312")) == 2 * len(signs) and all("\u4e00" <= sign <= "\u9fff" for sign in signs)
    except UnicodeEncodeError:
        return False


def _is_chance(text: str, start: int, written: str, other: str, phrase: str) -> bool:
    """Whether the half that differs is a word, or its odd sign belongs to one with what stands beside it."""
    has_word = dictionary().has_word
    if has_word(other) or has_word(written):
        return True
    odd = start + next(at for at, (a, b) in enumerate(zip(written, phrase, strict=True)) if a != b)
    windows = (text[max(0, first) : first + size] for size in (2, 3) for first in range(odd - size + 1, odd + 1))
    return any(len(window) > 1 and has_word(window) for window in windows)
