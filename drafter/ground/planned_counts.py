"""How many were planned told as how many were done: 举办讲座60场 where the notes say 说好办60场，实际52场."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber

_PLANNED = re.compile(r"(?:计划|原定|说好|说定|打算|拟|准备|预计|任务|目标|应|该)[^，。；\d]{0,8}$")
_ACTUAL = re.compile(r"^[^。；\d]{0,4}(?:实际|实有|实到|只|才|就|仅)[^，。；\d]{0,8}$")
_SAID = re.compile("计划|原定|拟|打算|目标|任务|预定|预计|应|实际|需|安排|其中|的")


def planned_as_done(matches: Sequence[Match], figures: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason); figures: all of the sources. Only where the notes set beside it how many it came to be."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why:
            continue
        source = m.sources[0]
        planned = _PLANNED.search(source.before)
        if planned is None or _SAID.search(m.figure.clause.text):
            continue
        after = [f for f in figures if f.source == source.source and f.number.span.start > source.number.span.end]
        nearest = min(after, key=lambda f: f.number.span.start, default=None)
        if nearest is None or nearest.number.value >= source.number.value:
            continue
        between = source.whole[source.number.span.end : nearest.number.span.start].lstrip("，、,")
        if _ACTUAL.match(between):
            said = m.figure.before.strip("，、；。 ") + m.figure.number.raw
            yield m.figure, Reason("status", said, planned[0] + source.number.raw)
