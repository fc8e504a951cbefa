"""Where sources disagree: two that state one metric differently; certain where the names mean one thing, likely where a slip of the pen would explain the two."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from itertools import combinations, pairwise

from drafter.claims.apart import Apart
from drafter.claims.arithmetic import as_level, decimal_words
from drafter.claims.counterparts import counterparts
from drafter.claims.joining import (
    basis_class,
    counted_in,
    forms,
    in_base,
    overlap,
    same_name,
    same_period,
    significant,
    skeleton,
)
from drafter.claims.mistyped import mistyped_pairs
from drafter.claims.pair_readings import not_apart
from drafter.claims.partition import station_of
from drafter.claims.sameness import exclude, kinship, says_enough
from drafter.claims.short_clauses import act_words
from drafter.claims.slips import differ, loosely, slip, swapped_digits
from drafter.claims.some_of import of_anything, told_apart_by_lines
from drafter.core.fact import Fact, Ledger, LedgerEntry
from drafter.core.quantity import Metric
from drafter.language import lexicon
from drafter.language.phrases import phrase_lines
from drafter.language.units import split

_NAMED_SHARE = re.compile(r"(?:占比|比重|比例|率)$")
_SAID = r"(?:说|称|讲|报|统计|认为|口径|那边|数)(?:的)?(?:是|为|有|数)"
# Names that any project or list item may bear.
_GENERIC = re.compile(r"总投资|总产值|总收入|总支出|等?政策举措|国家级|省级|市级|产业集群|累计投资")

_MONEY = re.compile(rf"(?:{lexicon.any_of(phrase_lines('money_nouns.txt'))})(?:额|数|总额|总量)?$")

_CLOSE = Decimal("1.25")
# More entries of one unit than a report's sources have; of them not every pair is looked at.
_MANY, _SOME = 240, 60


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
        money = any(split(entry.metric.unit)[1] == "元" for entry in self.entries)
        units = (
            f"{unit}元" if money and not split(unit)[1] else unit for unit in (e.metric.unit for e in self.entries)
        )
        words = (f"{_words(entry.metric)}{unit}" for entry, unit in zip(self.entries, units, strict=True))
        return tuple(dict.fromkeys(words))


def _words(metric: Metric) -> str:
    return as_level(metric.value) if isinstance(metric.value, Decimal) else str(metric.value)


def find_conflicts(ledger: Ledger) -> tuple[Conflict, ...]:
    """Every metric that two current sources certainly state differently, in source order. Different metrics are never held against each other."""
    told = _told(ledger)
    groups = _groups(ledger)
    elsewhere, apart = _elsewhere(ledger), Apart()
    entries = [entry for group in groups for entry in group]
    by_fact: dict[str, list[LedgerEntry]] = defaultdict(list)
    for entry in entries:
        by_fact[entry.fact_id].append(entry)
    found = [
        pair
        for group in groups
        for pair in _pairs(group)
        if apart(*pair)
        and not elsewhere(*pair)
        and _near_if_bare(*pair)
        and _one_metric(pair[0].metric, pair[1].metric)
        and not loosely(*pair, told)
        and not told_apart_by_lines(*pair, told, by_fact)
    ]
    found += [pair for line in by_fact.values() for pair in combinations(line, 2) if _told_twice(*pair, told)]
    found += counterparts(entries, told)
    return tuple(_merged(not_apart(found, ledger)))


def likely_conflicts(ledger: Ledger) -> tuple[Conflict, ...]:
    """Figures of different lines that may be one metric, mistyped or miscounted, and are not certainly one; see `mistyped`."""
    told = _told(ledger)
    kinds: dict[str, list[LedgerEntry]] = defaultdict(list)
    for group in _groups(ledger, unnamed=True):
        for entry in group:
            kind = _kind(entry.metric)
            kinds["数值" if kind == "剩余" else kind].append(entry)  # 在库化肥还有8640吨 is what the table calls 库存
    pairs = [pair for entries in kinds.values() for pair in mistyped_pairs(entries)]
    apart = Apart()
    return tuple(
        _merged(
            [
                pair
                for pair in pairs
                if apart(*pair) and not _one_metric(pair[0].metric, pair[1].metric) and not loosely(*pair, told)
            ]
        )
    )


def _elsewhere(ledger: Ledger) -> Callable[[LedgerEntry, LedgerEntry], bool]:
    """Whether two figures are of two places (城北检测站：检测车辆9600辆; 城南检测站：检测车辆9200辆)."""
    facts = {fact.id: fact for fact in ledger.facts}

    @cache
    def place(fact_id: str) -> str:
        return station_of(facts[fact_id]) if fact_id in facts else ""

    def elsewhere(a: LedgerEntry, b: LedgerEntry) -> bool:
        one = place(a.fact_id)
        other = bool(one) and place(b.fact_id) not in ("", one)
        return other or _counted_apart(facts.get(a.fact_id), facts.get(b.fact_id))

    return elsewhere


def _counted_apart(one: Fact | None, two: Fact | None) -> bool:
    """Whether two rows count in different units: the growth of 低保对象 in 户 is not that in 人."""
    if one is None or two is None or not one.kind == two.kind == "row" or not one.metrics or not two.metrics:
        return False
    return counted_in(one.metrics[0].unit) != counted_in(two.metrics[0].unit)


def _told(ledger: Ledger) -> dict[str, str]:
    return {fact.id: fact.text for fact in ledger.facts}


def _groups(ledger: Ledger, *, unnamed: bool = False) -> list[list[LedgerEntry]]:
    """The current entries that may be held against each other: of one unit and kind. Next year's target contradicts nothing.

    unnamed: with figures of which only their line says what they are of.
    """
    groups: dict[tuple[str, str], list[LedgerEntry]] = defaultdict(list)
    kept_out = {fact.id for fact in ledger.facts if fact.role == "plans" or fact.duplicate_of}
    for entry in ledger.current():
        named = entry.metric.indicator or (unnamed and not entry.table)
        if isinstance(entry.metric.value, Decimal) and named and entry.fact_id not in kept_out:
            for counted in _counted(entry.metric):
                groups[counted, _kind(entry.metric)].append(entry)
    return list(groups.values())


def _counted(metric: Metric) -> tuple[str, ...]:
    """The families of a figure's unit; 6.24亿 of 营业收入 is of money, whether or not 元 was said, and of anything else may be."""
    scale, base = split(metric.unit)
    if scale > 1 and not base:
        return ("元",) if _MONEY.search(metric.indicator) else (counted_in(metric.unit), "元")
    return (counted_in(metric.unit),)


