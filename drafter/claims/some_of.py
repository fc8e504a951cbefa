"""Names and counts that may be of different things: 有4个基层社没有场所 and 对3个基层社开展审计 do not disagree, nor do 查摆问题 of a study and 发现问题 of an audit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from drafter.claims.arithmetic import decimal_words
from drafter.claims.faults import faults
from drafter.claims.joining import same_name
from drafter.core.fact import LedgerEntry
from drafter.language import lexicon
from drafter.language.numerals import in_han
from drafter.language.segments import tagged_words

_ACT_AND_NOUN = 4  # characters of 发现隐患
_LACKING = re.compile("(?:至今|目前|仍|还|尚|均|都)*(?:未|没|无法|不能|待|缺)")
_NUMBER = re.compile(r"\d[\d.,]*")
_SHORTEST = 2  # characters of a word that tells what is said of them


def of_anything(name: str) -> bool:
    """Whether a name is only that something was found which is found everywhere."""
    return len(name) == _ACT_AND_NOUN and name[2:] in lexicon.words("general_words.txt") | {"问题", "线索"}


def told_apart_by_lines(
    a: LedgerEntry, b: LedgerEntry, told: Mapping[str, str], by_fact: Mapping[str, Sequence[LedgerEntry]]
) -> bool:
    """Whether what their lines say tells two figures of one name apart. told, by_fact: the words and the figures of each fact."""
    by_words = of_different_ones(a, b, told) or faulty_ones(a, b, told) or of_two_matters(a, b, told)
    return by_words or told_beside(a, b, by_fact) or kinds_of_one(a, b, told)


# 社保基金收入里：居民医保7.5亿: what one line calls kinds of what came in is no sum that another says was spent on the same.
_KINDS_OF = re.compile(r"[^，。；：\d]*?(?:收入|支出)(?:里头|里|中)[，：:]?(?=[一-鿿])")


def kinds_of_one(a: LedgerEntry, b: LedgerEntry, told: Mapping[str, str]) -> bool:
    """Whether one line alone tells its figures as kinds of what came in or went out."""
    one, two = (_KINDS_OF.match(told.get(entry.fact_id, "")) for entry in (a, b))
    return (one is None) != (two is None)


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


def of_two_matters(a: LedgerEntry, b: LedgerEntry, told: Mapping[str, str]) -> bool:
    """Whether a rate without a name of its own leans on two things: 肺结核登记68例，规范管理率97.1%; 高血压管理3.12万人，规范管理率78%."""
    bare = all(
        entry.metric.unit == "%" and entry.metric.indicator.endswith("率") and not entry.table for entry in (a, b)
    )
    if not bare or a.metric.indicator != b.metric.indicator:
        return False
    texts = [told.get(entry.fact_id, "") for entry in (a, b)]
    one, two = (_opening(text, a.metric.indicator) for text in texts)
    counts = [_NUMBER.findall(text.partition("，")[0]) for text in texts]
    return bool(one and two and not one & two and not set(counts[0]) & set(counts[1]))


def _opening(text: str, rate: str) -> frozenset[str]:
    """The words of what a line counts first, where its rate stands in a clause behind; none where the rate opens it."""
    first, comma, _rest = text.partition("，")
    counted = comma and rate not in first and re.search(r"\d", first)
    named = re.split(r"\d", first)[0] if counted else ""
    words = [word for word in tagged_words(named) if len(word.text) > 1 and not word.tag.startswith("v")]
    return frozenset(word.text for word in words if word.text not in rate)


def told_beside(a: LedgerEntry, b: LedgerEntry, by_fact: Mapping[str, Sequence[LedgerEntry]]) -> bool:
    """Whether a line has the very figure of the other's row too, of the same time and under the same name: 出厂水合格率99.8%，末梢水差点，98.1%."""
    return any(
        bool(other.table)
        and not one.table
        and beside.metric is not one.metric
        and beside.metric.period == one.metric.period == other.metric.period
        and beside.metric.value == other.metric.value
        and same_name(beside.metric.indicator, other.metric.indicator)
        for one, other in ((a, b), (b, a))
        for beside in by_fact.get(one.fact_id, ())
    )


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
