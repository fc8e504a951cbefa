"""A grade said of the thing once for the clauses that go on about it: 规上工业增长7.6%，比全国高1.7个百分点 of 规上工业比全国快1.7个百分点."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause, CutText

_THING = re.compile(r"[一-鿿]{2}")
_FULL = {"规上": ("规上", "规模以上"), "限上": ("限上", "限额以上")}


def is_carried(reason: Reason, source: Clause, tellers: Sequence[Clause], told: CutText) -> bool:
    """Whether the sentence says the grade of the very thing before, and the clauses that tell the source name no thing of their own."""
    if reason.slot != "condition" or reason.source not in source.text:
        return False
    thing = _THING.match(source.text, source.text.index(reason.source) + len(reason.source))
    if not thing or not tellers or any(thing[0] in clause.text for clause in tellers):
        return False
    sentence = told.sentences[tellers[0].sentence].of(told.text)
    return any(f"{grade}{thing[0]}" in sentence for grade in _FULL.get(reason.source, (reason.source,)))
