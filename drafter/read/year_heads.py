"""A head of notes that is only a year: the next one's holds what is planned, the report's own what was done, where other heads name parts beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.core.fact import FactRole
from drafter.read.part_words import roles_of_label

_YEAR = re.compile(r"(20\d\d|(?<!\d)[12]\d(?=年))年?度?")
_CENTURY = 2000


def roles_of_year(words: str, heads: Iterable[str], year: int | None) -> tuple[FactRole, ...]:
    """The part that a year names in a report of `year`; none for any other words. heads: all of the file's."""
    said = _year_in(words)
    if said is None or year is None or said < year:
        return ()
    if said > year:
        return ("plans",)
    parted = any((_year_in(one) or year) > year or roles_of_label(one) in (("problems",), ("plans",)) for one in heads)
    return ("achievements",) if parted else ()


# 25年 更换监测站27个 in a chat: what a year to come and a blank stand before.
_SET_APART = re.compile(
    r"(?P<words>(?:20)?\d\d年|[明来]年|下一?年)[啊呀呢嘛哈]?[ \u3000]+(?P<rest>[^\s：:—-].*)$", re.DOTALL
)


def year_set_apart(text: str, year: int | None) -> re.Match[str] | None:
    """A year after `year` that only a blank sets apart from what is planned for it."""
    found = _SET_APART.match(text)
    ahead = found and (not found["words"][:2].isdigit() or roles_of_year(found["words"], (), year) == ("plans",))
    return found if ahead else None


def _year_in(words: str) -> int | None:
    found = _YEAR.fullmatch(words.strip("【】[]〔〕：:#* "))
    return None if found is None else int(found[1]) + (_CENTURY if len(found[1]) == len("25") else 0)
