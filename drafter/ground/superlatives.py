"""A superlative told by another sign of the same pole: 最老的用了11年 as 服役最长的达11年, 最慢的等了2小时 as 等候时间最长."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.language.lexicon import raw_entries


@lru_cache(maxsize=1)
def _told_so() -> dict[tuple[str, str], re.Pattern[str]]:
    rows = (line.split("\t") for _where, line in raw_entries("superlatives.tsv"))
    return {(given, said): re.compile(beside) for given, said, beside in rows}


def is_said_so(given: str, said: str, text: str) -> bool:
    """Whether 最`said` in `text` says what 最`given` of a source says."""
    beside = _told_so().get((given, said))
    return beside is not None and bool(beside.search(text))


_MOST = re.compile("最(?P<how>[一-鿿])")


def is_told_so(source: str, text: str) -> bool:
    """Whether a stretch of a text has a superlative that says what one of a source's stretch says."""
    said = [found["how"] for found in _MOST.finditer(text)]
    return any(is_said_so(found["how"], how, text) for found in _MOST.finditer(source) for how in said)
