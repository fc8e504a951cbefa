"""The one time or the one comparison of a clause beside that of the source clause it tells: 年底前 for 月底前, 较上年翻番 for 比前年."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.comparators import held_against
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause
from drafter.ground.pairing import ClausePair
from drafter.ground.times import Time, same_rest

_OPEN = frozenset(("全年", "同期", "上半年", "下半年", ""))
_DOUBLED = re.compile("翻[了一两]?[番倍]|翻了?一番|持平|相当|不变")


def turned_times(pairs: Sequence[ClausePair]) -> Iterator[tuple[Clause, Reason]]:
    """(clause of the text, reason) where both clauses name one time, and not the same."""
    for pair in pairs:
        said, given = _one(pair.clause), _one(pair.told)
        if (
            said
            and given
            and said.before == given.before
            and not same_rest(said, given)
            and said.raw not in pair.held.raw
        ):
            yield pair.clause, Reason("period", said.raw, given.raw)


def turned_doubles(clause: Clause, wide: HeldWords, year: int) -> Iterator[Reason]:
    """较上年翻一番 where it doubled since 前年."""
    if not _DOUBLED.search(clause.text):
        return
    given = [stretch for stretch in _STRETCH.findall(wide.raw) if _DOUBLED.search(stretch)]
    ours = held_against(clause.text, year) if given else frozenset()
    theirs = frozenset[str]().union(*(held_against(stretch, year) for stretch in given))
    if ours and theirs and not ours & theirs:
        yield Reason("base", clause.text.strip(), given[0].strip())


_STRETCH = re.compile(r"[^，。；\n]+")


def _one(clause: Clause) -> Time | None:
    """The only time of a clause, where it is a day, an end of a stretch or a limit."""
    times = [time for time in clause.times if not time.compared]
    limit = len(times) == 1 and times[0].rest not in _OPEN and (times[0].before or times[0].rest[-1:] in "底初中末日旬")
    return times[0] if limit else None
