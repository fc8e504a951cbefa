"""Two subjects exchanged where no figure tells them apart: 产研院成立、研究院二期签约 told as 研究院成立、产研院二期签约."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause, CutText
from drafter.ground.sources import Source

_STRETCH = re.compile(r"[，。；、：（）()]")
_SHORTEST = 2
_LEAD = re.compile("^(?:其中|同时|另外?|并|已|将|由|推动|推进|完成)")


@dataclass(frozen=True, slots=True)
class DoersStretch:
    """A stretch with whom it begins with, as the other side names it too, and what is said of it."""

    who: str
    what: str


def exchanged_subjects(told: CutText, sources: Sequence[Source]) -> Iterator[tuple[Clause, Reason]]:
    """(clause of the text, reason) of each of two stretches of a sentence that have each other's subject."""
    given = sorted(one for source in sources for one in _stretches(source.told.text))
    for sentence in range(len(told.sentences)):
        clauses = [told.clauses[at] for at in told.inside(sentence)]
        said = [(clause, one) for clause in clauses for one in _stretches(clause.text)]
        acts = [(clause, act) for clause, one in said if (act := _act(one, given)) is not None]
        for clause, act in acts:
            if any(_crossed(act, other, given) for _clause, other in acts if other is not act):
                yield clause, Reason("subject", act.who + act.what, "")


def _stretches(text: str) -> list[str]:
    return [_LEAD.sub("", one.strip()) for one in _STRETCH.split(text) if len(one.strip()) > _SHORTEST]


def _act(said: str, given: Sequence[str]) -> DoersStretch | None:
    """Whom a stretch begins with: the longest beginning it shares with one of the sources', which in their order stands next to it."""
    at = bisect_left(given, said)
    best = max((_in_common(said, one) for one in given[max(0, at - 1) : at + 1]), default=0)
    return DoersStretch(said[:best], said[best:]) if _SHORTEST < best < len(said) else None


def _in_common(a: str, b: str) -> int:
    """How many signs two texts begin with alike."""
    return next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _crossed(one: DoersStretch, other: DoersStretch, given: Sequence[str]) -> bool:
    """Whether each is said to do what the sources say of the other alone."""
    return _belongs(one.what, other.who, one.who, given) and _belongs(other.what, one.who, other.who, given)


def _belongs(what: str, whose: str, said_of: str, given: Sequence[str]) -> bool:
    pairs = {what[at : at + 2] for at in range(len(what) - 1)}
    theirs, own = _begun(whose, given), _begun(said_of, given)
    held = any(pair in one[len(whose) :] for pair in pairs for one in theirs)
    return bool(theirs and own) and held and not any(pair in one[len(said_of) :] for pair in pairs for one in own)


def _begun(with_: str, given: Sequence[str]) -> Sequence[str]:
    """Those of the sources' stretches, in order, that begin with it."""
    return given[bisect_left(given, with_) : bisect_right(given, with_, key=lambda one: one[: len(with_)])]
