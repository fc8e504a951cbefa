"""What a remark beside a figure is: a limit that stays with it (不含…, 快报数), or words to whoever writes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from drafter.language.quantities import find_quantities
from drafter.read.tables.class_patterns import inside, whole_member
from drafter.read.tables.head_periods import When, read_when

RemarkKind = Literal["limit", "period", "void", "change", "aside", "none"]
# 同比−12.6%, 较上年下降3.2%: how the figure beside it moved, and nothing else.
_CHANGE = re.compile(
    r"(?:(?:与|比|较)?(?:上年|去年|同期|上月|上期|上季度?)(?:同期)?(?:相?比)?|同比|环比)?[：:]?\s*"
    r"(?P<said>(?:[+＋\-−–－▲▼↑↓]|增长?|增加|上升|提高|上涨|下降|减少|降低?|回落|下滑|负增长)[了为]?\s*\d[\d,]*(?:\.\d+)?\s*(?:[%％‰]|个?百分点|[\u4e00-\u9fff]{1,3})?)"
)
_CLAUSE = re.compile(r"[；;。]")


@lru_cache(maxsize=1024)
def remark_kind(words: str) -> RemarkKind:
    """limit, period (截至11月底), void (作废), change (同比−12.6%), aside (还没统计), or none when nothing was written."""
    if not words or whole_member("nothing").fullmatch(words):
        return "none"
    if inside("void").search(words):
        return "void"
    if remark_when(words):
        return "period"
    if change_said(words):
        return "change"
    if not inside("limit").search(words):
        return "aside"
    # 其中专项债4.9亿元 is a figure whatever else stands there; 口径问救助股 speaks to the writer.
    return "aside" if inside("aside").search(words) and not find_quantities(words) else "limit"


def remark_when(words: str) -> When | None:
    """截至11月底: the time the figure speaks of."""
    return read_when(words) if words.startswith(("截至", "截止", "截")) else None


def change_said(words: str) -> str:
    """The change a remark tells of the figure beside it (−12.6%), "" if it tells anything else."""
    found = _CHANGE.fullmatch(words.strip(" （()）。，"))
    return found["said"] if found else ""


def basis_words(words: str) -> list[str]:
    """口径 words of a note under a table that hold for all of it: 快报数, 同口径."""
    return (
        re.findall(r"快报|决算(?=数)|预计数|同口径|可比口径", words)
        if not inside("aside").search(_CLAUSE.split(words)[0])
        else []
    )
