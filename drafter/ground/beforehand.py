"""What is done until something else is, or only then: 获批前先行维修 of 没批之前先修 says when, and denies nothing; 待获批后开工 waits for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.claim import Reason

# 没批之前, 还没到的时候, 没批下来就先用旧的.
_NOT_YET = re.compile(
    "[没未](?!有?[^，。；]{0,8}[年月日])[^，。；没未不]{1,8}?(?:之前|以前|(?<!目)(?<!之)前(?!后|期)|的时候|那会|期间)|[没未][^，。；没未不]{1,6}?(?:，|就|便|也|都|，就)*先(?!进|前|后|生)"
)
# 获批前, 到位之前, 在批复以前.
_BEFORE = re.compile("[一-鿿]{2}(?:之前|以前|(?<![目之年月日天以])前(?![后期台方往来列景沿]))")


# 待经费获批后开工: not before that.
_AWAITED = re.compile("(?<![有亟优招接看])待(?!遇|业|岗|办|命)[^，。；]{1,12}后")
_AWAITED_TOO = re.compile(
    "待|(?<![今随然先落])后|若|如|视|取决|经(?![济费营验过常])|一旦|前提|获批|批[复准]|条件|落实|到位"
)


# 轮换前修不了: not till then, which is no 无法修复.
_NOT_BEFORE = re.compile(
    "(?P<what>[一-鿿]{2})(?:之前|以前|(?<![目之年月日天以底])前(?![后期台方往来列景沿]))(?=[^，。；]{0,4}(?:[没未不]|难))"
)


def awaited_untold(source: str, text: str) -> Iterator[Reason]:
    """What a source waits for before it goes on, where the text says nothing of the kind."""
    until = _NOT_BEFORE.search(source)
    if until and not set(until["what"]) & set(text) and not re.search("前|后|待|时", text):
        yield Reason("condition", "", until[0])
    awaited = _AWAITED.search(source)
    if awaited and not _AWAITED_TOO.search(text):
        yield Reason("condition", "", awaited[0])


def says_until_when(source: str, text: str) -> bool:
    """Whether notes deny something only to say until when another thing is done, and the text says so too."""
    return bool(_NOT_YET.search(source) and _BEFORE.search(text))


def is_before(word: str, text: str) -> bool:
    """Whether a text has a word only as that before which something is done (人员到位前)."""
    return bool(re.search(f"{re.escape(word)}(?:之前|以前|前(?!后|期))", text)) and text.count(word) == 1
