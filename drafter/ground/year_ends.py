"""同比 told as 较上年末, or the other way round: the end of a year is no same period of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.claim import Reason
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause

_END = re.compile("(?:比|较|[高低多少]于)(?:上年|去年|上年度|\\d{4}年|上季度?|上月|年)[底末]")
_END_GIVEN = re.compile("年[底末]|年初|季度?末|月末|底")
_SAME = re.compile("同比|[比较](?:上年|去年)?同期")
_SAME_GIVEN = re.compile("同比|同期|[比较](?:上年|去年)(?![底末])|(?:上年|去年)(?![底末])|涨|增|降|升")
_LAST_END = re.compile("[比较](?:上年|去年)[底末]")


def strange_ends(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """wide: what the facts say that it tells."""
    said = _END.search(clause.text)
    if said and not _END_GIVEN.search(wide.raw):
        yield Reason("base", said[0], "")
    same, given = _SAME.search(clause.text), _LAST_END.search(wide.raw)
    if same and given and not _SAME_GIVEN.search(wide.raw.replace(given[0], "").replace("年底", "")):
        yield Reason("base", same[0], given[0])
