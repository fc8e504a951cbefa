"""Names and counts that may be of different things: 有4个基层社没有场所 and 对3个基层社开展审计 do not disagree, nor do 查摆问题 of a study and 发现问题 of an audit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from drafter.claims.arithmetic import decimal_words
from drafter.claims.faults import faults
from drafter.core.fact import LedgerEntry
from drafter.language import lexicon
from drafter.language.numerals import in_han
from drafter.language.segments import tagged_words

_ACT_AND_NOUN = 4  # characters of 发现隐患
_LACKING = re.compile("(?:至今|目前|仍|还|尚|均|都)*(?:未|没|无法|不能|待|缺)")
_SHORTEST = 2  # characters of a word that tells what is said of them


def of_anything(name: str) -> bool:
    """Whether a name is only that something was found which is found everywhere."""
    return len(name) == _ACT_AND_NOUN and name[2:] in lexicon.words("general_words.txt") | {"问题", "线索"}


def of_different_ones(a: LedgerEntry, b: LedgerEntry, told: Mapping[str, str]) -> bool:
    """Whether both figures stand before their noun, with something said of just so many, and not the same.

    接通4个驿站 and 6个驿站尚未通电: what so many lack is said of others than those something was done to.
    """
    said = [_behind(entry, told.get(entry.fact_id, "")) for entry in (a, b)]
    one, two = (_words(behind or "") for behind in said)
    if one and two:
        return not one & two
    lacking = [bool(behind and _LACKING.match(behind)) for behind in said]
    return None not in said and lacking[0] != lacking[1]


def faulty_ones(a: LedgerEntry, b: LedgerEntry, told: Mapping[str, str]) -> bool:
    """Whether the smaller count is of those with something wrong, named behind it: 三台采血车超龄 of 采血车7台."""
    x, y = a.metric.value, b.metric.value
    if not isinstance(x, Decimal) or not isinstance(y, Decimal) or x == y:
        return False
    few, all_ = (a, b) if x < y else (b, a)
    assert isinstance(few.metric.value, Decimal)
    number = decimal_words(few.metric.value)
    spoken = in_han(int(number)).replace("二", "[二两]") if number.isdigit() and 0 < int(number) <= 10 else number
    counted = rf"(?<![\d.])(?:{re.escape(number)}|{spoken}){re.escape(few.metric.unit)}"
    name = re.escape(all_.metric.indicator)
    found = re.search(rf"{counted}{name}(?P<said>[^，。；、\d]{{2,}})", told.get(few.fact_id, "")) if name else None
    return bool(found and faults(found["said"]))


def _behind(entry: LedgerEntry, text: str) -> str | None:
    """What the clause says of so many of them behind their noun, "" for nothing; None where the figure does not stand before it."""
    metric = entry.metric
    if not isinstance(metric.value, Decimal) or not metric.unit or not metric.indicator:
        return None
    number = rf"(?<![\d.]){re.escape(decimal_words(metric.value))}{re.escape(metric.unit)}"
    found = re.search(rf"{number}{re.escape(metric.indicator)}(?P<said>[^，。；、\d]*)", text)
    return found["said"] if found else None


def _words(said: str) -> frozenset[str]:
    if len(said) < _SHORTEST:
        return frozenset()
    return frozenset(word.text for word in tagged_words(said) if len(word.text) >= _SHORTEST)
