"""Who a text speaks of: bodies by the ends of their names (`phrases/body_ends.txt`), people by their kinds (`phrases/persons.tsv`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from drafter.language import lexicon
from drafter.language.classes import synonyms
from drafter.language.lexicon import any_of
from drafter.language.organisations import function_of
from drafter.language.phrases import phrase_lines
from drafter.language.word import Word


@dataclass(frozen=True, slots=True)
class Actor:
    """kind: body | person. end: what ends a body's name. line: a person's kind, 0 for any people. start: in the text."""

    start: int
    text: str
    kind: str
    end: str = ""
    line: int = 0

    @property
    def stem(self) -> str:
        """What tells a body from others: its name without its level and its end."""
        bare = self.text.removesuffix(self.end)
        return bare[1:] if _level(self) else bare


_LEVELS = tuple("国省市县区镇乡")
# 乡下, 区域, 国有: the sign is no level here.
_NO_LEVEL = tuple("下域有土内外际直属营块段间亲情")
_NOUNS = ("n", "j", "ns", "nz", "nt", "b", "vn", "s", "a")
# Bodies of any kind, and such as only say that it is one.
_ANY = lexicon.words("bodies.txt", "any") | {""}
_STATIONS = lexicon.words("bodies.txt", "station")
# Ends that name a body by themselves.
_BARE = lexicon.words("bodies.txt", "whole_name") | frozenset(_STATIONS)


@lru_cache(maxsize=1)
def _people() -> tuple[Any, tuple[tuple[str, int], ...]]:
    from ahocorasick_rs import AhoCorasick, MatchKind

    words = [(word, number) for number, line in enumerate(phrase_lines("persons.tsv")) for word in line.split()]
    return AhoCorasick([word for word, _line in words], matchkind=MatchKind.LeftmostLongest), tuple(words)


@lru_cache(maxsize=1)
def _ends() -> tuple[str, ...]:
    return tuple(sorted(phrase_lines("body_ends.txt"), key=len, reverse=True))


def people_in(text: str) -> list[Actor]:
    """Every kind of people named in `text`, the longest at each place."""
    matcher, words = _people()
    return [
        Actor(start, words[at][0], "person", line=words[at][1])
        for at, start, end in matcher.find_matches_as_indexes(text)
        if text[end : end + 1] not in _GROWN
    ]


def is_anybody(word: str) -> bool:
    """Whether a word names people of any kind (群众, 人员)."""
    return word in phrase_lines("persons.tsv")[0].split()


# 党员会, 教师节, 学生证, 农民画, 老人机: people only in a word's beginning.
_GROWN = tuple("会节证画机卡处室院团部版票厅馆")


def bodies_in(words: Sequence[Word]) -> Iterator[Actor]:
    """Every body named by `words`, the nouns grown together with its end taken along."""
    for at, word in enumerate(words):
        end = _end_of(word.text)
        after = words[at + 1] if at + 1 < len(words) else None
        grown = after is not None and after.start == word.end and after.text.startswith(_ends())
        if not end or grown or not (word.pos.startswith(_NOUNS) or not word.pos):
            continue
        begin = at
        while begin and words[begin - 1].end == words[begin].start and _is_part(words[begin - 1]):
            begin -= 1
            if words[begin].text in _LEVELS:
                break
        name = "".join(w.text for w in words[begin : at + 1])
        if len(name) > len(end) or end in _BARE:
            yield Actor(words[begin].start, name, "body", end=end)


def _end_of(word: str) -> str:
    """The end of a body's name that a word ends with; nearly all end with none, which one look tells."""
    return next(end for end in _ends() if word.endswith(end)) if word.endswith(_ends()) else ""


def stations_in(text: str) -> Iterator[Actor]:
    """Bodies that their end alone names (水务站), where the dictionary parts them."""
    for found in _stations().finditer(text):
        yield Actor(found.start(), found[0], "body", end=found[0])


@lru_cache(maxsize=1)
def _stations() -> re.Pattern[str]:
    return re.compile(any_of(_STATIONS))


def _is_part(word: Word) -> bool:
    plain = word.pos.startswith((*_NOUNS, "l", "i")) or not word.pos
    return plain and word.text not in ("的", "等") and not (word.cls("status") or word.cls("neutral"))


def same_actor(a: Actor, b: Actor) -> bool:
    """Whether two may be one: equal, of one meaning or kind, one short for the other, or one of them any body or anybody."""
    if a.kind != b.kind:
        return True
    if a.text == b.text or synonyms().get(a.text, frozenset()) & synonyms().get(b.text, frozenset()):
        return True
    return _same_people(a, b) if a.kind == "person" else _same_body(a, b)


def _same_people(a: Actor, b: Actor) -> bool:
    return a.line == b.line or 0 in (a.line, b.line)


def _same_body(a: Actor, b: Actor) -> bool:
    if a.stem in _ANY or b.stem in _ANY:
        return not {a.end, b.end} <= _BARE or bool(set(a.end[:-1]) & set(b.end[:-1]))
    if synonyms().get(a.stem, frozenset()) & synonyms().get(b.stem, frozenset()):
        return True
    if _level(a) and _level(b) and _level(a) != _level(b):
        return False
    return bool(set(a.stem) & set(b.stem)) or bool(function_of(a.text) and function_of(a.text) == function_of(b.text))


def _level(body: Actor) -> str:
    led = body.text[0] in _LEVELS and len(body.text) > 2 and body.text[1] not in _NO_LEVEL
    return body.text[0] if led else ""
