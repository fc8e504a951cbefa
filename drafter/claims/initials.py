"""A short name made of the first characters of a full one's words: 固投 of 固定资产投资, 安防 of 安全生命防护工程."""

from __future__ import annotations

from functools import lru_cache

from drafter.claims.joining import bare_name
from drafter.language.segmenting import words_of

_SHORTEST, _LONGEST = 2, 4  # characters of such a name
_HALF = 2  # 固定资产投资 is one word to the dictionary, of three


@lru_cache(maxsize=4096)
def are_initials(short: str, full: str) -> bool:
    """Whether each character of the short name begins a word of the full one, in their order, and it is no word of it."""
    if not _SHORTEST <= len(short) <= _LONGEST or short in full:
        return False
    heads = iter(word.text[at] for word in words_of(bare_name(full)) for at in range(0, len(word.text), _HALF))
    return all(char in heads for char in short)


@lru_cache(maxsize=4096)
def opens_with_initials(name: str, full: str) -> bool:
    """Whether a name begins with such a short one, whatever follows (固投盘子)."""
    return any(are_initials(name[:length], full) for length in range(_SHORTEST, min(_LONGEST, len(name)) + 1))
