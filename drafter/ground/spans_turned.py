"""The stretch a figure counts, right before it: （上半年20处） where the source says 全年20处, whatever the report's own period is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber

_SPAN = re.compile(
    "(?:^|[，、；（(])?(?P<span>全年|[上下]半年|[一二三四]季度)(?:共|计划|目标|任务|要|预计|约|近|已|累计)*$"
)


def spans_turned(matches: Sequence[Match], figures: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each right behind another stretch of the year than its source's; figures: all of the sources."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why:
            continue
        said, given = _SPAN.search(m.figure.before), _SPAN.search(m.sources[0].before)
        if said is None or given is None or said["span"] == given["span"]:
            continue
        others = (f for f in figures if f.number.value == m.figure.number.value and f is not m.sources[0])
        if not any((span := _SPAN.search(f.before)) is None or span["span"] == said["span"] for f in others):
            yield (
                m.figure,
                Reason("period", said["span"] + m.figure.number.raw, given["span"] + m.sources[0].number.raw),
            )
