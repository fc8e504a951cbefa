"""The closed classes of `phrases/table_words.txt` as patterns."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.language import lexicon


@lru_cache(maxsize=64)
def _of(section: str) -> str:
    lines = [line for where, line in lexicon.entries("table_words.txt") if where == section]
    return "|".join(sorted("|".join(lines).split("|"), key=len, reverse=True)) if section != "gap" else "|".join(lines)


@lru_cache(maxsize=64)
def whole(section: str) -> re.Pattern[str]:
    """Matches words that are a member of the class and nothing else (with fullmatch)."""
    return re.compile(f"(?:{_of(section)})")


@lru_cache(maxsize=64)
def ending(section: str) -> re.Pattern[str]:
    """Finds a member of the class at the end of words."""
    return re.compile(f"(?:{_of(section)})$")


@lru_cache(maxsize=64)
def inside(section: str) -> re.Pattern[str]:
    """Finds a member of the class anywhere in words."""
    return whole(section)
