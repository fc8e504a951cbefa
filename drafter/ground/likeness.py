"""How far two labels name one thing."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.ground.covering import abbreviates
from drafter.language.classes import synonyms
from drafter.language.segmenting import Word


def alike(a: Sequence[Word], b: Sequence[Word]) -> float:
    """From 0 (nothing in common) to 1 (each word of the shorter is in the other)."""
    if not a or not b:
        return 0.0
    return max(_held(a, b), _held(b, a))


def told_apart(label: Sequence[Word], own: Sequence[Word], other: Sequence[Word]) -> tuple[float, float]:
    """How far `label` holds what only `own` says, and what only `other` says; 1.0 and 0.0 where one says nothing of its own."""
    mine = [w for w in own if not other or _best(w, other) < 0.6]
    theirs = [w for w in other if not own or _best(w, own) < 0.6]
    return (held_by(mine, label) if mine else 1.0), (held_by(theirs, label) if theirs else 0.0)


def held_by(words: Sequence[Word], label: Sequence[Word]) -> float:
    return _held(words, label) if words and label else 0.0


def _held(a: Sequence[Word], b: Sequence[Word]) -> float:
    total = sum(len(word.text) for word in a)
    return sum(len(word.text) * _best(word, b) for word in a) / total if total else 0.0


def _best(word: Word, others: Sequence[Word]) -> float:
    return max(word_likeness(word, other) for other in others)


def word_likeness(a: Word, b: Word) -> float:
    if a.text == b.text or a.groups & b.groups:
        return 1.0
    if len(a.text) > 1 and len(b.text) > 1:
        if a.text in b.text or b.text in a.text or abbreviates(a.text, b.text) or abbreviates(b.text, a.text):
            return 0.9
        if "率" in (a.text[-1], b.text[-1]) and synonym_of(a.text.rstrip("率"), b.text.rstrip("率")):
            return 0.9
        common = len(set(a.text) & set(b.text))
        return 0.5 * common / min(len(a.text), len(b.text)) if common else 0.0
    return 0.4 if a.text in b.text or b.text in a.text else 0.0


def synonym_of(a: str, b: str) -> bool:
    table = synonyms()
    return bool(table.get(a, frozenset()) & table.get(b, frozenset()))
