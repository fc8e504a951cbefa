"""Decades as notes and reports name them: 八几年, 80年代, 上世纪八十年代 and 1980年代 are one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.core.text import Span
from drafter.ground.number import Number
from drafter.language.numerals import parse_number

_CENTURY = r"(?:(?:上个?|本|20|21|二十|二十一)世纪)?"
# 二十几年, 好几年 say how long, and no decade.
_SPOKEN = r"(?<![\d一二三四五六七八九十百好])(?P<digit>[零〇一二三四五六七八九])几年(?![来前后间内])"
_WRITTEN = r"(?<!\d)(?:(?:19|20)?(?P<tens>\d)0|(?P<han>[一二三四五六七八九]十|零零))年代"
_PART = r"(?P<part>初期?|中期?|末期?|后期)?"
_DECADE = re.compile(rf"{_CENTURY}(?:{_SPOKEN}|{_WRITTEN}){_PART}|(?P<century>本|21|二十一)世纪初")
# 初 and 末 narrow a decade down: whoever adds one says more.
_PARTS = {"初": Decimal(2), "中": Decimal(5), "末": Decimal(8), "后": Decimal(8)}


def decades_of(flat: str, taken: tuple[Span, ...] = ()) -> Iterator[Number]:
    """Every decade as a number of its tens (80 for 八几年), those inside `taken` left out."""
    for match in _DECADE.finditer(flat):
        span = Span(*match.span())
        if not any(span.overlaps(other) for other in taken):
            value = _tens(match) + _PARTS.get((match["part"] or "")[:1], Decimal(0))
            yield Number(span, match[0], value, "decade", "年代", value, value, exact=True)


def _tens(match: re.Match[str]) -> Decimal:
    if match["century"] or match["han"] == "零零":
        return Decimal(0)
    if match["han"]:
        return parse_number(match["han"])
    written = match["digit"] or match["tens"]
    return (parse_number(written) if written not in "零〇" else Decimal(0)) * 10
