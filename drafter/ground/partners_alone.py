"""A deed done together told as the others' alone: 住建、城管部门联合检查 of 跟住建城管联合查."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.claim import Reason
from drafter.ground.slot_pairs import Found, SlotPair

_WITH = re.compile(
    "(?:跟|和|与|同|会同)(?P<who>[一-鿿、]{2,12}?)(?:联合|一块儿?|一起|一道|共同|合伙|会同|搭伙)|会同(?P<them>[一-鿿]{2,6}?)(?=[抽检查办开执巡处整])"
)
_WITH_SAID = re.compile(
    "与|和|会同|协同|配合|协助|参与|参加|我[局院处办镇街乡县市区校站]|本[局院处办]|联合(?=[一-鿿]{2,8}(?:局|委|办|部门|公安|消防))"
)


def partners_alone(pair: SlotPair) -> Iterator[Found]:
    """住建、城管部门联合检查 of 跟住建城管联合查: our own part let fall, they alone are told to have done it."""
    given = _WITH.search(pair.told.text)
    who = (given["who"] or given["them"]) if given else ""
    text = pair.clause.text.strip("，、；。 ")
    if given and text.startswith(who[:2]) and not _WITH_SAID.search(pair.about):
        yield "bent", Reason("responsibility", text, given[0])
