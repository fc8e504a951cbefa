"""Figures exchanged: two of one fact, each told under what the other is said of (政府出七成，住户出三成 told as 财政30%、住户70%)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from drafter.core.claim import Reason
from drafter.ground.likeness import shared_words
from drafter.ground.matching import Match, words_at
from drafter.ground.parts_of_sums import is_part_of_sum
from drafter.ground.told_numbers import ToldNumber

# By so much the labels must fit better the other way round, and so well they must fit then.
_BETTER, _WELL = 0.6, 1.2


def exchanged_figures(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of every pair whose labels fit each other's source better than their own."""
    plain = [m for m in matches if len(m.sources) == 1 and not m.note and not m.why and m.figure.own]
    for a, b in _of_one_fact(plain):
        one, two = a.sources[0], b.sources[0]
        if one is two or not _comparable(one, two):
            continue
        straight = shared_words(a.figure.label, one.label) + shared_words(b.figure.label, two.label)
        cross = shared_words(a.figure.label, two.label) + shared_words(b.figure.label, one.label)
        if cross - straight >= _BETTER and cross >= _WELL:
            yield a.figure, Reason("indicator", words_at(a.figure), words_at(one))


def exchanged_between_facts(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason): 水体24个、提升30个 of 水体30个 and 提升24个, two facts told in one sentence."""
    sentences: dict[int, list[Match]] = defaultdict(list)
    for m in matches:
        if len(m.sources) == 1 and not m.note and not m.why and m.figure.own:
            sentences[m.figure.clause.sentence].append(m)
    for told in sentences.values():
        for a, b in combinations(told[:_MOST], 2):
            one, two = a.sources[0], b.sources[0]
            if one.source == two.source or not _comparable(one, two) or shared_words(a.figure.label, one.label) > 0:
                continue
            own = shared_words(b.figure.label, two.label) if a.figure.clause is not b.figure.clause else 1.0
            cross = shared_words(a.figure.label, two.label) + shared_words(b.figure.label, one.label)
            if cross - own >= _BETTER and cross >= _WELL:
                yield a.figure, Reason("indicator", words_at(a.figure), words_at(one))


_MOST = 24


def _of_one_fact(plain: Sequence[Match]) -> list[tuple[Match, Match]]:
    """Pairs that rest on figures of one fact, in the order of the text."""
    facts: dict[int, list[int]] = defaultdict(list)
    for at, m in enumerate(plain):
        facts[m.sources[0].source].append(at)
    pairs = sorted(pair for group in facts.values() for pair in combinations(group, 2))
    return [(plain[a], plain[b]) for a, b in pairs]


def _comparable(one: ToldNumber, two: ToldNumber) -> bool:
    """Whether two figures of a source might be taken for each other: one measure, unlike values, neither inherits its name."""
    roles = one.role == two.role or {one.role, two.role} <= {"value", "change", "remainder"}
    same = roles and (one.number.family, one.number.unit) == (two.number.family, two.number.unit)
    return same and one.number.value != two.number.value and one.own and two.own


_WITHIN = re.compile(r"(?:其中|内含|其中含)[^，。；\d]{0,12}$")
# 21天中有28天, 11栋里已换17栋, 9项才办24项: so many of so many, with nothing named between that is counted itself.
_OF_THEM = re.compile("(?:[一-鿿]{0,6}[中里]，?(?:已经?|均|仅|只|才|就)?[有是占]?[一-鿿]{0,2}|[才仅只][一-鿿]{1,2})")
_THING_BEHIND = re.compile("[一-鿿]{2}")
_AS_OF = re.compile("[均已被为是完通未有没都全换办检整签]")


def part_over_whole(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """其中 and a number greater than the one it is said to be part of."""
    for at, (before, part) in enumerate(pairwise(matches), 1):
        whole = before.figure
        same = whole.number.unit == part.figure.number.unit and whole.number.family == "count"
        within = part.figure.clause.sentence == whole.clause.sentence and (
            _WITHIN.search(part.figure.before) or _is_of_them(whole, part.figure)
        )
        if (
            same
            and within
            and whole.role == part.figure.role == "value"
            and part.figure.number.value > whole.number.value
            and not is_part_of_sum(matches, at)
        ):
            yield part.figure, Reason("figure", part.figure.number.raw, whole.number.raw)


def _is_of_them(whole: ToldNumber, part: ToldNumber) -> bool:
    """Whether the words between two numbers say that one is so many of the other; 2个小区中300个车位 counts another thing."""
    between = whole.whole[whole.number.span.end : part.number.span.start]
    behind = whole.whole[part.number.span.end :]
    named = _THING_BEHIND.match(behind) and not _AS_OF.match(behind)
    return bool(_OF_THEM.fullmatch(between)) and not named


def untold_twins(matches: Sequence[Match], figures: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, Reason]]:
    """13条里9条要改 told as 其中4条要改: a worked-out number under the very words of a figure that nothing tells."""
    told = {id(source) for m in matches if not m.note for source in m.sources}
    for m in matches:
        if (
            not m.note
            or m.figure.role != "value"
            or m.figure.spread
            or not m.figure.own
            or _APART.search(m.figure.before)
            or (not _DIVIDED.search(m.note) and _is_added_up(m))
        ):
            continue
        facts = {source.source for source in m.sources}
        for other in figures:
            same = other.source in facts and id(other) not in told and other.number.unit == m.figure.number.unit
            if same and other.own and other.role == "value" and shared_words(m.figure.label, other.label) >= _TWIN:
                yield m.figure, Reason("figure", m.figure.number.raw, other.number.raw)


_TWIN = 0.75
# 20÷80%: the whole of which a figure is so much, told in that figure's own place.
_DIVIDED = re.compile(r"÷[\d.]+%")


def _is_added_up(m: Match) -> bool:
    """Whether a worked-out number is more than each it is made of, and so in the place of none."""
    return m.figure.number.value > max(source.number.value for source in m.sources)


# 除1个外, 尚有4条: what is left over is named as such.
_APART = re.compile("除|其余|其他|余|剩|未|没|尚|差|还|另|非|不|无")
