"""Two clauses of one source crossed: the name of one with what the other says, or one's 未 with the other's thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.covering import is_content
from drafter.ground.cutting import Clause
from drafter.ground.denial import denies
from drafter.ground.likeness import held_by, word_likeness
from drafter.language.contrasts import Member, members_in
from drafter.language.segmenting import Word

_FEW = 8
_NAMES = ("nr", "ns", "nt")


def crossed(clause: Clause, sources: Sequence[Clause]) -> Iterator[Reason]:
    """What the clause says of a thing that a source says of another. sources: the source clauses it may tell."""
    words = [word for word in clause.words if is_content(word)]
    if not words or len(sources) < 2:
        return
    sources = _nearest(words, sources)
    yield from _exchanged(clause, sources)
    yield from _misnamed(words, sources)


def _nearest(words: Sequence[Word], sources: Sequence[Clause]) -> Sequence[Clause]:
    """The few clauses that share most with the words, in source order: two things are crossed among what is told, not over a whole file."""
    if len(sources) <= _FEW:
        return sources
    wanted = {character for word in words for character in word.text}
    shared = sorted(range(len(sources)), key=lambda at: -len(wanted & set(sources[at].text)))
    return [sources[at] for at in sorted(shared[:_FEW])]


def _plain(clause: Clause) -> bool:
    return not clause.numbers and not clause.aside and not any(word.cls("cause") for word in clause.words)


def _exchanged(clause: Clause, sources: Sequence[Clause]) -> Iterator[Reason]:
    """附属工程完成 where 主体工程 is done and 附属工程 is not: words that exclude one another, each with the other's yes or no."""
    if not _plain(clause):
        return
    held = {id(source): members_in(source.text) for source in sources if _plain(source)}
    for said in members_in(clause.text):
        home = [s for s in sources if any(m.place == said.place for m in held.get(id(s), ()))]
        others = [s for s in sources if s not in home and any(_excludes(m, said) for m in held.get(id(s), ()))]
        denied = _is_open(clause)
        if home and all(_is_open(s) != denied for s in home) and any(_is_open(s) == denied for s in others):
            yield Reason("polarity", clause.text, home[0].text)


_GOING_ON = re.compile("[还仍正]在|还没|尚待|[等待]着|(?<!一)直在")


def _is_open(clause: Clause) -> bool:
    """Whether a clause denies, or says that it is still being done."""
    return denies(clause.words) or bool(_GOING_ON.search(clause.text))


def _excludes(a: Member, b: Member) -> bool:
    return a.place[0] == b.place[0] and a.place[1] != b.place[1]


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
