"""One that stands out told as what all are: 服役均达11年 of 最老的用了11年, 每次约50分钟 of 最长一次50来分钟."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber

_EXTREME = re.compile("最(?:高|低|多|少|大|小|长|短|快|慢|早|晚|老|久|远|近|重|贵)")
_OF_ALL = re.compile("(?:均|都|皆|平均|普遍|各|每[一-鿿]{1,2})[^，。；、\\d最]{0,8}$")
_SPREAD = re.compile("最|以[内上下]|不超过|不低于|不少于|封顶|上限|至多|至少")


def levelled_extremes(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason): the same figure, in the source that of the one that stands out, in the text that of all or of the mean."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why:
            continue
        source, said = m.sources[0], _OF_ALL.search(m.figure.before)
        given = _EXTREME.search(source.clause.text[: source.number.span.start - source.clause.span.start])
        spread = _SPREAD.search(m.figure.clause.text) or _OF_ALL.search(_EXTREME.sub("", source.before))
        if said and given and not spread:
            yield m.figure, Reason("each", said[0].strip() + m.figure.number.raw, given[0] + source.number.raw)
