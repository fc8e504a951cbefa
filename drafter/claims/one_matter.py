"""What is left of one matter, told twice with two numbers: 督察交办件还剩12件 here, 督察问题没整改的15件 there. Asked; a clerk alone knows.

Of what is left of a matter there is one number at a time. Two lines tell of one matter when they share its words and not both say something the
other does not. A line that says more tells of a part: it is held against the other only where the part would be the larger. Which round, place or time it is
keeps two apart, and so does a figure that tells the difference (年内新增3件).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import combinations

from drafter.claims.arithmetic import decimal_words
from drafter.claims.joining import basis_class, counted_in, in_base, same_period, scope_in
from drafter.claims.places import place_of_entry
from drafter.claims.sameness import SaidName, exclude, is_like, said_name
from drafter.claims.slips import differ, loosely
from drafter.core.fact import Fact, Ledger, LedgerEntry
from drafter.language import lexicon
from drafter.language.segmenting import Word

Pair = tuple[LedgerEntry, LedgerEntry]

_NEAR, _FEW = Decimal("1.5"), Decimal(3)  # how far two numbers of one matter are apart at most
_GAP = 3  # signs left out between two of a short name
_ENOUGH = 4  # characters that both lines share
_MOST = 240  # figures of one unit beyond which nobody looks
_CLAUSE = re.compile(r"[^，,。；;]*")
_SENTENCE = re.compile(r"[^。；;]*")
_ROUND = re.compile(
    r"(?:第[\d一二三四五六七八九十]+|首)(?=[轮批期次届])|[一二三四五六七八九十]+(?=[轮期届])|\d+(?=[轮届])"
)
_WAITS = r"(?:还|仍|尚|里)(?:挂|压|拖|欠|卡|剩|差)(?:着|下|了)?"
_NUMBER = re.compile(r"\d[\d,.]*")
_HAN = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class _Left:
    """What is left of a matter: own, as its clause names it; around, all that its sentence tells."""

    entry: LedgerEntry
    value: Decimal
    own: SaidName
    around: SaidName
    text: str
    clause: str


def left_of_one_matter(ledger: Ledger) -> Iterator[Pair]:
    """Pairs in source order."""
    facts = {fact.id: fact for fact in ledger.facts if fact.role != "plans" and not fact.duplicate_of}
    entries = [
        entry for entry in ledger.current() if isinstance(entry.metric.value, Decimal) and entry.fact_id in facts
    ]
    left = [found for entry in entries if (found := _left(entry, facts[entry.fact_id]))]
    if len(left) > _MOST:
        return
    told = {fact_id: fact.text for fact_id, fact in facts.items()}
    for one, two in combinations(left, 2):
        if not _are_two_places(one, two) or not _at_odds(one, two):
            continue
        if not _is_told(one, two, entries) and not loosely(one.entry, two.entry, told):
            yield one.entry, two.entry


def _left(entry: LedgerEntry, fact: Fact) -> _Left | None:
    assert isinstance(entry.metric.value, Decimal)
    clause, sentence = _told(entry, fact)
    waits = not entry.table and bool(
        re.search(rf"{_WAITS}{re.escape(decimal_words(entry.metric.value))}(?![\d.])", clause)
    )
    remains = (
        basis_class(entry.metric.basis) == "剩余" or waits or (not entry.table and _denies(entry.metric.indicator))
    )
    if not remains or entry.metric.unit in ("%", "‰", "个百分点"):
        return None
    value = in_base(entry.metric.value, entry.metric.unit)
    own, around = f"{entry.metric.indicator}，{clause}", f"{fact.under}，{sentence}"
    return _Left(entry, value, said_name(_NUMBER.sub("", own)), said_name(around), around, clause)


def _told(entry: LedgerEntry, fact: Fact) -> tuple[str, str]:
    """The clause and the sentence that a figure stands in."""
    assert isinstance(entry.metric.value, Decimal)
    flat = fact.text.replace(",", "")
    found = re.search(rf"(?<![\d.]){re.escape(decimal_words(entry.metric.value))}(?![\d.])", flat)
    at = found.start() if found else 0
    return _part(_CLAUSE, flat, at), _part(_SENTENCE, flat, at)


def _part(pattern: re.Pattern[str], text: str, at: int) -> str:
    return next((one[0] for one in pattern.finditer(text) if one.start() <= at < one.end()), text)


def _denies(name: str) -> bool:
    return any(word.cls("negation") for word in said_name(name).words)


def _are_two_places(one: _Left, two: _Left) -> bool:
    a, b = one.entry, two.entry
    apart = place_of_entry(a) != place_of_entry(b) and not (a.table and b.table)
    return (
        apart
        and counted_in(a.metric.unit) == counted_in(b.metric.unit)
        and same_period(a.metric.period, b.metric.period)
    )


def _at_odds(one: _Left, two: _Left) -> bool:
    less, more = sorted((one, two), key=lambda left: left.value)
    near = more.value <= less.value * _NEAR or more.value - less.value <= _FEW
    if not near or not differ(more.entry.metric, less.entry.metric) or _are_told_apart(one, two):
        return False
    return _has_words_of(one, two) and not _strange(less, more)


def _are_told_apart(one: _Left, two: _Left) -> bool:
    """Whether round, level or kind differ: 省级督察 and 市级督察, 第二轮 and 第三轮."""
    rounds, levels = (_rounds(one), _rounds(two)), (scope_in(one.text), scope_in(two.text))
    return (
        rounds[0] != rounds[1]
        or (all(levels) and levels[0] != levels[1])
        or exclude(*(_NUMBER.sub("", left.text) for left in (one, two)))
    )


def _has_words_of(one: _Left, two: _Left) -> bool:
    """Whether two lines share enough words, and one of them is more than a word of the trade (隐患, 问题)."""
    for own, other in ((one, two), (two, one)):
        shared = {word.text for word in own.around.words if _names(word) and _is_met(word, own, other)}
        if sum(map(len, shared)) >= _ENOUGH and shared - _general():
            return True
    return False


def _is_met(word: Word, own: _Left, other: _Left) -> bool:
    """Whether the other line has a word, or a shorter one made of this one's and its neighbours' characters: 督察 in 省督 of 省级督察."""
    if is_like(word, other.around):
        return True
    return any(set(one.text) & set(word.text) and _shortens(one.text, own.text) for one in other.around.words)


def _shortens(word: str, text: str) -> bool:
    """Whether a word is made of signs that stand near one another in a text, and does not stand there itself."""
    if not 2 <= len(word) <= 3 or word in text:
        return False
    return bool(re.search(f"[^，。；]{{0,{_GAP}}}?".join(map(re.escape, word)), text))


def _rounds(left: _Left) -> tuple[str, ...]:
    return tuple(sorted(found.lstrip("第") for found in _ROUND.findall(left.text)))


def _names(word: Word) -> bool:
    return (
        len(word.text) > 1 and not word.cls("negation") and not word.cls("status") and word.text not in _said_of_left()
    )


def _strange(left: _Left, other: _Left) -> list[str]:
    """Words of its own clause that the other line has nothing of; how far the matter is aside."""
    return [
        word.text
        for word in left.own.words
        if _tells_apart(word) and not _is_taken_over(word, left) and not _is_met(word, left, other)
    ]


def _is_taken_over(word: Word, left: _Left) -> bool:
    """Whether a word is an act of the clause before (核查处置完51批次，还剩7批次): what it was done to tells the matter."""
    return word.pos[:1] == "v" and word.text not in left.clause


def _tells_apart(word: Word) -> bool:
    counts = word.pos[:1] in ("m", "q", "#", "t", "f", "l", "z")
    return not counts and not word.cls("status") and not word.cls("negation") and word.text not in _general()


@lru_cache(maxsize=1)
def _general() -> frozenset[str]:
    return lexicon.words("general_words.txt") | _said_of_left()


@lru_cache(maxsize=1)
def _said_of_left() -> frozenset[str]:
    return lexicon.words("figures/names.txt", "left")


def _is_told(one: _Left, two: _Left, entries: Sequence[LedgerEntry]) -> bool:
    """Whether a figure beside them tells the difference."""
    between = abs(one.value - two.value)
    units = counted_in(one.entry.metric.unit)
    return any(
        counted_in(entry.metric.unit) == units and in_base(entry.metric.value, entry.metric.unit) == between
        for entry in entries
        if isinstance(entry.metric.value, Decimal)
    )


# 保险费率12.6%→9.2%, 综合费率从12.6压到9.8%: how a thing moved, from what to what.
_MOVED = re.compile(
    r"(?P<base>\d+(?:\.\d+)?)[^\d，。；→]{0,6}?(?:→|-+>|到|至|为|成)了?(?P<value>\d+(?:\.\d+)?)(?!\d|[—–~～-])"
)
_SAYING = 2  # digits of a base that two things do not share by chance
_CLOSE = Decimal("1.25")


def moved_from_one_base(ledger: Ledger) -> Iterator[Pair]:
    """Figures of two lines that moved from one and the same base, to values that are near and not equal, of things with a sign in common."""
    facts = [fact for fact in ledger.facts if fact.role != "plans" and not fact.duplicate_of and not fact.table]
    stated = {(entry.fact_id, entry.metric.value): entry for entry in ledger.current()}
    moved = [
        (found["base"], entry)
        for fact in facts
        for found in _MOVED.finditer(fact.text)
        if (entry := stated.get((fact.id, Decimal(found["value"]))))
    ]
    for (base, one), (other, two) in combinations(moved, 2):
        if base == other and len(base.replace(".", "").strip("0")) >= _SAYING and _moved_apart(one, two):
            yield one, two


def _moved_apart(one: LedgerEntry, two: LedgerEntry) -> bool:
    a, b = one.metric, two.metric
    if place_of_entry(one) == place_of_entry(two) or a.unit != b.unit or not same_period(a.period, b.period):
        return False
    assert isinstance(a.value, Decimal) and isinstance(b.value, Decimal)
    near = bool(a.value and b.value) and 1 / _CLOSE <= a.value / b.value <= _CLOSE
    alike = {*_HAN.findall(a.indicator)} & {*_HAN.findall(b.indicator)} - {*"的数量率额水平这一年"}
    return a.value != b.value and near and bool(alike) and not exclude(a.indicator, b.indicator)
