"""Where a whole and its parts do not add up: what several places tell of one thing against what is told of all, a table's 合计 against its rows,
what was found against what was put right and what is left."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from drafter.claims.arithmetic import addition_sum, difference_sum
from drafter.claims.joining import basis_class, counted_in, in_base, same_name, same_period, significant, unit_base
from drafter.claims.places import place_of_entry
from drafter.claims.sameness import exclude, kinship
from drafter.core.fact import Fact, Ledger, LedgerEntry
from drafter.language import lexicon
from drafter.language.units import convert

_NEAR = Decimal("0.05")  # of the whole: more than that is left to parts nobody named
_FEW = Decimal(3)
_DIGITS = 3  # of a whole that adds up to almost the same by no chance
_NO_SUM = ("%", "‰", "个百分点", "位", "天", "小时", "分钟", "分", "岁", "")
_TOTAL = re.compile(r"^(?:合计|总计|共计)|(?:合计|总计)$")
_ROW = re.compile(r"\d+$")
_MOST = 400  # figures of one unit beyond which nobody looks for places among them


@dataclass(frozen=True, slots=True)
class Uneven:
    """A whole, the parts it should be made of, and their sum as a clerk writes it."""

    whole: LedgerEntry
    parts: tuple[LedgerEntry, ...]
    arithmetic: str
    made: Decimal


def uneven(ledger: Ledger) -> Iterator[Uneven]:
    """Each whole that is not what its parts make, but so nearly that they are one account; in source order."""
    facts = {fact.id: fact for fact in ledger.facts}
    entries = [entry for entry in ledger.current() if _is_level(entry, facts)]
    yield from _by_places(entries, facts)
    yield from _in_tables([entry for entry in entries if entry.table])
    yield from _what_is_left(entries)


def _is_level(entry: LedgerEntry, facts: dict[str, Fact]) -> bool:
    fact, metric = facts.get(entry.fact_id), entry.metric
    counted = isinstance(metric.value, Decimal) and metric.value > 0 and bool(metric.indicator)
    return counted and fact is not None and fact.role != "plans" and not fact.duplicate_of


def _value(entry: LedgerEntry) -> Decimal:
    assert isinstance(entry.metric.value, Decimal)
    return entry.metric.value


def _is_nearly(made: Decimal, whole: Decimal) -> bool:
    return made != whole and abs(made - whole) <= _NEAR * whole


def station_of(fact: Fact) -> str:
    """The station, quarter or branch whose figures a note tells: as it opens, else as who sent it; "" for none."""
    return _place_in(fact.text) or sender_of(fact)


def sender_of(fact: Fact) -> str:
    """The station, quarter or branch that sent a note; "" for an office, or nobody. Who is responsible for a table's row sent nothing."""
    return "" if fact.table else _place_in(re.split("[（(]", fact.owner)[0], whole=True)


@lru_cache(maxsize=4096)
def _place_in(words: str, *, whole: bool = False) -> str:
    found = _places().match(words)
    if not found or (whole and found[0] != words):
        return ""
    return "" if any(found[0].endswith(one) for one in lexicon.words("part_places.txt", "not")) else found[0]


@lru_cache(maxsize=1)
def _places() -> re.Pattern[str]:
    ends = lexicon.one_of("part_places.txt", "end")
    return re.compile(rf"[\u4e00-\u9fff]{{1,7}}?(?:{ends})|(?:第?[一二三四五六七八九十\d]+号?)(?:{ends})")


def _by_places(entries: Sequence[LedgerEntry], facts: dict[str, Fact]) -> Iterator[Uneven]:
    units: dict[str, list[LedgerEntry]] = defaultdict(list)
    for entry in entries:
        fits = basis_class(entry.metric.basis) == "数值" and entry.metric.unit not in _NO_SUM and not entry.table
        if fits:
            units[counted_in(entry.metric.unit)].append(entry)
    for group in units.values():
        placed = [(entry, place) for entry in group if (place := station_of(facts[entry.fact_id]))]
        if 1 < len(placed) <= _MOST:
            yield from _wholes([entry for entry in group if not station_of(facts[entry.fact_id])], placed)


def _wholes(free: Sequence[LedgerEntry], placed: Sequence[tuple[LedgerEntry, str]]) -> Iterator[Uneven]:
    for whole in free:
        parts: dict[str, LedgerEntry] = {}
        for entry, place in placed:
            if _is_part(entry, place, whole):
                parts.setdefault(place, entry)
        made = sum((in_base(_value(one), one.metric.unit) for one in parts.values()), Decimal(0))
        told = in_base(_value(whole), whole.metric.unit)
        enough = len(parts) > 1 and len(significant(told)) >= _DIGITS
        if enough and _is_nearly(made, told):
            yield _made_of(whole, tuple(parts.values()))


