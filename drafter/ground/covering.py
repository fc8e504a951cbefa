"""Which words of a clause a source holds: the same characters, a word of equal meaning, or a short name written out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from drafter.ground.hotlines import calls_service
from drafter.language.classes import Mark, classes, groups_in, synonyms
from drafter.language.segmenting import Word

_NOUN = ("n", "j", "s", "nr", "ns", "nt", "nz", "b", "eng")
_SKIPPED = ("x", "uj", "ul", "ud", "uz", "ug", "uv", "c", "p", "y", "e", "o", "r", "f", "u", "k", "h", "q")
# Classes compared slot by slot: a word that only bears one is no content of its own.
_SLOT_KINDS = frozenset(
    (
        "degree",
        "hedge",
        "negation",
        "plan",
        "unique",
        "approximator",
        "remark",
        "soften",
        "cause",
        "condition",
        "direction",
        "neutral",
    )
)
# Kinds of which any word of the same class says the same.
_SHARED_KINDS = frozenset(("status", "direction", "scope", "responsibility", "unique"))


def is_content(word: Word) -> bool:
    """Whether a word says something the slots do not: no mark, particle, light word or mere class word."""
    return _says_something(word.text, word.pos, word.marks)


# Asked of every word of the sources for every clause held against them.
@lru_cache(maxsize=8192)
def _says_something(text: str, pos: str, marks: frozenset[Mark]) -> bool:
    if pos in _SKIPPED or not any("\u4e00" <= c <= "\u9fff" or c.isalnum() for c in text):
        return False
    kinds = {kind for kind, _cls in marks}
    if kinds & _SLOT_KINDS or (pos == "m" and text[-1] not in "级等类期批线"):
        return False
    return bool(kinds) or not is_light(text)


@lru_cache(maxsize=8192)
def is_light(text: str) -> bool:
    """Whether a word is only light words put together (尚无, 年度目标, 比达)."""
    table = classes()
    return any(
        all({kind for kind, _cls in table.get(piece, ())} & _SLOT_KINDS for piece in (text[:at], text[at:]))
        for at in range(1, len(text))
    )


def is_noun(word: Word) -> bool:
    return word.pos.startswith(_NOUN)


@dataclass(frozen=True)
class HeldWords:
    """The words and characters of some sources, to ask what they hold."""

    texts: tuple[str, ...]
    words: tuple[Word, ...]

    @cached_property
    def raw(self) -> str:
        return "\n".join(self.texts)

    @cached_property
    def groups(self) -> frozenset[int]:
        return frozenset[int]().union(*map(groups_in, self.texts), *{word.groups for word in self.words})

    @cached_property
    def shorts(self) -> Mapping[str, Collection[str]]:
        """Its words, as `written_in_full` looks them up."""
        return by_first_sign(word.text for word in self.words)

    @cached_property
    def characters(self) -> frozenset[str]:
        return frozenset(self.raw)

    @cached_property
    def classes(self) -> frozenset[Mark]:
        return frozenset(mark for word in self.words for mark in word.marks if mark[0] in _SHARED_KINDS)

    def means(self, word: str) -> bool:
        """Whether the sources have a word of equal meaning."""
        return bool(synonyms().get(word, frozenset()) & self.groups)

    def share(self, word: Word) -> float:
        """How much of a word the sources hold: 1.0 the word or one of equal meaning, else the share of its characters."""
        if word.text in self.raw or word.groups & self.groups or word.marks & self.classes:
            return 1.0
        if len(word.text) == 1:
            return 0.0
        if calls_service(word.text, self.raw):
            return 1.0
        if parts_held(word, self) or (word.text[0] in "较偏" and word.text[1:] in self.raw):  # 较远 of 远
            return 1.0
        return sum(c in self.characters for c in word.text) / len(word.text)


def parts_held(word: Word, held: HeldWords) -> bool:
    """Whether a longer word is made of pieces each of which the sources hold: 调解成功 from 调成."""
    pieces = _pieces(word.text)
    return any(
        all(piece in held.raw or _groups_of(piece) & held.groups or _is_neutral(piece) for piece in split)
        for split in pieces
    )


@lru_cache(maxsize=8192)
def _pieces(text: str) -> tuple[tuple[str, ...], ...]:
    if len(text) < 3:
        return ()
    return tuple((text[:at], text[at:]) for at in range(1, len(text)) if at >= 2 or len(text) - at >= 2)


def _is_neutral(piece: str) -> bool:
    return any(kind == "neutral" for kind, _cls in classes().get(piece, ()))


def _groups_of(piece: str) -> frozenset[int]:
    return synonyms().get(piece, frozenset())


def is_shortened(short: str, long: str) -> bool:
    """Whether `short` is `long` with characters left out, in order (文旅, 文化和旅游)."""
    at = -1
    for character in short:
        at = long.find(character, at + 1)
        if at < 0:
            return False
    return True


def by_first_sign(words: Iterable[str]) -> dict[str, set[str]]:
    """Those of two signs and more, by the first."""
    found: dict[str, set[str]] = {}
    for word in words:
        if len(word) > 1:
            found.setdefault(word[0], set()).add(word)
    return found


def written_in_full(words: Sequence[Word], shorts: Mapping[str, Collection[str]]) -> frozenset[int]:
    """Starts of words that together write out one of `shorts` (by first sign; 消防救援大队 for 消防大队): they add nothing."""
    told: set[int] = set()
    for begin, word in enumerate(words):
        for short in shorts.get(word.text[0], ()):
            told.update(w.start for w in _writing_out(words[begin : begin + 6], short))
    return frozenset(told)


def _writing_out(words: Sequence[Word], short: str) -> Sequence[Word]:
    """The first words that write `short` out, the last sign kept; none if they do not."""
    run = ""
    for count, word in enumerate(words, 1):
        if word.start != words[0].start + len(run):
            break
        run += word.text
        if len(run) > len(short) and short[-1] in word.text and is_shortened(short, run):
            return words[:count] if len(run) <= 4 * len(short) + 2 else ()
    return ()
