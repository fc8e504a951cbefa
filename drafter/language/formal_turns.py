"""The turns of phrase of the formal lexicon: a frame or a pattern, what a report says instead, and whether it stands there as one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from drafter.language import lexicon
from drafter.language.formal_conditions import WordStretch, is_half, met
from drafter.language.formal_guard import sound
from drafter.language.literals import literal_of
from drafter.language.segments import NUMBER, UNIT, TaggedWord, tagged_words

FIGURE = rf"(?:{NUMBER}|[\ue000-\ue7ff])"  # a private-use sign stands for a mark, which may take a figure's place
_END = r"(?=$|[，。；！？、）])"
_LISTS = ("formal_talk.tsv", "formal_frames.tsv", "formal_spoken.tsv", "formal_patterns.tsv")
# What stands between 把 and its verb and is no thing: 把它们逐步地组织起来, 把底册一本本补上.
_NO_OBJECT = re.compile(
    r"(?:地|都|全部?|逐步|尽快|一起|统一|先|再|彻底|好好|认真|及时|按时|一([一-鿿])\1|[一-鿿]完|办成|做大)$"
)
_PLUS_BRANDS = lexicon.words("other_words.txt", "before_plus")


@dataclass(frozen=True, slots=True)
class Pattern:
    """written: as in its list, with what it names filled in. literal: what stands in every text it matches, "" where nothing is sure to.

    inside: whether it may begin inside a word (里 at the end of one, class tail).
    """

    written: str
    literal: str
    new: str
    inside: bool
    conditions: str

    @property
    def body(self) -> re.Pattern[str]:
        return _compiled(self.written)

    @property
    def bound(self) -> bool:
        """Whether it says itself what stands before it."""
        return self.written.startswith(("(", "^"))


@cache
def _compiled(written: str) -> re.Pattern[str]:
    """Made when a text first holds its literal: most of two thousand turns stand in no text of a run."""
    return re.compile(written)


@cache
def patterns() -> tuple[Pattern, ...]:
    """Every turn, the frames first, in the order of the lists."""
    rows = [line.split("\t") for name in _LISTS for _section, line in lexicon.raw_entries(name)]
    named = (("{N}", FIGURE), ("{U}", UNIT), ("{E}", _END))
    return tuple(
        Pattern(_filled(row[0], named), literal_of(row[0]), row[1], row[2] == "tail", "".join(row[3:4])) for row in rows
    )


def _filled(pattern: str, named: tuple[tuple[str, str], ...]) -> str:
    for name, body in named:
        pattern = pattern.replace(name, body)
    return pattern


@cache
def _by_sign() -> dict[str, tuple[int, ...]]:
    """Places of the turns whose literal begins with a sign; those without a literal under ""."""
    found: dict[str, list[int]] = {}
    for at, pattern in enumerate(patterns()):
        found.setdefault(pattern.literal[:1], []).append(at)
    return {sign: tuple(places) for sign, places in found.items()}


def _possible(text: str, after: int) -> list[int]:
    """Places, behind one, of the turns whose literal stands in the text."""
    told = (at for sign in {"", *text} for at in _by_sign().get(sign, ()))
    return sorted(at for at in told if at > after and patterns()[at].literal in text)


def possible_in(text: str) -> list[Pattern]:
    """The turns whose literal stands in the text, in their order."""
    return [patterns()[at] for at in _possible(text, -1)]


def turned(text: str) -> str:
    """Every turn of phrase that begins and ends where words do."""
    waiting = _possible(text, -1)
    while waiting:
        at = waiting.pop(0)
        new = _turned_by(patterns()[at], text)
        if new != text:
            text, waiting = new, _possible(new, at)
    return text


def _turned_by(pattern: Pattern, text: str) -> str:
    if not pattern.body.search(text):
        return text
    words = tagged_words(text)

    def said(found: re.Match[str]) -> str:
        return new if _fits(found, words, pattern, new := found.expand(pattern.new)) else found[0]

    return pattern.body.sub(said, text)


def _fits(found: re.Match[str], words: tuple[TaggedWord, ...], pattern: Pattern, new: str) -> bool:
    return meant(found, words, pattern) and sound(found.string, found.start(), found.end(), new)


def meant(found: re.Match[str], words: tuple[TaggedWord, ...], pattern: Pattern) -> bool:
    """Whether a turn of phrase stands there as one, and its conditions hold."""
    if found[0].startswith("把") and found.groups() and _NO_OBJECT.search(found[1] or ""):
        return False
    plus = re.search(r"[+＋]", found[0])
    if plus and _is_brand(found.string[: found.start() + plus.start()]):
        return False
    starts = [word.start for word in words] + [len(found.string)]
    if found.end() not in starts:
        return False
    if found.start() not in starts:
        return pattern.inside
    place = WordStretch(words, starts.index(found.start()), starts.index(found.end()))
    return met(pattern.conditions, place) and (pattern.bound or not is_half(words, place.start))


def _is_brand(before: str) -> bool:
    return any(before.endswith(name) for name in _PLUS_BRANDS)
