"""What is reached, told by how far it lies from its aim: 收缴率差3个点到95%, 离90%还差4个点, 还差6公里到40公里."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.claims.arithmetic import decimal_words
from drafter.ground.following import FollowedValue, same_measure
from drafter.ground.told_numbers import ToldNumber

_TO_AIM = re.compile(r"(?:差|缺|欠)(?:着|了|约|近)?[\d.,]+[^，。；\d]{1,5}(?:才|就|能)?[到达]到?$")
_FROM_AIM = re.compile(r"(?:(?<![劝撤脱隔逃偏背远分驱调疏])离|距离?)(?:目标)?$")
_STILL_SHORT = re.compile(r"的?(?:目标|任务|计划)?[，]?(?:还|仍|尚)?(?:差|缺|欠)")
_SHORT = re.compile(r"(?:差|缺|欠)(?:着|了|约|近)?$")
_REACHED = ("level", "ratio", "value", "share", "completion")


def is_aim_ahead(leading: str, behind: str) -> bool:
    """Whether the words of a clause up to a number, and those behind it, make it what something falls short of."""
    return bool(_TO_AIM.search(leading) or (_FROM_AIM.search(leading) and _STILL_SHORT.match(behind)))


def reached_short(figure: ToldNumber, figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    """An aim less what is missing to it."""
    if figure.role not in _REACHED:
        return
    for short in figures:
        if not _SHORT.search(short.before):
            continue
        for aim in figures:
            points = short.number.family == "point" and aim.number.family == "percent"
            alike = points or (aim is not short and same_measure(aim.number, short.number))
            if aim.clause is short.clause and aim.role == "target" and alike:
                note = f"{decimal_words(aim.number.value)}−{decimal_words(short.number.value)}"
                yield FollowedValue(aim.number.value - short.number.value, (aim, short), note)
