"""A clause of a text beside the source clause it tells, with all its fact says and all that is told of that fact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.core.claim import Reason, VerdictKind
from drafter.core.fact import FactRole
from drafter.ground.cutting import Clause
from drafter.ground.pairing import ClausePair
from drafter.ground.source_comparison import SourceComparison

Found = tuple[VerdictKind, Reason]  # what a net makes of a pair, and why
_SIGN = re.compile("[一-鿿A-Za-z]")
# Signs that stand in clauses of any matter.
_LIGHT = frozenset("的了和与及等在个是有由为将已未没还不尚上下来去于被把对从也都就均各其中这那得着过")


@dataclass(frozen=True, slots=True)
class SlotPair:
    """fact: the words of the source; parts: its clauses. about: the clauses of the text that tell it, and those beside them that tell none. untold: parts that no clause is paired with."""

    clause: Clause
    told: Clause
    fact: str
    parts: tuple[Clause, ...]
    about: str
    role: FactRole
    untold: tuple[Clause, ...] = ()

    @property
    def alike(self) -> float:
        """How much of what the clause says its source clause has, sign by sign."""
        said = signs(self.clause.text)
        return len(said & signs(self.told.text)) / len(said) if said else 0.0


def signs(words: str) -> frozenset[str]:
    return frozenset(_SIGN.findall(words)) - _LIGHT


def slot_pairs(held: SourceComparison, pairs: Sequence[ClausePair], frames: frozenset[int]) -> Iterator[SlotPair]:
    """Those of `pairs`, then of what is left on both sides what is most alike; passages of the prior report, which bind nobody, left out."""
    owners = {id(clause): number for number, source in enumerate(held.sources.all) for clause in source.clauses}
    about: dict[int, str] = {}
    both = [*((pair.clause, pair.told) for pair in pairs), *_left(held, pairs, frames)]
    known = {id(told) for _clause, told in both}
    for clause, told in both:
        number = owners.get(id(told), -1)
        if number < 0 or held.sources.all[number].free:
            continue
        source = held.sources.all[number]
        words = about.setdefault(number, _about(held, number))
        words = words if clause.text in words else f"{words}，{clause.text}"
        untold = tuple(part for part in source.clauses if id(part) not in known)
        yield SlotPair(clause, told, source.told.text, source.clauses, words, held.role, untold)


_ALIKE, _LEAST = 0.5, 3  # of what a clause says, and of how many signs


def _left(
    held: SourceComparison, pairs: Sequence[ClausePair], frames: frozenset[int]
) -> Iterator[tuple[Clause, Clause]]:
    """年底将实现供水 beside 厂长说年底准能供上水: neither is paired, and they share most signs; else the part behind the one told just before."""
    paired = {pair.at: pair.told for pair in pairs}
    told = {id(clause) for clause in paired.values()}
    free = [clause for source in held.sources.all for clause in source.clauses if id(clause) not in told][:_MOST]
    for at, clause in enumerate(held.told.clauses if free else ()):
        said = signs(clause.text)
        if at in paired or at in frames or len(said) < _LEAST:
            continue
        best = max(free, key=lambda one: len(signs(one.text) & said))
        if len(signs(best.text) & said) >= max(_ALIKE * len(said), _LEAST):
            yield clause, best
        elif clause.opener in ("，", ",") and at - 1 in paired:
            after = _after(paired[at - 1], held)
            if after is not None and id(after) not in told:
                yield clause, after


def _after(clause: Clause, held: SourceComparison) -> Clause | None:
    """The clause of the same source right behind one."""
    for source in held.sources.all:
        for before, behind in zip(source.clauses, source.clauses[1:], strict=False):
            if before is clause:
                return behind
    return None


_MOST = 64  # of very many like lines nothing is told by likeness


def _about(held: SourceComparison, source: int) -> str:
    clauses, places = held.told.clauses, held.aligned.places
    telling = {at for at in held.aligned.telling.get(source, ()) if places[at][0].source == source}
    telling = telling or set(held.aligned.telling.get(source, ()))
    beside = {at + step for at in telling for step in (-1, 1)}
    near = {at for at in beside if 0 <= at < len(clauses) and at not in places}
    return "，".join(clauses[at].text for at in sorted(telling | near))
