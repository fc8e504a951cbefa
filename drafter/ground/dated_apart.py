"""What was done in one year told of another that the facts name for something else: 已于今年建成 for 去年底建成的."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause

_LAST = re.compile("去年|上年")
_DONE = re.compile("建成|完工|竣工|投用|投产|开工|成立|启用|购置|完成|上线|获评|挂牌|引进|签订|出台|印发")


def of_another_year(clause: Clause, near: Sequence[Clause], text: str) -> Iterator[Reason]:
    """near: the source clauses it tells, best first. text: the whole; a year it names anywhere is not missed."""
    said = [time for time in clause.times if time.year and not time.compared]
    if not said or (clause.numbers and not _DONE.search(clause.text)):
        return
    given = [time for one in near for time in one.times if time.year and not time.compared]
    years = {time.year for time in given}
    if given and not years & {time.year for time in said} and _LAST.search(given[0].raw) and not _LAST.search(text):
        yield Reason("period", said[0].raw, given[0].raw)


_AHEAD = re.compile("[将拟待]|计划|预计|力争|争取|准备|打算|明年|次年|下年|来年|确保|推动")


def next_year_as_done(clause: Clause, near: Sequence[Clause], text: str) -> Iterator[Reason]:
    """设备于3月进场 for 明年3月才进场: a month of next year told as though it were this year's."""
    if _AHEAD.search(text):
        return
    said = [time for time in clause.times if _MONTH.match(time.raw) and not (time.compared or time.before)]
    given = [time for one in near for time in one.times if not time.compared]
    for time in said:
        month = _MONTH.search(time.raw)
        same = [one for one in given if month and (own := _MONTH.search(one.raw)) and own[0] == month[0]]
        if same and all(_NEXT.search(one.raw) for one in same):
            yield Reason("period", time.raw, same[0].raw)


_NEXT, _MONTH = re.compile("明年|次年|下年|来年"), re.compile(r"\d{1,2}月")
