"""One of two sides told with what the source says of the other: 西侧新增80个 for 东侧扩了80个, 下站已更换 for 上站."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause
from drafter.ground.denial import denies
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber

_SIDE = re.compile(
    "(?P<sign>[东西南北上下左右前后内外甲乙])(?P<what>[侧站段区岸库院楼馆厂门片边线坝河城村坡街路口端场仓港桥塔井])(?!半|年|月|周|次|期)"
)
_KINDS = ("东西", "南北", "上下", "左右", "前后", "内外", "甲乙")
_OPEN = re.compile("明年|下一?步|计划|拟|打算|[还仍正]在|还没|尚|待|等")


def exchanged_sides(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure, reason): a figure told of the side opposite to the one its source clause names."""
    for m in matches:
        if len(m.sources) == 1 and not m.note and not m.why:
            said, given = _sides(m.figure.before), _sides(m.sources[0].before)
            turned = next(
                (s for s in said if s not in given and _opposite(s) & (given - said) and not _opposite(s) & said), ""
            )
            if turned:
                yield m.figure, Reason("subject", turned, next(iter(_opposite(turned) & given)))


def crossed_sides(clause: Clause, near: Sequence[Clause]) -> Iterator[Reason]:
    """What is done told of the side of which it is still to be done, and the other way round."""
    if any(not number.weak for number in clause.numbers):
        return
    for side in _sides(clause.text):
        home = [s for s in near if side in _sides(s.text) and not _opposite(side) & _sides(s.text)]
        others = [s for s in near if _opposite(side) & _sides(s.text) and side not in _sides(s.text)]
        ours = _is_open(clause)
        if home and others and all(_is_open(s) != ours for s in home) and all(_is_open(s) == ours for s in others):
            yield Reason("subject", clause.text.strip(), home[0].text.strip())


def _sides(text: str) -> frozenset[str]:
    return frozenset(found[0] for found in _SIDE.finditer(text))


def _opposite(side: str) -> frozenset[str]:
    """The same thing on the other side."""
    kind = next(kind for kind in _KINDS if side[0] in kind)
    return frozenset(sign + side[1] for sign in kind if sign != side[0])


def _is_open(clause: Clause) -> bool:
    return denies(clause.words) or bool(_OPEN.search(clause.text))
