"""How much of a whole is spoken of, beside the same in the source: 部分 for 大部分, 基本 for 全部."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause
from drafter.ground.plain_speech import ALL
from drafter.language.extents import Extent, extents_in

# 少数, 个别 and 部分 are told apart by two steps only; above them each step counts.
_LOW, _FEW = 4, 2
_WHOLE = 9


def turned_extents(clause: Clause, near: Sequence[Clause]) -> Iterator[Reason]:
    """A word of extent where the source clauses (`near`) have others only, all of them more or all of them less."""
    said = _one(clause.text)
    given = [found for source in near for found in extents_in(source.text)] if said is not None else []
    if said is None or not given:
        return
    if said.rank == _WHOLE and any(_is_whole(source.text) for source in near):
        return
    sides = {0 if said.rank <= _LOW and other.text in _SOME else _side(said.rank, other.rank) for other in given}
    if 0 not in sides and len(sides) == 1:
        yield Reason("extent", said.text, given[0].text)


# 有的五年没动静: how many of them is not said.
_SOME = ("有的", "有些", "有一些", "一些")


def _one(text: str) -> Extent | None:
    """The one word of extent of a clause; where there are several, each speaks of another thing."""
    found = extents_in(text)
    return found[0] if len(found) == 1 else None


def _side(said: int, given: int) -> int:
    if said <= _LOW and given <= _LOW:
        return 0 if abs(said - given) < _FEW else _sign(said - given)
    return _sign(said - given)


def _sign(step: int) -> int:
    return (step > 0) - (step < 0)


# 都 of the notes is 全部, but 差不多都 and 大部分都 are not.
_LED = re.compile("(?:差不多|几乎|基本上?|大部分|多数|大多|多半)[^，。；]{0,6}$")


def _is_whole(text: str) -> bool:
    return any(not _LED.search(text[: found.start()]) for found in ALL.finditer(text))
