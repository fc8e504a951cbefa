"""The closed classes of `phrases/table_words.txt` as patterns."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.language import lexicon


@lru_cache(maxsize=64)
def _of(section: str) -> str:
    lines = [line for where, line in lexicon.entries("table_words.txt") if where == section]
    return "|".join(sorted(_members("|".join(lines)), key=len, reverse=True)) if section != "gap" else "|".join(lines)


def _members(said: str) -> list[str]:
    """The members of a class: what bars outside of brackets part, for some members are expressions with bars of their own."""
    members, depth = [""], 0
    for char in said:
        depth += (char in "([") - (char in ")]")
        if char == "|" and not depth:
            members.append("")
        else:
            members[-1] += char
    return members


@lru_cache(maxsize=64)
def whole_member(section: str) -> re.Pattern[str]:
    """Matches words that are a member of the class and nothing else (with fullmatch)."""
    return re.compile(f"(?:{_of(section)})")


@lru_cache(maxsize=64)
def ending(section: str) -> re.Pattern[str]:
    """Finds a member of the class at the end of words."""
    return re.compile(f"(?:{_of(section)})$")


@lru_cache(maxsize=64)
def inside(section: str) -> re.Pattern[str]:
    """Finds a member of the class anywhere in words."""
    return whole_member(section)
