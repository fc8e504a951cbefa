"""The times of two acts exchanged where no figure stands by them (三季度选址、二季度开工 of 二季度完成选址，三季度开工), and what one of two lots came to told of the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from drafter.core.claim import Reason
from drafter.ground.source_comparison import SourceComparison

_STRETCH = re.compile("[，。；、：（）()\n]")
_TIME = re.compile(r"\d{1,2}月\d{1,2}[日号]|\d{1,2}月|[一二三四]季度|[上下]半年|年[初中底]")
_SIGN = re.compile("[一-鿿]{2}")
# What any act is told with.
_ANYBODYS = re.compile(
    "全面|完成|实现|开展|启动|推进|进行|组织|正式|力争|确保|计划|底前|之前|左右|已经|开始|工作|项目|工程|建设"
)
_MOST = 24


_LOT = re.compile("(?<![一-十百\\d])(?:第?[一二三四五六]|首)[期批](?!间|工程费|末)")


@dataclass(frozen=True, slots=True)
class Dated:
    """A stretch with its one time or lot, and the pairs of signs that say what is done then."""

    time: str
    what: frozenset[str]
    text: str


def exchanged_dates(held: SourceComparison) -> Iterator[tuple[int, Reason]]:
    """(sentence, reason): two acts of a sentence, each at the time the sources give the other and to no other's."""
    given = [one for source in held.sources.all for one in _marked(source.told.text, _TIME)]
    for number in range(len(held.told.sentences)) if len(given) > 1 else ():
        said = _marked(_sentence(held, number), _TIME)
        placed = [
            (one, theirs) for one in said[:_MOST] if (theirs := _time_of(one, given) or _time_by_signs(one, given))
        ]
        for (a, own), (b, other) in combinations(placed, 2):
            if own == b.time and other == a.time and own != other:
                yield number, Reason("period", f"{a.text}、{b.text}", own)


def replaced_lots(held: SourceComparison) -> Iterator[tuple[int, Reason]]:
    """(sentence, reason): 一期、二期通过验收 of 一期验收了，二期刚招完标: what only another lot came to, and nothing this one did."""
    given = [one for source in held.sources.all for one in _marked(source.told.text, _LOT)]
    for number in range(len(held.told.sentences)) if len({one.time for one in given}) > 1 else ():
        for one in _marked(_sentence(held, number), _LOT):
            theirs = _time_of(one, given)
            if theirs and theirs != one.time and any(other.time == one.time for other in given):
                yield number, Reason("indicator", one.text, next(o.text for o in given if o.what & one.what))


def _sentence(held: SourceComparison, number: int) -> str:
    return "，".join(held.told.clauses[at].text for at in held.told.inside(number))


def _marked(text: str, mark: re.Pattern[str]) -> list[Dated]:
    """The stretches of a text that name one time, or one lot."""
    found: list[Dated] = []
    for stretch in _STRETCH.split(re.sub("首(?=[期批轮])", "第一", text)):
        times = mark.findall(stretch)
        if len(times) == 1:
            before, _, behind = stretch.partition(times[0])
            # 智慧监管一期: what leads to a lot is what it is a lot of
            left = _ANYBODYS.sub(" ", behind if mark is _LOT else f"{before} {behind}")
            found.append(Dated(times[0], _pairs(left), stretch.strip()))
    return found


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[at : at + 2] for at in range(len(text) - 1) if _SIGN.fullmatch(text[at : at + 2]))


def _time_of(one: Dated, given: list[Dated]) -> str:
    """The one time at which the sources have what is done, "" for none or more than one."""
    times = {other.time for other in given if one.what & other.what}
    return times.pop() if len(times) == 1 else ""


def _time_by_signs(one: Dated, given: list[Dated]) -> str:
    """The same by single signs (完成栽植 of 栽完), where no pair of them says it."""
    if any(one.what & other.what for other in given):
        return ""
    signs = {sign for pair in one.what for sign in pair} - _LIGHT
    times = {other.time for other in given if signs & set("".join(other.what) + _lone(other))}
    return times.pop() if len(times) == 1 else ""


_LIGHT = frozenset("的了在是有和与到完成月年底前中上下")


def _lone(one: Dated) -> str:
    """The signs of a stretch behind its time."""
    return one.text.partition(one.time)[2]
