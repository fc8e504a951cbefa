"""Where sources disagree: two that state one metric differently, and a 同比 that its own two values refute."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from drafter.claims.arithmetic import growth_sum, plain, shown
from drafter.claims.counterparts import counterparts
from drafter.claims.intervals import Interval, decimals, growth, written
from drafter.claims.joining import (
    basis_class,
    digit_dropped,
    digits_alike,
    family,
    forms,
    in_base,
    overlap,
    same_name,
    same_period,
    same_scope,
    significant,
    skeleton,
)
from drafter.claims.nature import nature_of
from drafter.claims.spoken import act_words
from drafter.core.fact import Ledger, LedgerEntry
from drafter.core.quantity import Metric
from drafter.language.units import split

_NAMED_SHARE = re.compile(r"(?:占比|比重|比例|率)$")
_SAID = r"(?:说|称|讲|报|统计|认为|口径|那边|数)(?:的)?(?:是|为|有|数)"
# Names that any project or list item may bear.
_GENERIC = re.compile(r"总投资|总产值|总收入|总支出|等?政策举措|国家级|省级|市级|产业集群|累计投资")


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two or more current entries that give one metric different values, in source order."""

    entries: tuple[LedgerEntry, ...]

    @property
    def indicator(self) -> str:
        """The longest of the names used, which says most."""
        return max((entry.metric.indicator for entry in self.entries), key=len)

    def values(self) -> tuple[str, ...]:
        """Each different value as written with its unit, in source order."""
        words = (f"{_words(entry.metric)}{entry.metric.unit}" for entry in self.entries)
        return tuple(dict.fromkeys(words))


@dataclass(frozen=True, slots=True)
class GrowthProblem:
    """A rate in a source that the value and base beside it refute.

    stated, computed: the rate as written and as it follows (`9.7%`, `7.67%`). arithmetic: as a clerk writes it.
    """

    value: LedgerEntry
    rate: LedgerEntry
    base: Decimal
    stated: str
    computed: str
    arithmetic: str


def _words(metric: Metric) -> str:
    return plain(metric.value) if isinstance(metric.value, Decimal) else str(metric.value)


def find_conflicts(ledger: Ledger) -> tuple[Conflict, ...]:
    """Every metric that two current sources state differently, in source order. Different metrics are never held against each other."""
    groups: dict[tuple[str, str], list[LedgerEntry]] = defaultdict(list)
    told = {fact.id: fact.text for fact in ledger.facts}
    planned = {fact.id for fact in ledger.facts if fact.role == "plans"}  # next year's target contradicts nothing
    duplicates = planned | {fact.id for fact in ledger.facts if fact.duplicate_of}
    for entry in ledger.current():
        if isinstance(entry.metric.value, Decimal) and entry.metric.indicator and entry.fact_id not in duplicates:
            groups[family(entry.metric.unit), _kind(entry.metric)].append(entry)
    found = [
        pair
        for group in groups.values()
        for pair in combinations(group, 2)
        if _disagree(*pair) and not _loosely(*pair, told)
    ]
    entries = [entry for group in groups.values() for entry in group]
    by_fact: dict[str, list[LedgerEntry]] = defaultdict(list)
    for entry in entries:
        by_fact[entry.fact_id].append(entry)
    found += [pair for line in by_fact.values() for pair in combinations(line, 2) if _told_twice(*pair, told)]
    found += counterparts(entries, told)
    return tuple(_merged(found))


def _kind(metric: Metric) -> str:
    """The class of a figure's basis; 床位占比58.4% is a level of its own, whoever calls it a share."""
    kind = basis_class(metric.basis)
    return "数值" if kind == "占比" and _NAMED_SHARE.search(metric.indicator) else kind


def _told_twice(a: LedgerEntry, b: LedgerEntry, told: Mapping[str, str]) -> bool:
    """Whether one line gives two values and says whose the second is: 到账512万元，财务说是521万."""
    bases = {split(a.metric.unit)[1], split(b.metric.unit)[1]} - {""}  # 521万 after 512万元 is of money too
    if a.metric.indicator != b.metric.indicator or len(bases) > 1 or not _differ(a.metric, b.metric):
        return False
    assert isinstance(b.metric.value, Decimal)
    text, number = told.get(a.fact_id, ""), re.escape(plain(b.metric.value))
    return same_period(a.metric.period, b.metric.period) and bool(re.search(rf"{_SAID}\s*{number}(?![\d.])", text))


