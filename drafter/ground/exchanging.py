"""Two things told with each other's predicate: 淋浴免费，洗衣两元 told as 洗衣免费，淋浴两元; 企业嫌高、学校嫌低 the other way round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause
from drafter.ground.likeness import word_likeness
from drafter.ground.source_comparison import SourceComparison
from drafter.language.segmenting import Word

# Of a longer fact each clause is held against those near it only.
_NEAR = 4
_LIKE = 0.6
# Of very many like lines each tells what each other tells: beyond that many nobody says whose predicate it was.
_MOST = 24


def exchanged_parts(held: SourceComparison) -> Iterator[tuple[Clause, Reason]]:
    """(clause of the text, reason) of each that has one word of a source clause with one of another, whose rest stands crossed beside it."""
    for number, source in enumerate(held.sources.all):
        own = [held.told.clauses[at] for at in held.aligned.telling.get(number, ())]
        if not 2 <= len(own) <= _MOST or len(source.clauses) < 2:
            continue
        for at, first in enumerate(source.clauses):
            for second in source.clauses[at + 1 : at + 1 + _NEAR]:
                others = [c for c in source.clauses if c is not first and c is not second]
                yield from _crossed([c for c in own if not _counts_of(c, others)], first, second)


def _crossed(own: Sequence[Clause], first: Clause, second: Clause) -> Iterator[tuple[Clause, Reason]]:
    ours = _only(first, second)
    theirs = _only(second, first) if len(ours) > 1 else []
    if len(theirs) < 2 or _is_counted_apart(ours, theirs):
        return
    said = [(clause, _said(ours, clause), _said(theirs, clause)) for clause in own]
    both = [(clause, mine, yours) for clause, mine, yours in said if mine and yours]
    for (one, mine, yours), (other, rest, home) in permutations(both, 2):
        if other.sentence == one.sentence and not mine & rest and not yours & home:
            yield one, Reason("subject", one.text.strip(), first.text.strip())
            return


def _counts_of(clause: Clause, others: Sequence[Clause]) -> bool:
    """Whether a clause tells a figure of a third source clause, and so neither of the two."""
    told = {n.value for n in clause.numbers if not n.weak}
    return bool(told) and any(told <= {n.value for n in other.numbers} for other in others)


def _is_counted_apart(ours: Sequence[str | Word], theirs: Sequence[str | Word]) -> bool:
    """Whether one clause has only figures and the other none (点主要在郊区，38个里占27个): nothing there can change places."""
    figures = [[isinstance(part, str) for part in only] for only in (ours, theirs)]
    return any(all(one) and not any(other) for one, other in (figures, figures[::-1]))


def _only(clause: Clause, other: Clause) -> list[str | Word]:
    """What a clause says and the other does not: its words, its figures, and signs that exclude one another."""
    words: list[str | Word] = [w for w in clause.words if _tells(w) and not any(_alike(w, o) for o in other.words)]
    return [*words, *sorted(_marks(clause) - _marks(other))]


# 价高 and 偏高, 西边 and 西片: one sign says which of two it is.
_SIGNS = frozenset("高低多少大小长短快慢先后早晚东西南北新旧男女老前内外公私")


def _marks(clause: Clause) -> set[str]:
    """The figures of a clause as values, and its signs of that kind."""
    return {str(n.value.normalize()) for n in clause.numbers if not n.weak} | (_SIGNS & set(clause.text))


def _tells(word: Word) -> bool:
    said = word.pos[:1] in "nvajbsf" and len(word.text) > 1
    return said and _SIGNS.isdisjoint(word.text) and not word.cls("negation") and not word.cls("neutral")


def _alike(a: Word, b: Word) -> bool:
    return word_likeness(a, b) >= _LIKE


def _said(parts: Sequence[str | Word], clause: Clause) -> frozenset[int]:
    """Which of the parts a clause of the text has."""
    marks, words = _marks(clause), [word for word in clause.words if _tells(word)]
    return frozenset(
        at
        for at, part in enumerate(parts)
        if (part in marks if isinstance(part, str) else any(_alike(part, word) for word in words))
    )
