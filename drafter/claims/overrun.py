"""A part that is larger than its whole: 1—10月421.6万元 beside 全年418.6万元, 重点企业检查330家 beside 企业检查320家. One of the two is wrong, or they are no part and whole: asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice, takewhile

from drafter.claims.joining import (
    basis_class,
    counted_in,
    in_base,
    parse_period,
    same_name,
    same_scope,
    scope_of,
    skeleton,
)
from drafter.claims.nature import nature_of
from drafter.claims.places import place_of_entry
from drafter.claims.sameness import exclude, kinship, says_enough
from drafter.claims.slips import differ, loosely
from drafter.core.fact import Ledger, LedgerEntry
from drafter.core.quantity import Metric

_NEAR = Decimal("1.25")  # a part that is larger by more than this is told of another thing
_CLOSE = Decimal("1.05")  # the same where only the names make it a part
_MOST = 240  # figures of one unit beyond which nobody looks
_STOCKS = ("年末", "月末", "期末", "现有", "在册", "存栏", "库存", "馆藏", "余额", "结余", "在校", "在岗")

Pair = tuple[LedgerEntry, LedgerEntry]


def overruns(ledger: Ledger) -> Iterator[Pair]:
    """Pairs of whole and part, the part the larger, of two places of the sources."""
    told = {fact.id: fact.text for fact in ledger.facts}
    kept_out = {fact.id for fact in ledger.facts if fact.role == "plans" or fact.duplicate_of}
    units: dict[str, list[LedgerEntry]] = defaultdict(list)
    for entry in ledger.current():
        metric = entry.metric
        flows = isinstance(metric.value, Decimal) and nature_of(metric.indicator, metric.unit) in ("amount", "count")
        if (
            flows
            and basis_class(metric.basis) == "数值"
            and entry.fact_id not in kept_out
            and says_enough(metric.indicator)
        ):
            units[counted_in(metric.unit)].append(entry)
    for group in units.values():
        if len(group) <= _MOST:
            yield from (pair for pair in _pairs(group) if not loosely(*pair, told))


def _pairs(group: Sequence[LedgerEntry]) -> Iterator[Pair]:
    """In source order; each figure is held against the few that are little larger."""
    sized = sorted((size, at) for at, entry in enumerate(group) if (size := _size(entry.metric)) > 0)
    near = [
        (min(at, other), max(at, other), at, other)
        for number, (_own, at) in enumerate(sized)
        for _larger, other in _little_larger(sized, number)
    ]
    for _first, _second, at, other in sorted(near):
        less, more = group[at], group[other]
        apart = place_of_entry(less) != place_of_entry(more) and not (less.table and more.table)
        if apart and _is_part(more.metric, less.metric):
            yield less, more


def _little_larger(sized: Sequence[tuple[Decimal, int]], number: int) -> Iterator[tuple[Decimal, int]]:
    most = _NEAR * sized[number][0]
    return takewhile(lambda one: one[0] <= most, islice(sized, number + 1, None))


def _size(metric: Metric) -> Decimal:
    assert isinstance(metric.value, Decimal)
    return in_base(metric.value, metric.unit)


def _is_part(more: Metric, less: Metric) -> bool:
    """Whether the larger figure is of a part of what the smaller one is of: of its time, or of its things."""
    if not differ(more, less) or exclude(more.indicator, less.indicator) or not same_scope(more, less):
        return False
    if any(word in metric.indicator for metric in (more, less) for word in _STOCKS) or scope_of(more) != scope_of(less):
        return False
    same = same_name(more.indicator, less.indicator) or kinship(more.indicator, less.indicator) == "same"
    narrower = kinship(more.indicator, less.indicator) == "within" and len(skeleton(more.indicator)) > len(
        skeleton(less.indicator)
    )
    time = _holds(less.period, more.period)
    close = _size(more) <= _CLOSE * _size(less)
    return (same and time is True) or (narrower and close and time is not None)


def _holds(whole: str, part: str) -> bool | None:
    """Whether the first period holds the second and more; False where they are one, None where they are neither."""
    one, two = parse_period(whole), parse_period(part)
    if whole == part or one is None or two is None or one == two:
        return False
    inside = (one.year, one.first) <= (two.year, two.first) and (two.last_year, two.last) <= (one.last_year, one.last)
    return True if inside else None
