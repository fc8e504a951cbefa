"""One matter that two reporters count (专班统的：进村包裹45.2万件; 捎快件38.7万件), told with two near numbers. Asked; a clerk alone knows.

One of the lines must say that somebody else counted it, in one unit, with a word for the thing that both have; or the two numbers have the same
digits, two of them changed about, and one line stands under a head that the other tells of (抗疫, 支援防疫一线).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache
from itertools import combinations

from drafter.claims.joining import basis_class, counted_in, in_base, same_period, significant
from drafter.claims.places import place_of_entry
from drafter.claims.sameness import exclude, is_like, said_name
from drafter.claims.slips import swapped_digits
from drafter.core.fact import Fact, Ledger, LedgerEntry
from drafter.language import lexicon

Pair = tuple[LedgerEntry, LedgerEntry]
_NEAR, _ONE = Decimal("1.25"), Decimal(1)
_HANDLED = re.compile(r"(?:落实|支出|资金|投入|安排|拨付|兑现|发放|到位|完成|金额|总额|累计|共计|情况|数)+$")
_LEAST_NAME = 2
_TWICE = Decimal(2)
_OF_PERSONS = frozenset(("人", "名", "人次", "户", "位"))
_MOST = 240  # figures of one unit beyond which nobody looks
_SURE = 3  # digits that are changed about by no chance
_HEAD = 4  # characters of a head that names one matter
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ROMAN = {
    "Ⅰ": "一",
    "Ⅱ": "二",
    "Ⅲ": "三",
    "Ⅳ": "四",
    "Ⅴ": "五",
    "IV": "四",
    "III": "三",
    "II": "二",
    "V": "五",
    "I": "一",
}
_CLASS = re.compile(r"(Ⅰ|Ⅱ|Ⅲ|Ⅳ|Ⅴ|IV|III|II|V|I)(?=类)")
_CLASS_NAME = re.compile(r"劣?[一二三四五]类")


def reported_twice(ledger: Ledger) -> Iterator[Pair]:
    """Pairs in source order."""
    facts = {fact.id: fact for fact in ledger.facts if fact.role == "achievements" and not fact.duplicate_of}
    entries = [
        entry
        for entry in ledger.current()
        if isinstance(entry.metric.value, Decimal)
        and entry.fact_id in facts
        and entry.metric.unit not in ("", "%")
        and basis_class(entry.metric.basis) == "数值"
    ]
    others = {entry.fact_id for entry in entries if _counted_by_others(facts[entry.fact_id])}
    if len(entries) > _MOST:
        return
    for one, two in combinations(entries, 2):
        if _may_be_one(one, two) and (
            ((one.fact_id in others) != (two.fact_id in others) and _near(one, two) and _name_one_thing(one, two))
            or (_is_slip(one, two) and _under_one_head(facts[one.fact_id], facts[two.fact_id]))
            or (_is_slip(one, two) and _called_alike(one, two))
        ):
            yield one, two


@cache
def _teller() -> re.Pattern[str]:
    counts = lexicon.one_of("telling.txt", "counts", "evidence")
    return re.compile(rf"^[\u4e00-\u9fff]{{2,14}}?(?:{counts})[：:，,](?=.*\d)")


def _counted_by_others(fact: Fact) -> bool:
    """Whether its words or the line they were read from say who else counted."""
    return any(_teller().match(words.lstrip("-*·• 　")) for words in (fact.text, fact.provenance.quote))


def _may_be_one(one: LedgerEntry, two: LedgerEntry) -> bool:
    a, b = one.metric, two.metric
    if one.fact_id == two.fact_id or place_of_entry(one) == place_of_entry(two):
        return False
    alike = _in_one_unit(a.unit, b.unit) and same_period(a.period, b.period)
    return alike and _value(one) != _value(two) and not exclude(a.indicator, b.indicator)


def _in_one_unit(one: str, other: str) -> bool:
    """Whether two figures count in one measure; 86亿 beside 87亿元 is of money too."""
    bare = {one, other} & {"万", "亿"}
    return counted_in(one) == counted_in(other) or any({one, other} == {unit, f"{unit}元"} for unit in bare)


def _value(entry: LedgerEntry) -> Decimal:
    assert isinstance(entry.metric.value, Decimal)
    return in_base(entry.metric.value, entry.metric.unit)


def _near(one: LedgerEntry, two: LedgerEntry) -> bool:
    less, more = sorted((_value(one), _value(two)))
    return less > 0 and (more <= less * _NEAR or more - less <= _ONE)


def _name_one_thing(one: LedgerEntry, two: LedgerEntry) -> bool:
    """Whether both names have a word for the thing: 快件 and 包裹, 劣Ⅴ类 and 劣五类."""
    a, b = (_plain(entry.metric.indicator) for entry in (one, two))
    classes = set(_CLASS_NAME.findall(a)), set(_CLASS_NAME.findall(b))
    if all(classes):
        return bool(classes[0] & classes[1])
    general = lexicon.words("general_words.txt")
    things = [word for word in said_name(a).words if len(word.text) > 1 and word.text not in general]
    return any(is_like(word, said_name(b)) for word in things if word.pos[:1] in ("n", "v"))


@lru_cache(maxsize=1024)
def _plain(name: str) -> str:
    return _CLASS.sub(lambda found: _ROMAN[found[1]], name)


def _is_slip(one: LedgerEntry, two: LedgerEntry) -> bool:
    values = [entry.metric.value for entry in (one, two)]
    long = all(isinstance(value, Decimal) and len(significant(value)) >= _SURE for value in values)
    less, more = sorted((_value(one), _value(two)))
    # Of persons a head and a place will do; 亿 and 个 count whatever there is, so that the names must have a word of one thing.
    alike = one.metric.unit in _OF_PERSONS or _name_one_thing(one, two) or _called_alike(one, two)
    return long and more <= less * _TWICE and alike and swapped_digits(one.metric, two.metric)


def _called_alike(one: LedgerEntry, two: LedgerEntry) -> bool:
    """Whether two names are one but for what is done with money or people: “三保”落实 and “三保”支出; names that are one anyway are held elsewhere."""
    if one.metric.indicator == two.metric.indicator:
        return False
    names = [_HANDLED.sub("", entry.metric.indicator) for entry in (one, two)]
    return names[0] == names[1] and len(names[0]) >= _LEAST_NAME


def _under_one_head(one: Fact, two: Fact) -> bool:
    """Whether a short head of one names what the other tells of."""
    general = set("工作开展推进情况做好抓的和加强")
    for head, text in ((one.topic, two.text), (two.topic, one.text)):
        named = set(_HAN.findall(head)) - general
        if named and len(head) <= _HEAD and one.topic != two.topic and any(char in text for char in named):
            return True
    return False
