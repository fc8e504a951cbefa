"""Content words of a clause beside the sources: put in without a source, or put in the place of another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.core.claim import Reason
from drafter.ground.clauses import Clause
from drafter.ground.covering import Held, abbreviates, is_content, is_noun, written_out
from drafter.language.classes import synonyms
from drafter.language.segmenting import Word


@dataclass(frozen=True, slots=True)
class Wording:
    """covered: characters of content the sources hold; total: all of them. new: words they do not hold. bent: words in another's place."""

    covered: float
    total: int
    new: tuple[Word, ...]
    bent: tuple[Reason, ...]

    @property
    def share(self) -> float:
        return self.covered / self.total if self.total else 1.0


def wording_of(clause: Clause, near: Held, wide: Held, untold: Sequence[Word]) -> Wording:
    """near: the source clauses it tells; wide: all facts. untold: content words of `near` that stand nowhere in the text."""
    words = [word for word in clause.words if is_content(word)]
    out = written_out(clause.words, [word.text for word in wide.words])
    covered, new = 0.0, []
    for word in words:
        share = 1.0 if word.start in out or _quoted(word, clause, wide) else wide.share(word)
        covered += len(word.text) * share
        if share < 1.0:
            new.append(word)
    bent = tuple(reason for word in new if (reason := _replaced(word, clause, untold)))
    return Wording(covered, sum(len(word.text) for word in words), tuple(new), bent)


def _quoted(word: Word, clause: Clause, wide: Held) -> bool:
    return any(q.span.start <= word.start < q.span.end and q.text in wide.raw for q in clause.quotes)


def _replaced(word: Word, clause: Clause, untold: Sequence[Word]) -> Reason | None:
    """A noun of the text that stands where a source has another: same length and half the signs, or the same neighbour."""
    for other in untold:
        if abbreviates(other.text, word.text) or abbreviates(word.text, other.text) or word.groups & other.groups:
            continue
        if _differ_in_part(word.text, other.text) and (is_noun(word) or is_noun(other)):
            return Reason("object", word.text, other.text)
    return None


def _differ_in_part(a: str, b: str) -> bool:
    """Equally long, some signs equal, and the others not of equal meaning one by one (新建 and 新修 are)."""
    if len(a) != len(b) or not set(a) & set(b):
        return False
    table = synonyms()
    return any(x != y and not table.get(x, frozenset()) & table.get(y, frozenset()) for x, y in zip(a, b, strict=True))