def _near_if_bare(one: LedgerEntry, other: LedgerEntry) -> bool:
    """Whether two figures are near, where only one of them says that it is of money (88.6亿, 86.8亿元)."""
    a, b = one.metric, other.metric
    assert isinstance(a.value, Decimal) and isinstance(b.value, Decimal)
    if bool(split(a.unit)[1]) == bool(split(b.unit)[1]) or not a.value or not b.value:
        return True
    named = any(_MONEY.search(metric.indicator) for metric in (a, b) if not split(metric.unit)[1])
    ratio = in_base(a.value, a.unit) / in_base(b.value, b.unit)
    return named or 1 / _CLOSE < ratio < _CLOSE


def _pairs(group: Sequence[LedgerEntry]) -> Iterator[tuple[LedgerEntry, LedgerEntry]]:
    """Pairs in source order. Of one table only rows of one name are held against each other: whoever filled it in kept 收入 and 收入总计 apart."""
    tables = [entry.table or None for entry in group]
    for one, two in combinations(range(len(group)), 2) if len(group) <= _MANY else _named_alike(group):
        beside = tables[one] is not None and tables[one] == tables[two]
        if not beside or _twice_in_table(group[one].metric, group[two].metric):
            yield group[one], group[two]


# 到位资金（财务口径）: whose figure a row is, or from which paper; 全口径 and 可比口径 measure otherwise.
_WHOSE = re.compile(
    r"[（(](?![^（）()]*(?:全口径|同口径|可比|大口径|小口径|窄口径|宽口径))[^（）()]*(?:口径|数据|台账|[月快年旬周]报|系统|提供|[科股处室局办委])[）)]$"
)


def _twice_in_table(a: Metric, b: Metric) -> bool:
    """Whether two rows of a table are of one name, or of one but for whose figure it is and with values that are slips of one another."""
    return a.indicator == b.indicator or (_of_anybody(a.indicator) == _of_anybody(b.indicator) and slip(a, b))


@lru_cache(maxsize=4096)
def _of_anybody(name: str) -> str:
    return _WHOSE.sub("", name)


