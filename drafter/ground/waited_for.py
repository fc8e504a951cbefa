"""What is still waited for or left over told as come or done: 其余12个配件已到货 for 剩12个等配件, 1100株清理完毕 for 还剩1100株."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber

_WAITED = re.compile("^[^，。；\\d]{0,3}?(?:等着?|待|缺|差|没等到)(?P<what>[一-鿿]{2})")
_COME = re.compile("已|均到|都到|全部到|到位|到货|配齐|补齐|解决")
_OPEN = re.compile("[未没待等缺差尚需须]|难以|无法|不|拟|将|计划|争取|力争|正在|推进|底前|月")
_LEFT = re.compile("(?:还|尚|仍)(?:剩|余|有|差)下?|剩下?的?|余下的?")
_OVER = re.compile(
    "(?:已|均|全部|全面)+[^，。；\\d]{0,6}(?<!在)(?:完成|清理|整改|修复|更换|处置|办结|到位|销号)(?!期|时限|范围|计划)|(?:完毕|完成|办结|到位|清零|销号)(?=[，。；]|$)"
)


def come_already(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each that its source says waits for something, and the text that it has come."""
    for m in _plain(matches):
        said, given = _behind(m.figure), _behind(m.sources[0])
        waited = _WAITED.match(given)
        if (
            waited
            and not _CAME_SINCE.search(_further(m.sources[0]))
            and waited["what"][0] in said
            and _COME.search(said)
            and not _OPEN.search(said)
        ):
            yield m.figure, Reason("status", m.figure.number.raw + said, m.sources[0].number.raw + waited[0])


def left_told_done(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each that its source says is left, and the text that it is done with."""
    for m in _plain(matches):
        said, source = m.figure.before + m.figure.number.raw + _behind(m.figure), m.sources[0]
        whole = _further(source)
        left = _LEFT.search(source.before)
        if _AMONG.match(_behind(m.figure)):
            continue  # 其余39处中已修复20处: some of them
        if left and _OVER.search(said) and not _OPEN.search(said) and not _CAME_SINCE.search(whole):
            yield m.figure, Reason("status", said.strip("，、 "), left[0] + source.number.raw)


_AMONG = re.compile("(?:[中里内]|当中|之中)(?![^，。；]*(?:全部|均|都))")
# 剩6处12月底改完了, 配件11月到了: the source itself goes on.
_CAME_SINCE = re.compile("[一-鿿][了完]|已|到位|到货|办结|清零|销号")


def _further(figure: ToldNumber) -> str:
    return figure.whole[figure.number.span.end :]


def _plain(matches: Sequence[Match]) -> Iterator[Match]:
    return (m for m in matches if len(m.sources) == 1 and not m.note and not m.why)


def _behind(figure: ToldNumber) -> str:
    return re.split("[，。；、\\d]", figure.whole[figure.number.span.end :])[0]
