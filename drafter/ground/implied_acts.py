"""Verbs a thing's own name implies: who counts 党组会30次 held them, and 召开 beside them tells nothing more."""

from __future__ import annotations

from functools import cache

from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause
from drafter.language import lexicon
from drafter.language.segmenting import Word

_NEAR = 14  # characters between a verb and the thing it is done with: 召开全市财政系统工作会议


def is_implied(word: Word, clause: Clause, wide: HeldWords) -> bool:
    """Whether what follows a verb in its clause is a thing the sources name that is never counted without it."""
    behind = clause.text[word.end - clause.span.start :][:_NEAR]
    return any(thing in behind and thing in wide.raw for thing in _things().get(word.text, ()))


@cache
def _things() -> dict[str, tuple[str, ...]]:
    pairs = (line.split("\t") for _section, line in lexicon.raw_entries("acts_of_things.tsv"))
    return {verb: tuple(things.split()) for verb, things in pairs}
