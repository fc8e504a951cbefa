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
