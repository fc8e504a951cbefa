"""That a figure does not count let fall: 11个小微站平均优良率 of 11个小微站（自己建的，不参加考核）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.claim import Reason
from drafter.ground.slot_pairs import Found, SlotPair

_OUT_OF_RANK = re.compile(
    "不(?:参加|参与|纳入|列入|计入|算入|算进|进|算)[一-鿿]{0,4}(?:考核|评比|排名|排位|通报|评价|统计|口径|数)"
)
_OUT_SAID = re.compile("[不未](?:参加|参与|纳入|列入|计入|算入|作为|进)|[不未]计|另行|参考")


def rank_remark_dropped(pair: SlotPair) -> Iterator[Found]:
    """11个小微站平均优良率 of 另外11个小微站（自己建的，不参加考核）: that the figure does not count, let fall."""
    if not (pair.clause.numbers and pair.told.numbers) or _OUT_SAID.search(pair.about):
        return
    for part in pair.untold:
        found = _OUT_OF_RANK.search(part.text)
        if found and not part.numbers:
            yield "bent", Reason("condition", pair.clause.text.strip(), found[0])
