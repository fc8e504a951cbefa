"""So many of one thing and so many of another, exchanged: 9个街道建服务站31个 told as 31个街道建服务站9个."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.plain_values import MOST, plain_values, side_by_side
from drafter.ground.told_numbers import ToldNumber
from drafter.language.segmenting import Word

_LEAST = 2  # characters of a thing's name
_NO_THINGS = ("v", "a", "d", "p", "c", "r", "m", "q", "u", "t", "x", "w")
_BEFORE = re.compile("[一-鿿]{2}$")
_PLACES = frozenset("村镇乡县区市户校店厂站街路桥园组")


def exchanged_counts(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each of two in one sentence that count what the other counts in the source, and not what they do there.

    One of the two things must stand right behind its number on both sides; what stands before may be left out of one of two like clauses.
    """
    sentences: dict[int, list[_Counted]] = defaultdict(list)
    for m in matches:
        if len(m.sources) == 1 and not m.note and not m.why:
            sentences[m.figure.clause.sentence].append((m, thing_counted(m.figure), thing_counted(m.sources[0])))
    for told in sentences.values():
        for (a, one, own), (b, two, other) in permutations(told, 2):
            thing = min((one.behind & other.behind) - own.behind - two.behind, default="")
            unlike = a.figure.number.value != b.figure.number.value
            if thing and unlike and (two.behind & own.behind or (two.before and two.before == own.before)):
                said, given = (f"{figure.number.raw}{thing}" for figure in (a.figure, b.sources[0]))
                yield a.figure, Reason("indicator", said, given)
    yield from _exchanged_names(matches)
    yield from exchanged_labels(matches)
    yield from exchanged_acts_of_sums(matches)


_NAME = re.compile("[一-鿿]{2,8}$")


def _exchanged_names(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each of two whose short names are told apart by a sign or two, and exchanged: 供暖22处、供氧13处."""
    sentences: dict[int, list[tuple[Match, str, str]]] = defaultdict(list)
    for m in matches:
        if len(m.sources) == 1 and not m.note and not m.why:
            name, given = _NAME.search(m.figure.before), _NAME.search(m.sources[0].before)
            if name and given:
                sentences[m.figure.clause.sentence].append((m, name[0], given[0]))
    for told in sentences.values():
        for (a, one, own), (b, two, other) in permutations(told[:MOST], 2):
            mine, theirs = {*own} - {*other}, {*other} - {*own}
            like = a.figure.number.unit == b.figure.number.unit and a.sources[0].source == b.sources[0].source
            unlike = a.figure.number.value != b.figure.number.value
            crossed = mine and theirs and theirs <= {*one} and mine <= {*two}
            if like and unlike and crossed and not mine & {*one} and not theirs & {*two}:
                yield a.figure, Reason("indicator", f"{one}{a.figure.number.raw}", f"{own}{a.figure.number.raw}")


# Pairs of signs that any label may have.
_ANYBODYS = frozenset(("项目", "其中", "完成", "新增", "累计", "共计", "已经", "里头", "里面", "实际", "全部", "合计"))


def exchanged_labels(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each of two whose words share nothing with their own sources' and each something with the other's.

    亿元以上7个，开工11个 where two facts say 亿元以上的11个 and 开工的7个.
    """
    sentences: dict[int, list[tuple[Match, frozenset[str], frozenset[str]]]] = defaultdict(list)
    for m in plain_values(matches):
        said, given = _label_pairs(m.figure), _label_pairs(m.sources[0])
        if said and given and not said & given:
            sentences[m.figure.clause.sentence].append((m, said, given))
    for told in sentences.values():
        for (a, one, own), (b, two, other) in permutations(told[:MOST], 2):
            like = a.figure.number.unit == b.figure.number.unit and a.figure.number.value != b.figure.number.value
            if like and one & other and two & own:
                led, led_there = a.figure.before.strip("，、；。 "), a.sources[0].before.strip("，、；。 ")
                yield a.figure, Reason("indicator", led + a.figure.number.raw, led_there + a.figure.number.raw)


def exchanged_acts_of_sums(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason): 到账2100万元，已使用3600万元 of 到账3600万，用了2100万: short acts of one sign tell as well whose figure it is."""
    for a, b in side_by_side(matches):
        one, two = a.sources[0], b.sources[0]
        like = one.source == two.source and one.number.family == two.number.family
        if not like or a.figure.number.unit != b.figure.number.unit or one.number.value == two.number.value:
            continue
        said, other, own, theirs = (_led_signs(f) for f in (a.figure, b.figure, one, two))
        if said & own or other & theirs or not (said & theirs and other & own):
            continue
        if _label_pairs(a.figure) & _label_pairs(two):
            yield (
                a.figure,
                Reason("indicator", a.figure.before.strip("，、 ") + a.figure.number.raw, one.number.raw),
            )


_FIRM = re.compile("[的了里中其已共约仅达有个是在为和与及等也又再还]|[^一-鿿]")


def _led_signs(figure: ToldNumber) -> frozenset[str]:
    """The signs that lead to a figure in its stretch, light ones left out."""
    return frozenset(_FIRM.sub("", re.split("[，、；。：]", figure.before)[-1]))


def _label_pairs(figure: ToldNumber) -> frozenset[str]:
    """The pairs of neighbouring signs that lead to a figure in its stretch."""
    led = re.split("[，、；。：]", figure.before)[-1]
    pairs = {led[at : at + 2] for at in range(len(led) - 1)} - _ANYBODYS
    return frozenset(pair for pair in pairs if not re.search("[的了里中其已共约仅达有]|[^一-鿿]", pair))


@dataclass(frozen=True, slots=True)
class CountedThing:
    """What a number may count: the noun right behind it (9个街道), or what the two signs right before it end (建服务站31个)."""

    behind: frozenset[str]
    before: str


def thing_counted(figure: ToldNumber) -> CountedThing:
    span, clause = figure.number.span, figure.clause
    behind = frozenset(word.text for word in clause.words if word.start == span.end and _is_thing(word))
    ahead = _BEFORE.search(clause.text[: span.start - clause.span.start])
    return CountedThing(behind, ahead[0] if ahead else "")


_Counted = tuple[Match, CountedThing, CountedThing]


def _is_thing(word: Word) -> bool:
    return word.text in _PLACES or (len(word.text) >= _LEAST and word.pos[:1] not in _NO_THINGS)
