"""What was made into what: 民生处改现场勘验处 told of another office, or the wrong way round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.core.claim import Reason
from drafter.ground.covering import is_shortened
from drafter.ground.cutting import Clause

_NAME = r"“[^”]{2,12}”|[一-鿿]{2,10}?"
# 1.2万户木窗换成铝窗: how many, before what they were.
_MANY = r"(?:[一-鿿]{0,4}? ?\d[\d.,]* ?[万千百亿]?[余多]? ?[一-鿿]{1,2}?(?:的|家的)?)?"
_BY = r"(?:更名|改名|改制|改组|调整|转变|转换|升级|改造|整合|更换|替换|置换|更|换)"
_AT = r"(?:^|(?<=[，。；、：]))"
_END = r"(?=[，。；、（）)]|$)"
_TAKEN = re.compile(
    rf"{_AT}(?:[将把由从变]|推动|促使){_MANY}(?P<old>{_NAME}){_BY}?(?:[改变转升调]?[为成到]|改)(?P<new>{_NAME}){_END}"
)
_MADE = re.compile(rf"{_AT}{_MANY}(?P<old>{_NAME})(?:{_BY}[为成到]|改[为成作]?|[变转升][为成到])(?P<new>{_NAME}){_END}")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing named as it was, and as what it became."""

    old: str
    new: str


def changes_in(text: str) -> list[Change]:
    """Every change of one named thing into another."""
    found = [
        Change(m["old"].strip("“”"), m["new"].strip("“”"))
        for pattern in (_TAKEN, _MADE)
        for m in pattern.finditer(text)
    ]
    return [one for one in found if one.old != one.new]


def exchanged_changes(clause: Clause, sources: Sequence[str]) -> Iterator[Reason]:
    """A change told the wrong way round, or with the outcome of another's."""
    told = changes_in(clause.text)
    given = [change for text in sources for change in changes_in(text)] if told else []
    for said in told:
        for own in given:
            turned = _same(said.old, own.new) and _same(said.new, own.old)
            other = any(_same(said.new, o.new) and not _same(o.new, own.new) for o in given if o is not own)
            if turned or (_same(said.old, own.old) and other and not _same(said.new, own.new)):
                yield Reason("object", f"{said.old}→{said.new}", f"{own.old}→{own.new}")
                break


def _same(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    return len(short) > 1 and (short in long or is_shortened(short, long))
