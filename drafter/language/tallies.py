"""What kind of count a figure is by the words beside it (`phrases/tallies.tsv`): a total, what is new, a net change, a mean, a peak."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.language.lexicon import any_of
from drafter.language.phrases import phrase_lines


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = (line.split("\t") for line in phrase_lines("tallies.tsv"))
    return tuple((name, re.compile(any_of(words.split()))) for name, words in rows)


@lru_cache(maxsize=8192)
def tally_of(stretch: str) -> str:
    """total | new | net | mean | peak | least; "" where the words say none of them, or more than one."""
    found = [name for name, pattern in _patterns() if pattern.search(stretch)]
    return found[0] if len(found) == 1 else ""