def _made_of(whole: LedgerEntry, parts: tuple[LedgerEntry, ...]) -> Uneven:
    unit = whole.metric.unit
    values = [convert(_value(one), one.metric.unit, unit) or _value(one) for one in parts]
    return Uneven(whole, parts, addition_sum(values, unit), sum(values, Decimal(0)))


def _is_part(entry: LedgerEntry, place: str, whole: LedgerEntry) -> bool:
    """Whether a place's figure is of what the whole tells: the same thing, place aside, at the same time."""
    one, all_ = entry.metric, whole.metric
    smaller = in_base(_value(entry), one.unit) < in_base(_value(whole), all_.unit)
    if unit_base(one.unit) != unit_base(all_.unit) or not same_period(one.period, all_.period) or not smaller:
        return False
    name = one.indicator.removeprefix(place) or one.indicator
    alike = same_name(name, all_.indicator) or bool(kinship(name, all_.indicator))
    return alike and not exclude(name, all_.indicator)


def _in_tables(entries: Sequence[LedgerEntry]) -> Iterator[Uneven]:
    """A row that calls itself the sum, and all the rows above it without a hole."""
    tables: dict[tuple[str, str], dict[int, list[LedgerEntry]]] = defaultdict(lambda: defaultdict(list))
    for entry in entries:
        found = _ROW.search(entry.provenance.locator)
        if found and basis_class(entry.metric.basis) == "数值":
            sheet, sign, _cell = entry.provenance.locator.partition("!")
            tables[place_of_entry(entry), sheet if sign else ""][int(found[0])].append(entry)
    for rows in tables.values():
        for at, total in rows.items():
            if _TOTAL.search(total[0].metric.indicator):
                yield from _columns(total, _above(rows, at))


def _above(rows: dict[int, list[LedgerEntry]], at: int) -> list[list[LedgerEntry]]:
    """The rows right above, built as that one, up to the first that is another sum or is missing."""
    found = []
    while (row := rows.get(at - 1)) and len(row) == len(rows[at]) and not _TOTAL.search(row[0].metric.indicator):
        at -= 1
        found.append(row)
    return found[::-1]


def _columns(total: Sequence[LedgerEntry], above: Sequence[Sequence[LedgerEntry]]) -> Iterator[Uneven]:
    for column, whole in enumerate(total):
        parts = tuple(row[column] for row in above)
        same = all(one.metric.unit == whole.metric.unit and one.metric.period == whole.metric.period for one in parts)
        unsummed = whole.metric.unit in _NO_SUM and whole.metric.unit != ""
        if len(parts) > 1 and same and not unsummed and _is_close(sum(map(_value, parts), Decimal(0)), _value(whole)):
            yield _made_of(whole, parts)


def _is_close(made: Decimal, whole: Decimal) -> bool:
    """Nearer than a row counted twice, or left out, would bring it."""
    return made != whole and abs(made - whole) <= max(_FEW, 2 * _NEAR * whole)


# 签约28家，还有5家在谈: those between, and not all that are left.
_TALKS = re.compile(
    rf"\d+[家个户项名]?[一-鿿]{{0,4}}?(?:正?在)?{lexicon.one_of('beside_figures.txt', 'in_talks')}(?:的|中|着)?(?:[，。；]|$)"
)
_LEFT = re.compile("剩|其余|余下|其他")


def _what_is_left(entries: Sequence[LedgerEntry]) -> Iterator[Uneven]:
    """查出326处，整改311处，还剩18处: of one line, the last two before what is left."""
    lines: dict[str, list[LedgerEntry]] = defaultdict(list)
    for entry in entries:
        if not entry.table:
            lines[f"{entry.provenance.source} {entry.provenance.locator}"].append(entry)
    for line in lines.values():
        for at, left in enumerate(line):
            same = [
                one
                for one in line[:at]
                if basis_class(one.metric.basis) == "数值" and one.metric.unit == left.metric.unit
            ]
            between = _TALKS.search(left.provenance.quote) and not _LEFT.search(left.provenance.quote)
            if basis_class(left.metric.basis) == "剩余" and len(same) > 1 and not between:
                whole, done = same[-2:]
                made = _value(whole) - _value(done)
                if made > 0 and made != _value(left) and abs(made - _value(left)) <= max(_FEW, _NEAR * _value(whole)):
                    words = difference_sum(_value(whole), _value(done), left.metric.unit)
                    yield Uneven(left, (whole, done), words, made)
