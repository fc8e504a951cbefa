"""Lines of work and the words by which a text speaks of each (`phrases/topics.tsv`)."""

from __future__ import annotations

from functools import lru_cache

from drafter.language.phrases import phrase_lines


@lru_cache(maxsize=1)
def _topics() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    rows = (line.split("\t") for line in phrase_lines("topics.tsv"))
    return tuple((tuple(names.split()), tuple(words.split())) for names, words in rows)


def untold_topics(lead: str, text: str) -> list[str]:
    """The lines of work that `lead` names and of which `text` has no word."""
    return [
        name
        for names, words in _topics()
        for name in names
        if name in lead and not any(word in text for word in (*words, name))
    ]
