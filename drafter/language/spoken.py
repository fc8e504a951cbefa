"""Speech in a draft: which words make a sentence one that was said and not written. Told by closed classes that add up, and by how the sentence is built.

One plain word is no speech (a report may well say 老人 or 跑), two or three of different kinds in one sentence are. What is quoted is told, not said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from drafter.language import lexicon
from drafter.language.segments import NUMBER, tagged_words

_KEPT = re.compile(r"【[^】]*】|“[^”]*”|《[^》]*》|（[^（）]*）")
_SENTENCE, _CLAUSE = re.compile(r"[。；！？\n]"), re.compile(r"[，：、,:]")
_END, _START = r"(?=$|[，。；！？、,;）)])", r"(?:^|(?<=[，。；：]))"
_ENOUGH = 10
_FEW = 4  # words: of fewer no share is told
_SHARE = 0.45  # of words of one character: half the spoken sentences have more, one in twelve of the written ones
_PARTICLE, _SHORT, _BARE, _DONE = 4, 3, 3, 6
_PLAIN = ("listed", "pronoun", "dialect")
_PARTICLES = frozenset("了着过")
# Verbs of one character that reports use as freely as speech does.
_LIGHT = frozenset("有是为等达占较比无含共应可需以至在到使获系均将由自据令让须能会要超提增降保扩促居翻创")
_LONG = 70  # characters: a longer sentence holds more words of every kind, and needs more of these


@dataclass(frozen=True, slots=True)
class _Class:
    """A class of spoken words. weight: how much one of them speaks for speech."""

    name: str
    weight: int
    pattern: re.Pattern[str]


def spoken(text: str) -> tuple[str, ...]:
    """The words that make some sentence of a text speech, in order; none where it is written language."""
    return tuple(word for sentence in _SENTENCE.split(_KEPT.sub("#", text)) for word in _of_sentence(sentence))


def surely_spoken(text: str) -> tuple[str, ...]:
    """The plain words of a text that no written sentence has, whatever stands beside them: 搞, 啥, 俩, 搞定."""
    kept = _KEPT.sub("#", text)
    plain = (one for one in _classes() if one.name in _PLAIN)
    return tuple(dict.fromkeys(match[0] for one in plain for match in one.pattern.finditer(kept)))


@lru_cache(maxsize=4096)
def _of_sentence(sentence: str) -> tuple[str, ...]:
    found: dict[str, tuple[int, list[re.Match[str]]]] = {}
    for one in _classes():
        if matches := list(one.pattern.finditer(sentence)):
            found[one.name] = (one.weight, matches)
    built, done = _built(sentence)
    weight = sum(value for value, _matches in found.values()) + built
    if weight < max(_ENOUGH, _ENOUGH * len(sentence) / _LONG):
        return ()
    places = sorted({(match.start(), match[0]) for _value, matches in found.values() for match in matches})
    return tuple(dict.fromkeys([*(words.strip() for _at, words in places if words.strip()), *done]))


def _built(sentence: str) -> tuple[int, tuple[str, ...]]:
    """How its build speaks for speech: particles behind verbs, words of one character, bare verbs among them; and the verbs with 了 before a figure."""
    all_words = tagged_words(sentence.replace(" ", ""))
    words = [word for word in all_words if word.tag not in ("x", "m")]
    if len(words) < _FEW:
        return 0, ()
    short = [word for word in words if len(word.text) == 1]
    bare = [word for word in short if word.tag.startswith("v") and word.text not in _LIGHT]
    particles = any(word.text in _PARTICLES and word.tag.startswith("u") for word in short)
    done = tuple(
        f"{one.text}了"
        for one, other, figure in zip(all_words, all_words[1:], all_words[2:], strict=False)
        if one in bare and other.text == "了" and figure.tag == "m"
    )
    weights = (
        (_PARTICLE, particles), (_SHORT, len(short) > _SHARE * len(words)), (_BARE, len(bare) > 1), (_DONE, bool(done)),
    )  # fmt: skip
    return sum(weight for weight, holds in weights if holds), done


@cache
def _classes() -> tuple[_Class, ...]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("spoken.tsv"))
    return (*(_Class(row[0], int(row[1]), filled_pattern(row[2])) for row in rows), _listed())


@cache
def _listed() -> _Class:
    plain = [line.split("\t")[0] for _section, line in lexicon.raw_entries("colloquial.tsv")]
    return _Class("listed", _ENOUGH, re.compile(lexicon.any_of(plain)))


def filled_pattern(pattern: str) -> re.Pattern[str]:
    """A pattern of the list with its names filled in."""
    for name, body in (("{E}", _END), ("{S}", _START), ("{N}", NUMBER)):
        pattern = pattern.replace(name, body)
    return re.compile(pattern)