def _loosely(a: LedgerEntry, b: LedgerEntry, told: Mapping[str, str]) -> bool:
    """Whether one is said so loosely (超800亿斤) that the other, near by, may be what it means."""
    x, y = _exact(a.metric).low, _exact(b.metric).low
    near = bool(x and y) and Decimal("0.8") < x / y < Decimal("1.25")
    return near and any(_loose(entry.metric, told.get(entry.fact_id, "")) for entry in (a, b))


def _loose(metric: Metric, text: str) -> bool:
    """Whether the text says the value only roughly: 超800亿斤, 500多家, 300亿+."""
    assert isinstance(metric.value, Decimal)
    number = re.escape(plain(metric.value))
    return bool(
        re.search(
            rf"(?:超过?|突破|逾|近|约)\s*{number}(?!\d)|(?<![\d.]){number}[^\d，。；、]{{0,4}}?(?:多|余|以上|左右|\+)",
            text,
        )
    )


def _merged(pairs: Sequence[tuple[LedgerEntry, LedgerEntry]]) -> Iterator[Conflict]:
    """Pairs that share an entry are one conflict."""
    rest = list(pairs)
    while rest:
        members = list(rest.pop(0))
        for pair in list(rest):
            if any(entry in members for entry in pair):
                members += [entry for entry in pair if entry not in members]
                rest.remove(pair)
        yield Conflict(tuple(members))


def _disagree(a: LedgerEntry, b: LedgerEntry) -> bool:
    left, right = a.metric, b.metric
    if _rows_of_one_table(a, b) and left.indicator != right.indicator:
        return False  # whoever filled the table in kept 收入 and 收入总计 apart
    if a.fact_id == b.fact_id or (left.change != right.change and left.change and right.change):
        return False
    if not same_scope(left, right) or not same_period(left.period, right.period):
        return False
    if not _differ(left, right) or not _of_one_size(left, right):
        return False
    if same_name(left.indicator, right.indicator):
        return _says_enough(left, right) or _slip(left, right)
    return _nearly(left, right)


def _says_enough(a: Metric, b: Metric) -> bool:
    """Whether both names are more than a word of the trade: 结转 or 项目 may mean anything, 满意率 is of any service."""
    names = skeleton(a.indicator), skeleton(b.indicator)
    vague = act_words("bare_rate") | act_words("generic")
    long = min(max(map(len, forms(metric.indicator)), default=0) for metric in (a, b))
    return long >= 3 and not any(_GENERIC.fullmatch(name) or name in vague for name in names)


def _rows_of_one_table(a: LedgerEntry, b: LedgerEntry) -> bool:
    return a.provenance.source == b.provenance.source and "!" in a.provenance.locator and "!" in b.provenance.locator


def _differ(a: Metric, b: Metric) -> bool:
    """Whether neither value is the other one rounded."""
    return not _interval(a).meets(_exact(b)) and not _interval(b).meets(_exact(a))


def _of_one_size(a: Metric, b: Metric) -> bool:
    """Whether a slip could make one of the other: near in size, mistyped, or a point or scale misplaced. 124万 is no slip for 22万."""
    x, y = _exact(a).low, _exact(b).low
    if not x or not y or x * y < 0:
        return True
    ratio = max(x / y, y / x)
    power = ratio.log10()
    return ratio <= Decimal("2.5") or abs(power - power.to_integral_value()) < Decimal("0.01") or _slip(a, b)


def _interval(metric: Metric) -> Interval:
    assert isinstance(metric.value, Decimal)
    scale = in_base(Decimal(1), metric.unit)
    if scale == 1 and metric.value == metric.value.to_integral_value():
        return Interval(metric.value, metric.value)
    return written(metric.value, decimals(metric.value)).times(scale)


def _exact(metric: Metric) -> Interval:
    assert isinstance(metric.value, Decimal)
    value = in_base(metric.value, metric.unit)
    return Interval(value, value)


def _nearly(a: Metric, b: Metric) -> bool:
    """A shorthand name inside a full one counts only when the two values look like one mistyped (1159, 1195)."""
    short, full = sorted((skeleton(a.indicator), skeleton(b.indicator)), key=len)
    if len(short) < 2 or not _slip(a, b):
        return False
    if len(short) == 2:
        return _swapped(a, b) and full.startswith(short) | full.endswith(short)
    return overlap(short, full) >= 0.8 or full.endswith(short) or _holds(full, short) or _holds(short, full)


