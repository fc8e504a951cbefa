"""Who came to one event, counted by two desks in words of their own (半程马拉松参赛6200人; 半马那天5600人跑). Asked; a clerk alone knows.

Both lines name the occasion: the one name ends the other or is its initials, and no third line has it. What they count are people who came, not who
served; nothing tells the two apart (another month, round or half of the day).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import combinations

from drafter.claims.arithmetic import decimal_words
from drafter.claims.initials import are_initials
from drafter.claims.joining import basis_class, in_base, same_period, unit_base
from drafter.claims.sameness import exclude
from drafter.core.fact import Fact, Ledger, LedgerEntry
from drafter.language import lexicon

Pair = tuple[LedgerEntry, LedgerEntry]
_NEAR = Decimal("1.25")
_MOST = 60  # figures of people beyond which nobody looks
_PEOPLE = ("人", "名", "人次")
_OCCURS = 2  # lines that name the occasion: the two
_SHORTEST = 2
_CLAUSE = re.compile(r"[^，,。；;]*")
# What tells two occasions of one kind apart, where both lines say it.
_APART = tuple(
    map(
        re.compile,
        (r"1?\d(?=月)", r"第[一二三四五六七八九十\d]+[届场期次轮]|首场|首届", "[春夏秋冬](?=季|天)", "[上下]午"),
    )
)
_HAN_RUN = re.compile(r"[\u4e00-\u9fff]+")
_LONGEST = 8
# 山货节, 荷花节: a day somebody holds; which words in 节 are none stands in the list.
_FEAST = re.compile("[\u4e00-\u9fff]{2}节(?![约能省假日奏点气余后前约制目水油电支流])")


@dataclass(frozen=True, slots=True)
class _Visit:
    """A count of people who came: the line without marks, its own clause, the names of occasions in the line, and the desk."""

    entry: LedgerEntry
    value: Decimal
    desk: str
    text: str
    names: frozenset[str]


def one_event(ledger: Ledger) -> Iterator[Pair]:
    """Pairs in source order."""
    facts = {fact.id: fact for fact in ledger.facts if fact.role == "achievements" and not fact.duplicate_of}
    lines = [fact.text for fact in facts.values() if fact.kind == "note"]
    found = (_visit(entry, facts[entry.fact_id]) for entry in ledger.current() if entry.fact_id in facts)
    visits = [one for one in found if one]
    if len(visits) > _MOST:
        return
    for one, two in combinations(visits, 2):
        if _may_be_one(one, two) and any(_are_one(a, b, lines) for a in one.names for b in two.names):
            yield one.entry, two.entry


def _visit(entry: LedgerEntry, fact: Fact) -> _Visit | None:
    value, desk = entry.metric.value, fact.owner or fact.topic
    people = unit_base(entry.metric.unit) in _PEOPLE and basis_class(entry.metric.basis) == "数值"
    if fact.kind != "note" or entry.table or not desk or not people or not isinstance(value, Decimal):
        return None
    at = re.search(rf"(?<![\d.]){re.escape(decimal_words(value))}(?![\d.])", fact.text)
    clause = next((one[0] for one in _CLAUSE.finditer(fact.text) if at and one.start() <= at.start() < one.end()), "")
    names = _occasions(fact.text)
    if not names or not _came().search(clause) or _served().search(clause):
        return None
    return _Visit(entry, in_base(value, entry.metric.unit), desk, fact.text, names)


@cache
def _came() -> re.Pattern[str]:
    return re.compile(lexicon.one_of("occasions.txt", "came"))


@cache
def _served() -> re.Pattern[str]:
    return re.compile(lexicon.one_of("occasions.txt", "served"))


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(lexicon.one_of("occasions.txt", "occasion"))


def _occasions(text: str) -> frozenset[str]:
    """The runs of characters that end in the name of an occasion."""
    runs = [run[0] for run in _HAN_RUN.finditer(text)]
    ends = [(run, head.end()) for run in runs for head in (*_heads().finditer(run), *_FEAST.finditer(run))]
    names = (run[max(0, end - _LONGEST) : end] for run, end in ends)
    return frozenset(name for name in names if not name.endswith(tuple(lexicon.words("occasions.txt", "no_occasion"))))


def _may_be_one(one: _Visit, two: _Visit) -> bool:
    if one.entry.fact_id == two.entry.fact_id or one.desk == two.desk:
        return False
    if any((a := {*how.findall(one.text)}) and (b := {*how.findall(two.text)}) and not a & b for how in _APART):
        return False
    less, more = sorted((one.value, two.value))
    return same_period(one.entry.metric.period, two.entry.metric.period) and 0 < less < more <= less * _NEAR


def _are_one(a: str, b: str, lines: Sequence[str]) -> bool:
    """Whether two names are of one occasion, and no third line names it."""
    if exclude(a, b):
        return False
    shared = _common_end(a, b)
    if len(shared) > _SHORTEST or _heads().fullmatch(shared):
        return sum(shared in line for line in lines) == _OCCURS
    for short, full in ((a, b), (b, a)):
        if any(are_initials(short[-size:], full[at:]) for size in (2, 3) for at in range(len(full) - size * 2 + 1)):
            return True
    return False


def _common_end(a: str, b: str) -> str:
    """What both names end in; 房展 of 房展会 too."""
    ends = [(a, b), (a[:-1], b), (a, b[:-1])]
    return max((_suffix(one, two) for one, two in ends), key=len)


def _suffix(a: str, b: str) -> str:
    size = next((at for at in range(min(len(a), len(b))) if a[-1 - at] != b[-1 - at]), min(len(a), len(b)))
    return a[len(a) - size :]
