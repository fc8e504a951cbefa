"""Figures of two levels exchanged: 国家级二等奖2项、省级1项 of 省里二等奖2个，国赛1个."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber

_LEVELS = (re.compile("国家级|全国|国赛|国家|部级"), re.compile("省级|全省|省里|省赛|省"), re.compile("市级|全市|市里|市赛"), re.compile("县级|区级|全县|县里|全区"))  # fmt: skip


def exchanged_levels(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each of two that stand under the level the other has in the sources."""
    plain = [m for m in matches if len(m.sources) == 1 and not m.note]
    levels = ((m, _level(m.figure), _level(m.sources[0])) for m in plain)
    changed = [(m, said, given) for m, said, given in levels if None not in (said, given) and said != given]
    for (a, said, given), (_b, its, own) in permutations(changed, 2):
        if said == own and its == given:
            yield a.figure, Reason("scope", a.figure.segment.strip(), a.sources[0].segment.strip())


def _level(figure: ToldNumber) -> int | None:
    """The one level a figure's own words name, None for none or more."""
    found = [at for at, level in enumerate(_LEVELS) if level.search(figure.segment)]
    return found[0] if len(found) == 1 else None
