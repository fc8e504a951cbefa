"""Awards told by the name of their kind: 奖牌 of gold and silver ones, 奖项 of a first prize."""

from __future__ import annotations

from functools import lru_cache

from drafter.language.lexicon import raw_entries


@lru_cache(maxsize=1)
def _kinds() -> dict[str, tuple[str, ...]]:
    rows = (line.split("\t") for _where, line in raw_entries("awards_by_kind.tsv"))
    return {name: tuple(signs.split()) for name, signs in rows}


def sums_up_awards(word: str, raw: str) -> bool:
    """Whether a word only names the kind of awards that a source has by rank."""
    return any(sign in raw for sign in _kinds().get(word, ()))
