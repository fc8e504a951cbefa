"""Verbs a thing's own name implies: who counts 党组会30次 held them, and 召开 beside them tells nothing more."""

from __future__ import annotations

import re
from functools import cache

from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause
from drafter.language import lexicon
from drafter.language.segmenting import Word

_NEAR = 14  # characters between a verb and the thing it is done with: 召开全市财政系统工作会议


def is_implied(word: Word, clause: Clause, wide: HeldWords) -> bool:
    """Whether what follows a verb in its clause is a thing the sources name that is never counted without it."""
    return implies(word.text, clause.text[word.end - clause.span.start :], wide.raw)


def implies(verb: str, behind: str, raw: str) -> bool:
    """Whether what stands close behind a verb is a thing of the sources (`raw`) that is never counted without it."""
    things = [thing for thing in _things().get(verb, ()) if thing in behind[:_NEAR]]
    return any(thing in raw and not re.search(rf"(?:{_OTHERS})[^，。；]{{0,8}}{thing}", raw) for thing in things)


# 收到预警26条, 参加会议3次: somebody else issued or held them.
_OTHERS = "收到|接到|接收|收听|转发|参加|出席|列席|参与|协办"


@cache
def _things() -> dict[str, tuple[str, ...]]:
    pairs = (line.split("\t") for _section, line in lexicon.raw_entries("acts_of_things.tsv"))
    return {verb: tuple(things.split()) for verb, things in pairs}
