"""Blanks by which a clerk parts what a sentence joins: 架空线改造 12公里 → 架空线改造12公里, 特高压 投运了 → 特高压投运了.

Between two names a blank may part a matter from what is told of it; it stays for who knows which.
"""

from __future__ import annotations

import re

from drafter.language import lexicon
from drafter.language.segments import tagged_words

_FIGURE = re.compile(r"(?<=[一-鿿”》）%]) +(?=[+＋－-]?\d)|(?<=[\d%]) +(?=[一-鿿])")
_BETWEEN = re.compile(r"(?<=[一-鿿”》）]) +(?=[一-鿿“])")
# What is said of what stands before it begins so.
_SAID = ("v", "d", "a", "p")
_NAME = 2  # characters of a thing
_NUMBERED = re.compile(r"^\d{1,2} ")
_ADVERBS = lexicon.words("light_words.txt", "after_blank")


def without_blanks(text: str) -> str:
    """The text with every blank taken out that parts a figure from its thing, or a thing from what is said of it."""
    if _NUMBERED.match(text):
        return text
    text = _FIGURE.sub("", text)
    return _BETWEEN.sub(lambda found: "" if _is_said(text, found) else found[0], text)


def _is_said(text: str, found: re.Match[str]) -> bool:
    """Whether the words behind a blank say something of the words before it: they begin with a predicate, and those name a thing."""
    behind = re.split(r"[，。；：、 ]", text[found.end() :])[0]
    before = re.split(r"[，。；： ]", text[: found.start()])[-1]
    words = tagged_words(behind)
    if not words or len(before) < _NAME:
        return False
    first, *rest = words
    if first.text in _ADVERBS:
        return True
    whole = first.tag.startswith(_SAID) and (not rest or rest[0].text in ("了", "中", "到", "在"))
    return whole and not tagged_words(before)[-1].tag.startswith("v")
