"""A lead made of what its own lines tell of: the thing by its name, and what is done about such a thing (加强气瓶充装站检查)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from drafter.claims.faults import faults
from drafter.core.fact import Fact
from drafter.language import lexicon
from drafter.language.formal import formal
from drafter.language.segments import tagged_words
from drafter.plan.heading_names import things_done
from drafter.plan.note_figures import is_row
from drafter.plan.topic_heads import is_verb_phrase

_LEAST, _MOST = 4, 10  # characters of a thing that a lead names
_SAYING = 14  # characters of what stands behind it
_LABEL = re.compile(r"^(?P<thing>[一-鿿“”]{3,8})(?:：|方面，)")
_NAMING = ("n", "v", "j", "b", "l", "a", "x", "i")  # what a thing's name begins with: 还有 is no part of it
_OPENS = re.compile("[还另又也再有共]")
_PLAIN = re.compile(r"[一-鿿“”、]+")


def made_lead(facts: Sequence[Fact]) -> str:
    """The lead of a block; "" where its first line names nothing that is done, or is of so few words that the lead would say it all."""
    first = facts[0]
    if is_row(first) or first.placeholders or sum(len(fact.text) for fact in facts) < _SAYING:
        return ""
    text = formal(first.text)
    label = _LABEL.match(text)
    thing = next(iter(things_done([text])), "") or (label["thing"] if label else "")
    if not _LEAST <= len(thing) <= _MOST or not _PLAIN.fullmatch(thing):
        return ""
    if not tagged_words(thing)[0].tag.startswith(_NAMING) or _OPENS.match(thing) or faults(text.split("，")[0]):
        return ""
    return thing if is_verb_phrase(thing) else f"{_verb(thing)}{thing}"


def _verb(thing: str) -> str:
    """What is done about a thing, by the act its name ends in."""
    return next((verb for act, verb in _verbs() if thing.endswith(act)), "抓好")


@cache
def _verbs() -> tuple[tuple[str, str], ...]:
    rows = [line.split("\t") for _section, line in lexicon.raw_entries("lead_verbs.tsv")]
    return tuple((act, verb) for verb, acts in rows for act in acts.split())
