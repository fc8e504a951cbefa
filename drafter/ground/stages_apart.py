"""How far each thing of an enumeration has come: 产研院成立、平台往前推 told as 产研院成立，平台已建成."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from drafter.claims.clause_classes import class_marks, status_of
from drafter.core.claim import Reason
from drafter.ground.cutting import Clause
from drafter.language.segmenting import words_of

_STRETCH = re.compile(r"[，。；、：]")
_OPEN = ("ongoing", "started", "not_done", "planned")
_ALIKE = 3  # signs two stretches must share, in pairs, to speak of one thing


def apart(clause: Clause, near: Sequence[Clause]) -> Iterator[Reason]:
    """A stretch of the clause told as done where the source's stretch of the same thing, and it alone, says that it is open."""
    told = [one for one in _STRETCH.split(clause.text) if one and status_of(words_of(one)) == "done"]
    told = [one for one in told if "done" in class_marks(words_of(one), "status") and not _AWAITS.search(one)]
    given = [one for source in near for one in _STRETCH.split(source.text) if one] if told else []
    if len(given) < 2:
        return
    for said in told:
        same = max(given, key=lambda one: _shared(one, said))
        status = status_of(words_of(same))
        if any(_same_done(one, said) for one in given):
            continue
        if _shared(same, said) >= _ALIKE and status in _OPEN and "done" not in class_marks(words_of(same), "status"):
            yield Reason("status", said, same)


# 待落地项目: what is still to come.
_AWAITS = re.compile("待(?!遇|业|岗)[一-鿿]{2}(?:的|项目|企业|工程|地块|户)")
_COUNT = re.compile(r"\d[\d,.]*")


def _same_done(given: str, said: str) -> bool:
    """受理28件，办结28件 told as 28件全部办结: as many are done."""
    counts = set(_COUNT.findall(said))
    return bool(counts & set(_COUNT.findall(given))) and "done" in class_marks(words_of(given), "status")


def _shared(a: str, b: str) -> int:
    """How many pairs of neighbouring signs two stretches share."""
    return len(_pairs(a) & _pairs(b))


@lru_cache(maxsize=4096)
def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))
