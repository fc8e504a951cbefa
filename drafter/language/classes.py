"""Closed classes as data: `phrases/classes/KIND.tsv`, a word, its class and a remark on a line. A word added there is known everywhere at once."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from drafter.language.lexicon import any_of

_PHRASES = Path(__file__).resolve().parent / "phrases"
Mark = tuple[str, str]


def _rows(path: Path) -> list[list[str]]:
    lines = path.read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]


@lru_cache(maxsize=1)
def classes() -> dict[str, frozenset[Mark]]:
    """word → its (kind, class) pairs, over all files; a word may belong to several kinds."""
    table: dict[str, set[Mark]] = {}
    for path in sorted((_PHRASES / "classes").glob("*.tsv")):
        for word, cls, *_remark in _rows(path):
            table.setdefault(word, set()).add((path.stem, cls))
    return {word: frozenset(marks) for word, marks in table.items()}


@lru_cache(maxsize=32)
def members(kind: str) -> dict[str, str]:
    """word → class of one kind."""
    return {word: cls for word, marks in classes().items() for k, cls in marks if k == kind}


@lru_cache(maxsize=1)
def synonyms() -> dict[str, frozenset[int]]:
    """word → the numbers of its groups of equal meaning (`phrases/synonyms.tsv`, and by field `phrases/synonyms/*.tsv`)."""
    table: dict[str, set[int]] = {}
    paths = [_PHRASES / "synonyms.tsv", *sorted((_PHRASES / "synonyms").glob("*.tsv"))]
    lines = (line for path in paths for line in path.read_text("utf-8").splitlines())
    for number, line in enumerate(line for line in lines if line.strip() and not line.startswith("#")):
        for word in line.split():
            table.setdefault(word, set()).add(number)
    return {word: frozenset(groups) for word, groups in table.items()}


@lru_cache(maxsize=1)
def _matcher() -> tuple[Any, tuple[frozenset[int], ...]]:
    from ahocorasick_rs import AhoCorasick

    table = {word: groups for word, groups in synonyms().items() if len(word) > 1}
    return AhoCorasick(list(table)), tuple(table.values())


@lru_cache(maxsize=8192)
def groups_in(text: str) -> frozenset[int]:
    """The groups of all words of two signs and more that stand anywhere in `text`, however it may be cut."""
    matcher, groups = _matcher()
    return frozenset(
        group for at, _start, _end in matcher.find_matches_as_indexes(text, overlapping=True) for group in groups[at]
    )


@lru_cache(maxsize=1)
def numeral_words() -> re.Pattern[str]:
    """Words of the classes that hold a numeral and state no amount (头一家, 一个个)."""
    held = [
        word
        for word in {*classes(), *synonyms()}
        if len(word) > 1 and re.search("[一二两三四五六七八九十百千半]", word)
    ]
    return re.compile(
        any_of(
            word
            for word in held
            if not re.fullmatch("[一二两三四五六七八九十]?[一二两三四五六七八九十半]+(?:数|以上|多)?", word)
        )
    )
