"""A lead that is of two matters (做好统战群团工作), where only one of them is told, says that one (深化两岸融合)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from drafter.language import lexicon
from drafter.plan.lead_cover import Run, told_words


def narrowed_lead(lead: str, lines: Sequence[Run]) -> str:
    """The first narrower lead of which every line has a word; the lead itself where none is."""
    texts = [told_words(line) for line in lines]
    rows = [(narrow, words) for wide, narrow, words in _rows() if lead.endswith(wide)]
    fitting = (narrow for narrow, words in rows if all(any(word in text for word in words) for text in texts))
    return next(fitting, lead)


def all_narrowed(points: Sequence[tuple[str, list[Run]]]) -> list[tuple[str, list[Run]]]:
    """The points of a section behind their narrower leads; as they are where two would be called alike."""
    narrow = [(narrowed_lead(lead, lines), lines) for lead, lines in points]
    return narrow if len({lead for lead, _lines in narrow}) == len(narrow) else [*points]


@cache
def _rows() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("narrower_leads.tsv"))
    return tuple((wide, narrow, tuple(words.split())) for wide, narrow, words in rows)
