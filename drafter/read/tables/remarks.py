"""What a remark beside a figure is: a limit that stays with it (不含…, 快报数), or words to whoever writes."""

from __future__ import annotations

import re
from typing import Literal

from drafter.language.quantities import find_quantities
from drafter.read.tables.periods import When, read_when
from drafter.read.tables.words import inside, whole

RemarkKind = Literal["limit", "period", "void", "aside", "none"]
_CLAUSE = re.compile(r"[；;。]")


def remark_kind(words: str) -> RemarkKind:
    """limit, period (截至11月底), void (作废), aside (还没统计), or none when nothing was written."""
    if not words or whole("nothing").fullmatch(words):
        return "none"
    if inside("void").search(words):
        return "void"
    if remark_when(words):
        return "period"
    if not inside("limit").search(words):
        return "aside"
    # 其中专项债4.9亿元 is a figure whatever else stands there; 口径问救助股 speaks to the writer.
    return "aside" if inside("aside").search(words) and not find_quantities(words) else "limit"


def remark_when(words: str) -> When | None:
    """截至11月底: the time the figure speaks of."""
    return read_when(words) if words.startswith(("截至", "截止", "截")) else None


def basis_words(words: str) -> list[str]:
    """口径 words of a note under a table that hold for all of it: 快报数, 同口径."""
    return (
        re.findall(r"快报|决算(?=数)|预计数|同口径|可比口径", words)
        if not inside("aside").search(_CLAUSE.split(words)[0])
        else []
    )
