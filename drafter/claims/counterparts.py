"""Where two lines tell of one thing in other words and differ: how far a matter has come, and a rate of one hotline."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, pairwise

from drafter.claims.arithmetic import decimal_words
from drafter.claims.joining import basis_class, same_period, skeleton
from drafter.claims.short_clauses import act_words
from drafter.core.fact import LedgerEntry
from drafter.language import lexicon

_SMALLEST = 3  # of what is done and left together; two of two lots say nothing
_SHORTEST = 4  # characters of a name that may be found in a longer one
# Numbers that are names: hotlines of offices, and the four that everybody knows.
_HOTLINE = re.compile(r"(?<!\d)(?:12[34]\d{2}|96\d{3,4}|110|119|120|122)(?![\d.,%])")
_OF_HOTLINE = re.compile(rf"(?:{lexicon.one_of('beside_figures.txt', 'hotline')})")


@dataclass(frozen=True, slots=True)
class _DoneAndLeft:
    """So many done and so many left, told in one line."""

    done: LedgerEntry
    left: Decimal
    name: str

    @property
    def all(self) -> Decimal:
        return _value(self.done) + self.left


def counterparts(entries: Sequence[LedgerEntry], told: Mapping[str, str]) -> Iterator[tuple[LedgerEntry, LedgerEntry]]:
    """Pairs of figures of different lines that cannot both be right though their names differ."""
    lines: dict[str, list[LedgerEntry]] = defaultdict(list)
    for entry in entries:
        lines[entry.fact_id].append(entry)
    come = [progress for line in lines.values() if (progress := _progress(line, told))]
    yield from ((a.done, b.done) for a, b in combinations(come, 2) if _at_odds(a, b))
    rates = [entry for entry in entries if entry.metric.unit == "%" and basis_class(entry.metric.basis) == "数值"]
    yield from (pair for pair in combinations(rates, 2) if _of_one_hotline(*pair, told))


def _value(entry: LedgerEntry) -> Decimal:
    assert isinstance(entry.metric.value, Decimal)
    return entry.metric.value


def _progress(line: Sequence[LedgerEntry], told: Mapping[str, str]) -> _DoneAndLeft | None:
    """完工7栋，剩下2栋: the first level that is followed by what is left of it."""
    for done, left in pairwise(line):
        kinds = basis_class(done.metric.basis), basis_class(left.metric.basis)
        if kinds == ("数值", "剩余") and done.metric.unit == left.metric.unit:
            return _DoneAndLeft(done, _value(left), _named(done, told.get(done.fact_id, "")))
    return None


def _named(entry: LedgerEntry, text: str) -> str:
    """All that its line says before a figure, without other figures: 东区教学楼屋面改造完工 of 东区9栋教学楼屋面改造完工7栋."""
    flat = text.replace(",", "")
    found = re.search(rf"(?<![\d.]){re.escape(decimal_words(_value(entry)))}(?![\d.])", flat)
    said = re.split(r"[。；]", flat[: found.start()])[-1] if found else entry.metric.indicator
    return skeleton(re.sub(rf"\d+(?:\.\d+)?(?:{re.escape(entry.metric.unit)})?", "", said))


def _at_odds(a: _DoneAndLeft, b: _DoneAndLeft) -> bool:
    """7 done and 2 left, 8 done and 1 left: the whole is one, so the matter is one, and only one of the two holds."""
    if a.done.metric.unit != b.done.metric.unit or a.all != b.all or a.all < _SMALLEST:
        return False
    apart = a.left != b.left and same_period(a.done.metric.period, b.done.metric.period)
    short, long = sorted((a.name, b.name), key=len)
    return apart and len(short) >= _SHORTEST and _runs_in(short, long)


def _runs_in(short: str, long: str) -> bool:
    """Whether a name has the characters of another in their order: 东区屋面改造 in 东区教学楼屋面改造."""
    rest = iter(long)
    return all(char in rest for char in short)


def _of_one_hotline(a: LedgerEntry, b: LedgerEntry, told: Mapping[str, str]) -> bool:
    if a.fact_id == b.fact_id or _value(a) == _value(b) or not same_period(a.metric.period, b.metric.period):
        return False
    lines = [set(_HOTLINE.findall(told.get(entry.fact_id, ""))) for entry in (a, b)]
    named = _bare_rate(a.metric.indicator)
    one = len(lines[0]) == 1 and lines[0] == lines[1]
    return one and bool(named) and named == _bare_rate(b.metric.indicator)


def _bare_rate(indicator: str) -> str:
    """办结率 of 12345接诉办结率; "" where anything else is said of it, as in 按期办结率."""
    bare = _OF_HOTLINE.sub("", _HOTLINE.sub("", indicator))
    return bare if bare in act_words("bare_rate") else ""
