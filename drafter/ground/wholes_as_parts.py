"""The whole told under the act of its part, the part untold: 迁移312座，其余105座… of 台账312座，迁了207座."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber

_SIGN = re.compile("[一-鿿]")
_OPEN = re.compile("[未没应拟需共]|计划|列入|尚|将|其中|中$|总")
_LIGHT = frozenset("的了和与及等在个是有由为将已共约达到中里其间全都均也又再还还把对从上下来去出入")


def whole_for_part(matches: Sequence[Match], figures: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason); figures: all of the sources."""
    told = {id(m.sources[0]) for m in matches if len(m.sources) == 1 and not m.note}
    raws = {m.figure.number.value for m in matches}
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why or m.sources[0].role != "value" or _OPEN.search(m.figure.before):
            continue
        whole = m.sources[0]
        for part in figures:
            kin = part.source == whole.source and part.number.unit in (whole.number.unit, "")
            smaller = part.number.value < whole.number.value and part.number.span.start > whole.number.span.start
            if not kin or not smaller or id(part) in told or part.number.value in raws or part.role != "value":
                continue
            own = _signs(part.before) - _signs(whole.segment) - _signs(whole.before)
            led = _signs(part.whole[part.clause.span.start : part.number.span.start]) - _signs(whole.segment)
            if own & _signs(m.figure.before) or len(led & _signs(_behind(m.figure))) >= _SURELY:
                yield (
                    m.figure,
                    Reason("figure", m.figure.before.strip("，、；。 ") + m.figure.number.raw, part.number.raw),
                )
                break


_SURELY = 2
_BEHIND = re.compile(r"(?![中里的当]|之中)[^，。；、\d]*")


def _behind(figure: ToldNumber) -> str:
    """What is said of a figure right behind it (132人一次通过考试), unless its parts follow (132人中)."""
    found = _BEHIND.match(figure.whole, figure.number.span.end)
    return found[0] if found and not _OPEN.search(found[0]) else ""


def _signs(words: str) -> set[str]:
    return set(_SIGN.findall(words)) - _LIGHT
