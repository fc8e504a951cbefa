"""How far two labels name one thing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from drafter.ground.covering import is_shortened
from drafter.language.classes import synonyms
from drafter.language.segmenting import Word

Term = tuple[str, frozenset[int]]  # a word's text and its groups of equal meaning: all that likeness asks


def shared_words(a: Sequence[Word], b: Sequence[Word]) -> float:
    """From 0 (nothing in common) to 1 (each word of the shorter is in the other)."""
    return _shared_terms(terms_of(a), terms_of(b))


def terms_of(words: Sequence[Word]) -> tuple[Term, ...]:
    return tuple((word.text, word.groups) for word in words)


# Labels of a table or of like lines are the same again and again.
@lru_cache(maxsize=1 << 14)
def _shared_terms(a: tuple[Term, ...], b: tuple[Term, ...]) -> float:
    if not a or not b:
        return 0.0
    return max(_held(a, b), _held(b, a))


def told_apart(label: Sequence[Word], own: Sequence[Word], other: Sequence[Word]) -> tuple[float, float]:
    """How far `label` holds what only `own` says, and what only `other` says; 1.0 and 0.0 where one says nothing of its own."""
    ours, others = terms_of(own), terms_of(other)
    mine = [w for w, term in zip(own, ours, strict=True) if not other or _best(term, others) < 0.6]
    theirs = [w for w, term in zip(other, others, strict=True) if not own or _best(term, ours) < 0.6]
    return (held_by(mine, label) if mine else 1.0), (held_by(theirs, label) if theirs else 0.0)


def is_named_like(label: Sequence[Word], own: Sequence[Word], other: Sequence[Word], rests: bool) -> bool:
    """Whether a label says at least half of what only `own` says; where it `rests` on that very figure, what is counted right before it is enough."""
    if rests and own and own[-1].text not in {word.text for word in other}:
        return own[-1].text in {word.text for word in label} or told_apart(label, own, other)[0] >= 0.5
    return told_apart(label, own, other)[0] >= 0.5


def held_by(words: Sequence[Word], label: Sequence[Word]) -> float:
    return _held(terms_of(words), terms_of(label)) if words and label else 0.0


def _held(a: Sequence[Term], b: Sequence[Term]) -> float:
    total = sum(len(text) for text, _groups in a)
    return sum(len(term[0]) * _best(term, b) for term in a) / total if total else 0.0


def _best(term: Term, others: Sequence[Term]) -> float:
    return max(term_likeness(term, other) for other in others)


def word_likeness(a: Word, b: Word) -> float:
    return term_likeness((a.text, a.groups), (b.text, b.groups))


def term_likeness(a: Term, b: Term) -> float:
    if a[0] == b[0] or not a[1].isdisjoint(b[1]):
        return 1.0
    return _text_likeness(a[0], b[0])


def signs_of_term(term: Term) -> frozenset[str | int]:
    """Its signs and meanings: two words that have none in common are not like one another (`term_likeness`)."""
    text, groups = term
    bare = text[:-1] if len(text) > 1 and text[-1] == "了" else text
    return frozenset((*text, *groups, *synonyms().get(bare.rstrip("率"), ())))


# 副县长 is not 县长, 未成年人 no 成年人: one sign before a word makes another of it.
_TURNS = frozenset("副非未不无前原")


# Asked for every pair of words of a section, again and again.
@lru_cache(maxsize=1 << 16)
def _text_likeness(a: str, b: str) -> float:
    """How far two words of different meaning groups look like one; 了 behind a verb is no part of it."""
    a, b = (word[:-1] if len(word) > 1 and word[-1] == "了" else word for word in (a, b))
    if a == b:
        return 1.0
    if len(a) > 1 and len(b) > 1:
        if a[1:] == b or b[1:] == a:
            return 0.9 if (a if len(a) > len(b) else b)[0] not in _TURNS else 0.2
        if a in b or b in a or is_shortened(a, b) or is_shortened(b, a):
            return 0.9
        if "率" in (a[-1], b[-1]) and synonym_of(a.rstrip("率"), b.rstrip("率")):
            return 0.9
        common = len(set(a) & set(b))
        return 0.5 * common / min(len(a), len(b)) if common else 0.0
    return 0.4 if a in b or b in a else 0.0


def synonym_of(a: str, b: str) -> bool:
    table = synonyms()
    return bool(table.get(a, frozenset()) & table.get(b, frozenset()))
