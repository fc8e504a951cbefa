"""What a pointer at the table names, where the rest of its line tells of nothing by itself: 准确率表里有，今年没去年好看."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.core.text import Span
from drafter.read.asides import AsideKind

_HAN = re.compile(r"[\u4e00-\u9fff]")
_DIGIT = re.compile(r"\d")
# What the table has is what the rest tells of.
_TABLED = re.compile(
    r"(?P<name>[一-鿿]{2,10}?(?:率|量|额|数|度|人次|收入|支出))(?:的数|的数据)?(?:见|看|在|都在)?(?:附?表)"
)
_BARE = re.compile(r"(?:今年|本年|本期|比|较)?(?:没|不如|不及|比)(?:有)?(?:去年|上年|往年|同期)")


def named_by_pointer(body: str, spans: Sequence[Span], kinds: Sequence[AsideKind | None]) -> str:
    """小麦： of 小麦：单产数见表，超任务, where what stands behind the pointer has no thing of its own."""
    first = spans[0].of(body)
    label, colon, _rest = first.partition("：")
    pointed = kinds[0] == "pointer" and any(kind is None for kind in kinds[1:])
    named = _TABLED.match(first) if pointed else None
    if named and _BARE.match(spans[1].of(body)):
        return named["name"]
    plain = colon and pointed and 2 <= len(label) <= 8 and _HAN.fullmatch(label[0]) and not _DIGIT.search(label)
    return f"{label}：" if plain else ""