def _named_alike(group: Sequence[LedgerEntry]) -> list[tuple[int, int]]:
    """Of very many entries, those that share a form of their name; where very many share it, each and the first, each and the one before."""
    alike: dict[str, list[int]] = defaultdict(list)
    for at, entry in enumerate(group):
        for form in forms(entry.metric.indicator):
            alike[form].append(at)
    found: set[tuple[int, int]] = set()
    for places in alike.values():
        few = len(places) <= _SOME
        found.update(combinations(places, 2) if few else (*pairwise(places), *((places[0], at) for at in places[1:])))
    return sorted(found)


def _kind(metric: Metric) -> str:
    """The class of a figure's basis; 床位占比58.4% is a level of its own, whoever calls it a share."""
    kind = basis_class(metric.basis)
    return "数值" if kind == "占比" and _NAMED_SHARE.search(metric.indicator) else kind


def _told_twice(a: LedgerEntry, b: LedgerEntry, told: Mapping[str, str]) -> bool:
    """Whether one line gives two values and says whose the second is: 到账512万元，财务说是521万."""
    bases = {split(a.metric.unit)[1], split(b.metric.unit)[1]} - {""}  # 521万 after 512万元 is of money too
    if a.metric.indicator != b.metric.indicator or len(bases) > 1 or not differ(a.metric, b.metric):
        return False
    assert isinstance(b.metric.value, Decimal)
    text, number = told.get(a.fact_id, ""), re.escape(decimal_words(b.metric.value))
    return same_period(a.metric.period, b.metric.period) and bool(re.search(rf"{_SAID}\s*{number}(?![\d.])", text))


def _merged(pairs: Sequence[tuple[LedgerEntry, LedgerEntry]]) -> Iterator[Conflict]:
    """Pairs that share an entry are one conflict."""
    group: dict[int, list[LedgerEntry]] = {}  # by identity: the pairs hold the ledger's own entries
    for one, two in pairs:
        left, right = group.setdefault(id(one), [one]), group.setdefault(id(two), [two])
        if left is not right:
            left, right = sorted((left, right), key=len, reverse=True)
            left += right
            group.update((id(entry), left) for entry in right)
    first = {id(entry): at for at, entry in enumerate(one for pair in reversed(pairs) for one in reversed(pair))}
    for members in {id(members): members for members in group.values()}.values():
        yield Conflict(tuple(dict.fromkeys(sorted(members, key=lambda entry: -first[id(entry)]))))


def _one_metric(a: Metric, b: Metric) -> bool:
    """Whether the two names certainly mean one thing."""
    if same_name(a.indicator, b.indicator):
        return _says_enough(a, b) or slip(a, b)
    if exclude(a.indicator, b.indicator):
        return False  # 门诊 and 门急诊
    if _grand(a) == _grand(b) and kinship(a.indicator, b.indicator) == "same":
        return _says_enough(a, b) and (not of_anything(a.indicator) or slip(a, b))
    return _nearly(a, b)


def _grand(metric: Metric) -> bool:
    """收入总计 holds what 收入 does not."""
    return metric.indicator.endswith(("总计", "合计"))


def _says_enough(a: Metric, b: Metric) -> bool:
    """Whether both names are more than a word of the trade: 结转 or 项目 may mean anything, 满意率 is of any service."""
    names = skeleton(a.indicator), skeleton(b.indicator)
    vague = act_words("bare_rate") | act_words("generic")
    if not _of_one_size(a, b):
        vague |= act_words("came_of_it")
    enough = says_enough(a.indicator) and says_enough(b.indicator)
    return enough and not any(_GENERIC.fullmatch(name) or name in vague for name in names)


def _of_one_size(a: Metric, b: Metric) -> bool:
    """Whether two values have the same digits, as one of them with its point shifted has (1.47亿, 14.7亿)."""
    return (
        isinstance(a.value, Decimal) and isinstance(b.value, Decimal) and significant(a.value) == significant(b.value)
    )


def _nearly(a: Metric, b: Metric) -> bool:
    """A shorthand name inside a full one counts only when the two values look like one mistyped (1159, 1195)."""
    short, full = sorted((skeleton(a.indicator), skeleton(b.indicator)), key=len)
    if len(short) < 2 or not slip(a, b):
        return False
    if len(short) == 2:
        return swapped_digits(a, b) and full.startswith(short) | full.endswith(short)
    return overlap(short, full) >= 0.8 or full.endswith(short) or _holds(full, short) or _holds(short, full)


def _holds(full: str, short: str) -> bool:
    """Whether a name has every character of the other, counting words left out: 接待群众来访 and 来访接待批次."""
    return any(len(form) >= 4 and set(form) <= set(full) for form in forms(short))
