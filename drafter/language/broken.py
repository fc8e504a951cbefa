"""What no report has and a replacement may make: 没有有, 先把…已落实, 三期方面空地. The clerk's own words, marked, are better than any of it.

Each kind is a line of `broken.tsv`, with an example that it must tell and one that it must not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from drafter.language import lexicon
from drafter.language.said_done import SAID_DONE

_END = r"(?=$|[，。；！？、）])"


_CLAUSE = re.compile("[，。；！？]")
_OVER = re.compile("已(?![知婚故])")
_DENIES = re.compile(r"[没未]|不(?![少断仅动锈良久同])|难(?![题点民度])(?<!困难)|困难(?:$|[，。；])|还在|仍在")
# What is to come may be completed then (年底前完成…), and never already.
_TO_COME = re.compile(lexicon.one_of("not_over.txt", "to_come"))


def breaks(before: str, after: str) -> bool:
    """Whether a text holds something broken that the one it was made of did not hold, or tells as done what that one does not."""
    if before == after:
        return False
    broken = any(_found(pattern, after) - _found(pattern, before) for pattern in _kinds() if pattern.search(after))
    return broken or tells_done(before, after)


def tells_done(before: str, after: str) -> bool:
    """Whether a clause that denies, hopes or looks ahead is said to be done in the text that was made of it."""
    if not SAID_DONE.search(after):
        return False
    old, new = ([clause for clause in _CLAUSE.split(text) if clause] for text in (before, after))
    pairs = zip(old, new, strict=True) if len(old) == len(new) else [(before, after)]
    return any(_is_turned(a, b, _DENIES, SAID_DONE) or _is_turned(a, b, _TO_COME, _OVER) for a, b in pairs)


def _is_turned(before: str, after: str, other: re.Pattern[str], done: re.Pattern[str]) -> bool:
    return bool(other.search(before) and not done.search(before) and done.search(after))


def whole(step: Callable[[str], str], text: str) -> str:
    """What a step makes of a text, or the text as it was where the step would break it."""
    new = step(text)
    return text if breaks(text, new) else new


def _found(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    return frozenset(found[0] for found in pattern.finditer(text))


@cache
def _kinds() -> tuple[re.Pattern[str], ...]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("broken.tsv"))
    return tuple(re.compile(row[1].replace("{E}", _END)) for row in rows)
