"""One figure led by a verb of more where its source has one of less, and the other way round: 减少座位120个 of 加座位120个, 延长至3天 of 压到3天, 升至Ⅳ类 of 掉到Ⅳ类."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.slot_pairs import Found, SlotPair
from drafter.ground.told_numbers import ToldNumber
from drafter.language import lexicon

_WAYS = {way: re.compile(f"(?<![参不未没负]){lexicon.stems('ways.txt', way)}") for way in ("up", "down")}
# 升至Ⅳ类, 掉到过三级: a grade that is no figure.
_TO_GRADE = re.compile(
    "(?P<led>[一-鿿]{0,6}?(?:至|到|成|为)了?过?)(?P<grade>[ⅠⅡⅢⅣⅤ一二三四五六A-E](?:类|级|等|档|星))(?![一-鿿]?以)"
)


def ways_turned(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each; words that go both ways (降幅扩大, 压减后增加) tell nothing."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why or m.figure.number.value != m.sources[0].number.value:
            continue
        said, given = _way(m.figure.before), _way(m.sources[0].before)
        if said and given and said != given:
            own = m.sources[0]
            yield m.figure, Reason("direction", m.figure.before.strip("，、 "), own.before.strip("，、 "))


def grades_turned(pair: SlotPair) -> Iterator[Found]:
    """A grade that is reached by rising where it was reached by falling."""
    for said in _TO_GRADE.finditer(pair.clause.text):
        for given in _TO_GRADE.finditer(pair.told.text):
            ways = _way(said["led"]), _way(given["led"])
            if said["grade"] == given["grade"] and all(ways) and ways[0] != ways[1]:
                yield "bent", Reason("direction", said[0], given[0])


def _way(words: str) -> str:
    """up | down | "" where no verb says it, or verbs of both."""
    ways = [way for way, pattern in _WAYS.items() if pattern.search(words)]
    return ways[0] if len(ways) == 1 else ""
