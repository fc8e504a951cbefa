"""What follows from grounded figures of the same sentence: sums, differences, shares, growth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from drafter.claims.arithmetic import addition_sum, decimal_words, difference_sum, growth_sum, share_sum
from drafter.claims.intervals import stands_for
from drafter.claims.joining import in_base, unit_base
from drafter.core.grounding import Mention
from drafter.ground.index import LedgerIndex
from drafter.ground.keywords import bigrams_of, window

_NEAR = 160
_SHARE = re.compile(r"占|比重|比例|完成|率|为[^，。；]{0,24}的$")  # 为年度预算153.8亿元的
_SUM = re.compile(r"共|合计|总|累计|全部|统筹")
_MORE = re.compile(r"增|多|高|升|新增|扩")
_LESS = re.compile(r"减|少|降|低|压|缩|节约|缺口|差")


@dataclass(frozen=True, slots=True)
class GroundedQuantity:
    """A grounded quantity: its place among the mentions, the mention, its fact ids."""

    order: int
    mention: Mention
    facts: tuple[str, ...]

    @property
    def value(self) -> Decimal:
        quantity = self.mention.quantity
        assert quantity is not None and isinstance(quantity.value, Decimal)
        return quantity.value

    @property
    def unit(self) -> str:
        assert self.mention.quantity is not None
        return self.mention.quantity.unit


@dataclass(frozen=True, slots=True)
class Following:
    """The facts that a figure follows from, and the sum as a reader would write it."""

    facts: tuple[str, ...]
    arithmetic: str


def follow(text: str, mention: Mention, settled: Sequence[GroundedQuantity], index: LedgerIndex) -> Following | None:
    """The first sum by which the mention follows from settled figures of its sentence, or from two facts it names; None if none does."""
    quantity = mention.quantity
    assert quantity is not None
    if not isinstance(quantity.value, Decimal):
        return None
    before = window(text, mention.span.start, mention.span.start, before=0, after=0)
    nearby = [
        s
        for s in settled
        if s.mention.quantity
        and isinstance(s.mention.quantity.value, Decimal)
        and _same_sentence(text, s.mention, mention)
    ]
    around = stands_for(quantity)
    for value, following in _steps(quantity.unit, before, nearby):
        if around.holds(value):
            return following
    return _share_of_facts(text, mention, index) if quantity.unit == "%" and _SHARE.search(before) else None


def _same_sentence(text: str, a: Mention, b: Mention) -> bool:
    low, high = min(a.span.end, b.span.end), max(a.span.start, b.span.start)
    return high - low <= _NEAR and "\n" not in text[low:high] and "。" not in text[low:high]


def _steps(unit: str, before: str, nearby: Sequence[GroundedQuantity]) -> Iterator[tuple[Decimal, Following]]:
    """Every one-step result in the base of `unit`, with its arithmetic."""
    if unit == "%":
        yield from _percentages(before, nearby)
        return
    if unit in ("个百分点", "个千分点"):
        rate = "‰" if unit == "个千分点" else "%"
        yield from _differences(before, [s for s in nearby if s.unit == rate], unit)
        return
    alike = [s for s in nearby if unit_base(s.unit) == unit_base(unit)]
    yield from _differences(before, alike, alike[0].unit if alike else unit)
    if _SUM.search(before):
        for count in range(2, min(len(alike), 8) + 1):
            for start in range(len(alike) - count + 1):
                run = alike[start : start + count]
                yield (
                    _base_sum(run),
                    Following(
                        _facts(run),
                        addition_sum([s.value for s in run], run[0].unit) if _one_unit(run) else _mixed(run),
                    ),
                )


def _percentages(before: str, nearby: Sequence[GroundedQuantity]) -> Iterator[tuple[Decimal, Following]]:
    for a, b in combinations([s for s in nearby if s.unit not in ("%", "个百分点", "个千分点")], 2):
        if unit_base(a.unit) != unit_base(b.unit):
            continue
        for part, whole in ((a, b), (b, a)):
            small, big = in_base(part.value, part.unit), in_base(whole.value, whole.unit)
            if big <= 0:
                continue
            if _SHARE.search(before):
                yield small / big * 100, Following(_facts((part, whole)), share_sum(small, big))
            elif _MORE.search(before) or _LESS.search(before):
                yield abs(small - big) / big * 100, Following(_facts((part, whole)), growth_sum(small, big))


def _differences(before: str, alike: Sequence[GroundedQuantity], unit: str) -> Iterator[tuple[Decimal, Following]]:
    if not (_MORE.search(before) or _LESS.search(before)):
        return
    for a, b in combinations(alike, 2):
        high, low = sorted((a, b), key=lambda s: -in_base(s.value, s.unit))
        value = in_base(high.value, high.unit) - in_base(low.value, low.unit)
        words = difference_sum(high.value, low.value, unit) if high.unit == low.unit else _mixed_difference(high, low)
        yield value, Following(_facts((high, low)), words)


def _base_sum(run: Sequence[GroundedQuantity]) -> Decimal:
    return sum((in_base(s.value, s.unit) for s in run), Decimal(0))


def _one_unit(run: Sequence[GroundedQuantity]) -> bool:
    return len({s.unit for s in run}) == 1


def _mixed(run: Sequence[GroundedQuantity]) -> str:
    return f"{'+'.join(decimal_words(s.value) + s.unit for s in run)}={decimal_words(_base_sum(run))}{unit_base(run[0].unit)}"


def _mixed_difference(high: GroundedQuantity, low: GroundedQuantity) -> str:
    value = in_base(high.value, high.unit) - in_base(low.value, low.unit)
    return f"{decimal_words(high.value)}{high.unit}−{decimal_words(low.value)}{low.unit}={decimal_words(value)}{unit_base(high.unit)}"


def _facts(run: Sequence[GroundedQuantity]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact for s in run for fact in s.facts))


def _share_of_facts(text: str, mention: Mention, index: LedgerIndex) -> Following | None:
    """占比 of two facts whose names both stand in the sentence."""
    words = bigrams_of(window(text, mention.span.start, mention.span.end))
    quantity = mention.quantity
    assert quantity is not None
    around = stands_for(quantity)
    for part, whole in index.pairs_named(words):
        ratio = part.value / whole.value * 100
        if around.holds(ratio):
            note = share_sum(part.value, whole.value)
            return Following((part.entry.fact_id, whole.entry.fact_id), note)
    return None
