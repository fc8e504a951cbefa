"""Two figures of one fact, each under a word that only the other's source has."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.ground.likeness import word_likeness
from drafter.ground.told_numbers import ToldNumber
from drafter.language.segmenting import Word


def traded(one: ToldNumber, two: ToldNumber, a: ToldNumber, b: ToldNumber) -> bool:
    """Whether each of two figures has a word that only the other's source has: 抽查94%、自报88% of 自报94%，抽查88%."""
    lost = [w for w in _only(two.label, one.label) if _has(a.label, w) and not _has(b.label, w)]
    back = [w for w in _only(one.label, two.label) if _has(b.label, w) and not _has(a.label, w)]
    return bool(lost and back)


def _only(words: Sequence[Word], others: Sequence[Word]) -> list[Word]:
    return [w for w in words if (len(w.text) > 1 or w.pos == "v") and not _has(others, w)]


def _has(words: Sequence[Word], word: Word) -> bool:
    return any(word_likeness(word, other) >= _SAME for other in words)


_SAME = 0.6
