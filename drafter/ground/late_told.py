"""What a note says of its own lateness, beside a text: it holds a gap's mark, need not be told where the mark stands, and gives no figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause
from drafter.language.lateness import Lateness, is_promise, is_told_late, lateness_of

_MARK = re.compile(r"【待补：(?P<name>[^】（]{2,30})[^】]*】")
_HALF = 0.5
_ENDS = 2  # signs by which a measure is known: 活率, 意度


def late_gap(mark: str, clauses: Sequence[Clause]) -> bool:
    """Whether one of the clauses says that what the mark names is not there: 听课人数还没统计上来."""
    said = _MARK.fullmatch(mark)
    return said is not None and any(_is_of(said["name"], late) for late in _late(clauses) if late.name)


def _late(clauses: Sequence[Clause]) -> Iterator[Lateness]:
    yield from (late for clause in clauses if not clause.numbers and (late := lateness_of(clause.text)))


def _is_of(mark: str, late: Lateness) -> bool:
    """Whether a mark names what is late: half of its signs stand in the late name, or that name in it."""
    shared = sum(sign in late.name for sign in mark)
    return late.name in mark or shared >= _HALF * len(mark)


def need_not_be_told(clause: Clause, text: str) -> bool:
    """Whether a source clause tells only how late it is, and the text has the mark for it."""
    marks = [found["name"] for found in _MARK.finditer(text)]
    if not marks or clause.numbers:
        return False
    late = lateness_of(clause.text)
    if late is None:
        return is_promise(clause.text)
    return not late.name or any(_is_of(mark, late) for mark in marks)


# 水质检测尚未开展 of 检测公司还没给报告: that it is late does not say that it was not done.
_NOT_BEGUN = re.compile("(?:未|没有?)(?:曾|能|予|有)?(?:开展|进行|实施|组织|启动|检测|检查|评价|测评)")


def _ends_of(name: str) -> list[str]:
    """意度 of 满意度, 罚款 of 罚款数."""
    bare = name[:-1] if name[-1:] in "数额量" else name
    return [end for end in (name[-_ENDS:], bare[-_ENDS:]) if len(end) == _ENDS]


def told_though_late(clause: Clause, near: Sequence[Clause]) -> Iterator[Reason]:
    """成活率良好 of 成活率表里空着: nobody has the figure, so nothing is said of it but that."""
    if clause.gaps or clause.numbers or is_told_late(clause.text):
        return
    for source in near:
        late = lateness_of(source.text) if not source.numbers else None
        if late and (_NOT_BEGUN.search(clause.text) or any(end in clause.text for end in _ends_of(late.name))):
            yield Reason("status", clause.text.strip(), source.text.strip())
