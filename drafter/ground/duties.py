"""Who did what: the one who leads, assists or is charged, beside the same in the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.covering import is_content
from drafter.ground.cutting import Clause
from drafter.ground.likeness import shared_words
from drafter.language.segmenting import Word


def strange_duties(clause: Clause, sources: Sequence[Clause]) -> Iterator[Reason]:
    """Duties of the clause (牵头, 配合, 主办…) that a source gives to another."""
    ours = _duties(clause)
    given = [duty for source in sources for duty in _duties(source)] if ours else []
    for role, owner in ours:
        same = [words for cls, words in given if cls == role]
        others = [words for cls, words in given if cls != role]
        if not owner or not same or max(shared_words(owner, words) for words in same) >= 0.5:
            continue
        if any(shared_words(owner, words) >= 0.5 for words in others) or all(same):
            yield Reason("responsibility", _text(owner), _text(same[0]))


def _duties(clause: Clause) -> list[tuple[str, tuple[Word, ...]]]:
    """(class, the words before it since the last such word or mark)."""
    found: list[tuple[str, tuple[Word, ...]]] = []
    owner: list[Word] = []
    for word in clause.words:
        role = word.cls("responsibility")
        if role in ("lead", "assist", "host", "undertake"):
            found.append((role, tuple(owner)))
            owner = []
        elif word.text in "、，":
            owner = owner if found and not owner else []
        elif is_content(word):
            owner.append(word)
    return found


def _text(words: Sequence[Word]) -> str:
    return "".join(word.text for word in words)