def _holds(full: str, short: str) -> bool:
    """Whether a name has every character of the other, counting words left out: 接待群众来访 and 来访接待批次."""
    return any(len(form) >= 4 and set(form) <= set(full) for form in forms(short))


def _slip(a: Metric, b: Metric) -> bool:
    """Whether one value is the other with two digits swapped, one off or one left out; one digit of two is off by chance too often."""
    left, right = _exact(a).low, _exact(b).low
    digits = significant(left), significant(right)
    if sorted(digits[0]) != sorted(digits[1]) and min(map(len, digits)) < 3:
        return False
    return digits_alike(Decimal(digits[0]), Decimal(digits[1])) or digit_dropped(left, right)


def _swapped(a: Metric, b: Metric) -> bool:
    left, right = significant(_exact(a).low), significant(_exact(b).low)
    return len(left) >= 3 and sorted(left) == sorted(right)


def growth_problems(ledger: Ledger) -> tuple[GrowthProblem, ...]:
    """Every 同比 that does not fit 数值 and 上年同期 of its own row or line; the change of a percentage is in 个百分点."""
    by_fact: dict[str, list[LedgerEntry]] = defaultdict(list)
    for entry in ledger.current():
        by_fact[entry.fact_id].append(entry)
    return tuple(problem for group in by_fact.values() for problem in _of_fact(group))


def _of_fact(group: Sequence[LedgerEntry]) -> Iterator[GrowthProblem]:
    bases = [
        e
        for e in group
        if basis_class(e.metric.basis) == "数值" and e.metric.base_value and isinstance(e.metric.value, Decimal)
    ]
    rates = [e for e in group if basis_class(e.metric.basis) == "同比" and isinstance(e.metric.value, Decimal)]
    for value in bases:
        for rate in rates:
            if same_name(value.metric.indicator, rate.metric.indicator) and (problem := _problem(value, rate)):
                yield problem


def _problem(value: LedgerEntry, rate: LedgerEntry) -> GrowthProblem | None:
    now, base, stated = value.metric.value, value.metric.base_value, rate.metric.value
    assert isinstance(now, Decimal) and isinstance(stated, Decimal) and base is not None
    if nature_of(value.metric.indicator, value.metric.unit) in ("rank", "index"):
        return None  # 位次 and 指数 have no growth of their own: the rate beside them is of something else
    signed = -stated if rate.metric.change == "decrease" and stated > 0 else stated
    said = written(signed, decimals(stated.normalize()))  # 5.4500 of a percent cell is no figure of four decimals
    points = value.metric.unit in ("%", "‰")
    if points and rate.metric.unit == "%":
        return (
            None
            if written(now - base, max(decimals(now), decimals(base))).meets(said)
            else _relative(value, rate, signed)
        )
    ends = _interval(value.metric), written(base, decimals(base)).times(in_base(Decimal(1), value.metric.unit))
    fair = ends[0] - ends[1] if points else growth(*ends)
    if fair is None or fair.meets(said):
        return None
    if points:
        words = f"{plain(now)}−{plain(base)}={plain(now - base)}个百分点"
        return GrowthProblem(value, rate, base, _rate(signed, "个百分点"), f"{plain(now - base)}个百分点", words)
    computed = (now - base) / base * 100
    return GrowthProblem(value, rate, base, _rate(signed, "%"), f"{shown(computed)}%", growth_sum(now, base))


def _relative(value: LedgerEntry, rate: LedgerEntry, signed: Decimal) -> GrowthProblem | None:
    """A percentage's 同比 given in %: right only if its writer meant the relative growth, which is told apart by the sum."""
    now, base = value.metric.value, value.metric.base_value
    assert isinstance(now, Decimal) and base is not None
    fair = growth(written(now, decimals(now)), written(base, decimals(base)))
    if fair is None or fair.meets(written(signed, decimals(signed))):
        return None
    return GrowthProblem(
        value, rate, base, _rate(signed, "%"), f"{shown((now - base) / base * 100)}%", growth_sum(now, base)
    )


def _rate(signed: Decimal, unit: str) -> str:
    return f"{plain(signed)}{unit}"
