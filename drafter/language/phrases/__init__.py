"""Phrase lists as files: a line a phrase, # for remarks and for where the list comes from. A user's own list may replace one."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from drafter.language.lexicon import longest_first

_FOLDER = Path(__file__).parent


@cache
def phrase_lines(name: str) -> tuple[str, ...]:
    """The lines of a list in this folder, remarks and blank lines left out, in file order."""
    lines = (_FOLDER / name).read_text("utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def fixed_wording() -> re.Pattern[str]:
    """Matches the fixed wording every report may repeat (fixed_wording.txt), punctuation left out, longest first."""
    words = {re.sub(r"[，、。“”\s]", "", line) for line in phrase_lines("fixed_wording.txt")}
    return re.compile("|".join(map(re.escape, longest_first(words))))


@cache
def phrase_classes(name: str) -> dict[str, re.Pattern[str]]:
    """A list whose lines are `class<TAB>regular expression`: each class as one pattern, its lines as alternatives."""
    found: dict[str, list[str]] = {}
    for line in phrase_lines(name):
        kind, _tab, pattern = line.partition("\t")
        found.setdefault(kind, []).append(pattern.strip())
    return {kind: re.compile("|".join(f"(?:{pattern})" for pattern in patterns)) for kind, patterns in found.items()}
