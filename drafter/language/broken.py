"""What no report has and a replacement may make: 没有有, 先把…已落实, 三期方面空地. The clerk's own words, marked, are better than any of it.

Each kind is a line of `broken.tsv`, with an example that it must tell and one that it must not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from drafter.language import lexicon

_END = r"(?=$|[，。；！？、）])"


def breaks(before: str, after: str) -> bool:
    """Whether a text holds something broken that the one it was made of did not hold."""
    return any(_found(pattern, after) - _found(pattern, before) for pattern in _kinds() if pattern.search(after))


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
