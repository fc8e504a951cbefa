"""Two clauses of one source crossed: the name of one with what the other says, or one's 未 with the other's thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.clauses import Clause
from drafter.ground.covering import is_content
from drafter.ground.likeness import held_by, word_likeness
from drafter.ground.slots import denies
from drafter.language.segmenting import Word

_FEW = 8
_NAMES = ("nr", "ns", "nt", "nz")


def crossed(clause: Clause, sources: Sequence[Clause]) -> Iterator[Reason]:
    """What the clause says of a thing that a source says of another. sources: the source clauses it may tell."""
    words = [word for word in clause.words if is_content(word)]
    if not words or len(sources) < 2:
        return
    sources = _nearest(words, sources)
    for source in sources:
        own = _own(source, sources)
        others = [word for other in sources if other is not source for word in _own(other, sources)]
        told, elsewhere = held_by(own, words), held_by(others, words)
        if not own or told < 0.6 or elsewhere > (0.7 if told > 0.99 else 0.34):
            continue
        if bool(denies(clause.words)) != bool(denies(source.words)) and _plain(clause) and _plain(source):
            yield Reason("polarity", clause.text, source.text)
    yield from _misnamed(words, sources)


def _nearest(words: Sequence[Word], sources: Sequence[Clause]) -> Sequence[Clause]:
    """The few clauses that share most with the words, in source order: two things are crossed among what is told, not over a whole file."""
    if len(sources) <= _FEW:
        return sources
    wanted = {character for word in words for character in word.text}
    shared = sorted(range(len(sources)), key=lambda at: -len(wanted & set(sources[at].text)))
    return [sources[at] for at in sorted(shared[:_FEW])]


def _plain(clause: Clause) -> bool:
    return not clause.numbers and not clause.aside


def _own(source: Clause, sources: Sequence[Clause]) -> list[Word]:
    """Words of a clause that the others beside it do not have."""
    others = [word for other in sources if other is not source for word in other.words if is_content(word)]
    return [w for w in source.words if is_content(w) and all(word_likeness(w, o) < 0.6 for o in others)]


def _misnamed(words: Sequence[Word], sources: Sequence[Clause]) -> Iterator[Reason]:
    """A name of one clause with the predicate of another, whose own name is not there."""
    names = [word for word in words if _is_name(word)]
    rest = [word for word in words if not _is_name(word)]
    if len(names) != 1 or not rest:
        return
    home = [source for source in sources if any(word.text == names[0].text for word in source.words)]
    scored = sorted(sources, key=lambda source: -held_by(rest, [w for w in source.words if is_content(w)]))
    best = scored[0]
    theirs = [word for word in best.words if _is_name(word)]
    told = held_by(rest, [w for w in best.words if is_content(w)])
    if (
        home
        and best not in home
        and told >= 0.6
        and theirs
        and all(word_likeness(names[0], name) < 0.6 for name in theirs)
    ):
        at_home = max(held_by(rest, [w for w in source.words if is_content(w)]) for source in home)
        if at_home < told - 0.3:
            yield Reason("subject", names[0].text, theirs[0].text)


def _is_name(word: Word) -> bool:
    return word.pos.startswith(_NAMES) and len(word.text) > 1 and not word.groups and not word.marks
