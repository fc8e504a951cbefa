"""A clerk's short name of what a table names in full: 闲台项目 of 新增闲台产业项目, 新品种 of 引进农业新品种, 减租 of 减免租金.

A name is its content without the act done to it and without what tables add (`[acts]`, `[objects]` of `phrases/figures/names.txt`); the
short one's characters stand in the full one in their order, and both end alike. What the full one says more in front may be a part of a
wider thing, in the middle it is only left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from drafter.claims.joining import bare_name, name_words, scope_in
from drafter.claims.sameness import exclude, kinship
from drafter.language.segmenting import words_of

# same: one content. middle: words in the middle left out.
Grade = Literal["same", "middle", ""]
_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")
_SHORTEST = 2
_ENOUGH = 3  # characters from which on a name is more than a word of the trade
_BEHIND = 2  # the short name's last character is the full one's last or last but one


@dataclass(frozen=True, slots=True)
class _Content:
    """A name's content, the same with what a table adds at its end, and the class of the act at its edge, "" if none stands there."""

    words: str
    whole: str
    act: str


@lru_cache(maxsize=8192)
def abbreviates(short: str, full: str, *, gained: bool = False) -> Grade:
    """How the first name is a shorter one of the second; "" if it is none. gained: a + before its figure says 新增."""
    if not _may_be_one(short, full, gained):
        return ""
    one, two = _content(short), _content(full)
    enough = min(len(one.words), len(two.words)) >= _ENOUGH
    if one.words == two.words or (enough and kinship(short, full) == "same"):
        return "same"
    return "middle" if _skips(one.words, two.words) or _skips(one.whole, two.whole) else ""


def continues(short: str, full: str, told: str) -> bool:
    """Whether the first name is the second without words in front that were told before: 罚款 behind 查处涉林案件68起 is 涉林案件罚款."""
    if not _may_be_one(short, full, False):
        return False
    one, two = _content(short).words, _content(full).words
    fronts = (cut for cut in range(_SHORTEST, len(two) - 1) if _holds(told, two[:cut]))
    return any(one == two[cut:] or _skips(one, two[cut:]) for cut in fronts)


def _may_be_one(short: str, full: str, gained: bool) -> bool:
    """Whether neither scope nor act nor a word of theirs keeps two names apart."""
    one, two = _content(short), _content(full)
    act = "gain" if gained else one.act
    apart = bool(act and two.act and act != two.act)
    long = min(len(one.words), len(two.words)) >= _SHORTEST
    return long and not apart and scope_in(short) == scope_in(full) and not exclude(short, full)


def _holds(told: str, words: str) -> bool:
    """Whether most characters of some words were told."""
    return 4 * sum(char in told for char in words) >= 3 * len(words)


def _skips(short: str, full: str) -> bool:
    """Whether a name is another without characters in its middle, or one at its end."""
    places = _places(short, full)
    return bool(places) and places[0] == 0 and 2 * len(short) >= len(full) and len(full) - places[-1] <= _BEHIND


def content_of(name: str) -> str:
    """A name without the act done to what it counts and without what tables add."""
    return _content(name).words


def is_flow(name: str) -> bool:
    """Whether a name says that what it counts came new or was done: 新增站点, 危桥改造; of 站点 nobody can tell."""
    words = words_of(name)
    return _content(name).act == "gain" or bool(words and words[-1].pos[:1] == "v")


def _places(short: str, full: str) -> tuple[int, ...]:
    """Where the characters of the short name stand in the full one, as far behind as they can; () unless all do in order."""
    found: list[int] = []
    at = len(full)
    for char in reversed(short):
        at = full.rfind(char, 0, at)
        if at < 0:
            return ()
        found.append(at)
    first = tuple(reversed(found))
    return (0, *first[1:]) if short[0] == full[0] else first


@lru_cache(maxsize=8192)
def _content(name: str) -> _Content:
    whole, act = _without_act(bare_name(_BRACKETS.sub("", name)))
    words = _without_object(whole)
    if not act:
        words, act = _without_act(words)
    return _Content(_without_object(words), whole, act)


def _without_act(words: str) -> tuple[str, str]:
    for kind, at_head, at_end in _acts():
        found = at_head.match(words) or at_end.search(words)
        rest = words[: found.start()] + words[found.end() :] if found else ""
        if found and len(rest) >= _SHORTEST:
            return rest, kind
    inside = _new().search(words, 1)  # 残疾人新增就业
    return (words[: inside.start()] + words[inside.end() :], "gain") if inside else (words, "")


@lru_cache(maxsize=1)
def _new() -> re.Pattern[str]:
    return re.compile("新增|新建|新纳入|新引进|引进(?=.{2})")


def _without_object(words: str) -> str:
    shorter = _object().sub("", words)
    return shorter if len(shorter) >= _SHORTEST else words


@lru_cache(maxsize=1)
def _acts() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """(class, at a name's head, at its end) for each class of acts."""
    found = []
    for entry in sorted(name_words("acts")):
        kind, *acts = entry.split(":")
        words = "|".join(sorted(acts, key=lambda act: (-len(act), act)))
        found.append((kind, re.compile(f"(?:{words})"), re.compile(f"(?<=..)(?:{words})$")))
    return tuple(found)


@lru_cache(maxsize=1)
def _object() -> re.Pattern[str]:
    return re.compile(rf"(?<=..)(?:{'|'.join(sorted(name_words('objects'), key=lambda word: (-len(word), word)))})$")
