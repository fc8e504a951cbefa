"""Names and counts that may be of different things: 有4个基层社没有场所 and 对3个基层社开展审计 do not disagree, nor do 查摆问题 of a study and 发现问题 of an audit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from drafter.claims.arithmetic import decimal_words
from drafter.core.fact import LedgerEntry
from drafter.language import lexicon
from drafter.language.segments import tagged_words

_ACT_AND_NOUN = 4  # characters of 发现隐患
_SHORTEST = 2  # characters of a word that tells what is said of them


def of_anything(name: str) -> bool:
    """Whether a name is only that something was found which is found everywhere."""
    return len(name) == _ACT_AND_NOUN and name[2:] in lexicon.words("general_words.txt") | {"问题", "线索"}


def of_different_ones(a: LedgerEntry, b: LedgerEntry, told: Mapping[str, str]) -> bool:
    """Whether both figures stand before their noun, with something said of just so many, and not the same."""
    one, two = (_said_of(entry, told.get(entry.fact_id, "")) for entry in (a, b))
    return bool(one and two) and not one & two


def _said_of(entry: LedgerEntry, text: str) -> frozenset[str]:
    """The words of what the clause says of so many of them; none where the figure stands behind its noun, or nothing is said."""
    metric = entry.metric
    if not isinstance(metric.value, Decimal) or not metric.unit or not metric.indicator:
        return frozenset()
    number = rf"(?<![\d.]){re.escape(decimal_words(metric.value))}{re.escape(metric.unit)}"
    found = re.search(rf"{number}{re.escape(metric.indicator)}(?P<said>[^，。；、\d]{{2,}})", text)
    return (
        frozenset(word.text for word in tagged_words(found["said"]) if len(word.text) >= _SHORTEST)
        if found
        else frozenset()
    )
