"""A bound kept or passed, beside the same in the source: 控制在红线以内 for 超了红线."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.claim import Reason
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause

_WHAT = r"(?:[规法核批设国省市县]{0,2}定的?)?(?P<what>红线|标准|限额|限值|预算|概算|时限|期限|指标|上限|警戒线|定额|范围|计划|限量|限价|限速|核定数)"
_PASSED = re.compile(rf"(?<![未没不])(?:超过|超出|超了|突破|超)(?:了|过)?{_WHAT}")
_KEPT = re.compile(
    rf"(?:控制|保持|限制|压|维持)?在{_WHAT}(?:以内|之内|范围内|内)|{_WHAT.replace('what', 'kept')}(?:以内|之内)|(?:未|没有?|不)(?:超过|超出|突破|超){_WHAT.replace('what', 'held')}"
)


def crossed_bounds(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """Bounds the clause says are kept and the facts (`wide`) say are passed, or the other way round."""
    for said, given in ((_KEPT, _PASSED), (_PASSED, _KEPT)):
        ours = said.search(clause.text)
        theirs = given.search(wide.raw) if ours else None
        if ours and theirs and not said.search(wide.raw) and _named(ours) == _named(theirs):
            yield Reason("polarity", ours[0], theirs[0])


# 二级以上, 60岁以下: whom it holds for.
_RANGE = re.compile(r"(?P<from>[一二三四五六七八九十\d]{1,3}(?:级|类|等|星|岁|年级|层|楼))(?:及)?以(?P<way>[上下])")


def turned_ranges(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """二级以下 where the facts say 二级以上 only."""
    told = [*_RANGE.finditer(clause.text)]
    given = {(m["from"], m["way"]) for m in _RANGE.finditer(wide.raw)} if told else set()
    for said in told:
        other = "上" if said["way"] == "下" else "下"
        if (said["from"], said["way"]) not in given and (said["from"], other) in given:
            yield Reason("scope", said[0], f"{said['from']}以{other}")


def _named(found: re.Match[str]) -> str:
    return next((words for words in found.groupdict().values() if words), "")
