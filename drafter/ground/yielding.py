"""Whether a figure of the sources follows from what the text tells: the whole from a part and its share, a sum, a difference."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations, permutations

from drafter.ground.deriving import fits
from drafter.ground.number import Number
from drafter.ground.told_numbers import ToldNumber

_HUNDRED = Decimal(100)
# Small counts follow from any two others by chance.
_SMALL = 10


def follows(figure: ToldNumber, told: Sequence[ToldNumber], said: Sequence[ToldNumber]) -> bool:
    """Whether a figure follows from two that the text has: the whole from a part and its share, a sum, a difference."""
    value = figure.number.value
    families = (figure.number.family, "any")
    bare = figure.number.family == "any"
    kin = [t.number.value for t in told if t.number.family in families or (bare and t.number.family == "count")]
    apart = value >= _SMALL or any(_PARTED.search(s.clause.text) for s in said)
    moved = [
        t.number.value for t in told if t.role in ("base", "value", "level") and t.number.family == figure.number.family
    ]
    if (
        figure.role == "change"
        and any(t.role == "base" for t in told)
        and any(value == abs(a - b) for a, b in combinations(moved, 2))
    ):
        return True  # 从14分钟降到6分钟, 短了8分钟
    if apart and any(value in (a + b, abs(a - b)) for a, b in combinations(kin, 2)):
        return True
    if figure.number.family == "percent":
        amounts = [t for t in told if t.number.family != "percent" and t.number.value > 0]
        values = {t.number.value for t in amounts} | {s.number.value for s in said if _like(s, amounts)}
        return any(fits(figure.number, a / b * _HUNDRED) for a, b in permutations(values, 2))
    shares = [s.number for s in said if s.number.family == "percent" and s.role in ("share", "completion", "level")]
    return any(
        share.low > 0 and (part / share.high <= value / _HUNDRED <= part / share.low or _part_fits(value, part, share))
        for part in kin
        for share in shares
    )


# Words that say how the parts of a whole stand to one another, so that a small part follows as well.
_PARTED = re.compile("除[^，。；]{1,24}外|其余|余下|剩余|增至|增加到|净增|降至|减至")


def _like(figure: ToldNumber, amounts: Sequence[ToldNumber]) -> bool:
    """Whether a figure of the text is an amount of the kind told of the same fact."""
    number = figure.number
    return number.value > 0 and any((number.family, number.unit) == (a.number.family, a.number.unit) for a in amounts)


def _part_fits(value: Decimal, whole: Decimal, share: Number) -> bool:
    return whole * share.low <= value * _HUNDRED <= whole * share.high
