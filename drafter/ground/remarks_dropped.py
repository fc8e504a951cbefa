"""What a bracket behind a figure says of how it is counted (含半托管, 12月为预计), let fall. The reader sees it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber

_BEHIND = re.compile(r"[（(](?P<remark>[^（）()]{2,20})[）)]")
_NEAR_TRUE = re.compile("预计|预估|估算|估计|初步|快报|暂[定列计按]|统计中|口径|截[至止]")
_TAKEN_IN = re.compile("(?:[包内]?含|包括|计入|加上)(?!量|税)(?P<what>[一-鿿]{2,10})")
_WHOSE = re.compile("他们|人家|我们|咱")  # whose count it is, is held elsewhere
_LIGHT = frozenset("的了和与及等在内数个")


def remarks_dropped(
    matches: Sequence[Match], _figures: Sequence[ToldNumber] = ()
) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each value told without what its bracket says."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why or m.sources[0].role != "value":
            continue
        found = _BEHIND.match(m.sources[0].whole, m.sources[0].number.span.end)
        if found and not _WHOSE.search(found["remark"]) and not _is_told(found["remark"], m.figure.whole):
            yield m.figure, Reason("condition", m.figure.number.raw, found["remark"])


def _is_told(remark: str, text: str) -> bool:
    nearly, within = _NEAR_TRUE.search(remark), _TAKEN_IN.search(remark)
    if nearly:
        return bool(_NEAR_TRUE.search(text))
    if within is None:
        return True
    signs = set(within["what"]) - _LIGHT
    return within["what"][:2] in text or signs <= set(text)
