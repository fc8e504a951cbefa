"""The head a plan may stand under by what it does to which thing: 再购置执法艇1艘 is 完善设施设备."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from drafter.language import lexicon
from drafter.language.segments import tagged_words
from drafter.language.shortfall_leads import classes_in

_CLAUSE = re.compile(r"[^，。；：]+")


@lru_cache(maxsize=2048)
def remedy_head(text: str) -> str:
    """The head a plan's first clause plainly is under; "" for none."""
    for at, clause in enumerate(_CLAUSE.finditer(text)):
        if at and not _goes_on(clause[0]):
            return ""
        if head := _head_of(clause[0]):
            return head
    return ""


def _goes_on(clause: str) -> bool:
    """Whether a clause tells more of the thing before it: it opens with an act or a time, and names none of its own first."""
    first = next((word for word in tagged_words(clause) if not word.tag.startswith(("d", "t", "p"))), None)
    return first is not None and first.tag.startswith("v")


def _head_of(clause: str) -> str:
    things = classes_in(clause)
    return next((head for head, acts, classes in _kinds() if acts.search(clause) and _fits(classes, things)), "")


def _fits(classes: frozenset[str], things: frozenset[str]) -> bool:
    return not classes or bool(classes & things)


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str], frozenset[str]], ...]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("remedy_kinds.tsv"))
    return tuple((row[0], re.compile(row[1]), frozenset(row[2].split()) - {"-"}) for row in rows)
