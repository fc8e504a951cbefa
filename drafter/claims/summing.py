"""汇总: the units' figures added, where nature, unit and period agree. What does not add up is a fault, never a smaller sum."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from drafter.claims.indicators import normalise
from drafter.claims.nature import nature_of, nature_words
from drafter.core.claim import FigureRole
from drafter.core.rollup import Addend, FaultKind, RolledUp, RollupFault, Sum, UnitStatement
from drafter.language.units import convert

_ADDED = ("amount", "count", "balance")
_BESIDE: tuple[FigureRole, ...] = ("base", "target")
_FEW = 2  # an indicator that fewer units state is one unit's own matter
_SCALE = Decimal(1000)  # times the median: 万元 written where 元 was meant, or the other way round


def sum_up(stated: Mapping[str, Sequence[UnitStatement]], units: Sequence[str], *, period: str) -> RolledUp:
    """Sums of every indicator that at least two units state. stated: by unit; units: those expected. period: the whole's own code.

    Rates, ranks, indices, durations and averages are never added. A unit that states an indicator twice with two values, roughly, of
    another period or in a unit that cannot be converted is told and counts as missing from that sum.
    """
    faults = [RollupFault("missing", name) for name in units if name not in stated]
    sums: list[Sum] = []
    for name, all_of_it in _by_indicator(stated).items():
        if not _adds(name, all_of_it):
            faults.append(RollupFault("not_added", "", name, "、".join(one.raw for one in all_of_it[:3])))
            continue
        levels, wrong = _sum(name, [one for one in all_of_it if one.role == "value"], units, period)
        faults += [one for one in wrong if one.unit_name in stated]  # a unit that sent nothing is told once
        for made in (levels, *(_beside(name, all_of_it, role, units) for role in _BESIDE)):
            sums += [made] if levels.addends and made.addends else []
    return RolledUp(tuple(units), tuple(sums), tuple(faults))


def _by_indicator(stated: Mapping[str, Sequence[UnitStatement]]) -> dict[str, list[UnitStatement]]:
    """By the name most units use, in the order first stated; names that are the same but for scope and counting words are one."""
    found: dict[str, list[UnitStatement]] = {}
    for statements in stated.values():
        for one in statements:
            if key := normalise(one.indicator):
                found.setdefault(key, []).append(one)
    shared = [group for group in found.values() if len({one.unit_name for one in group}) >= _FEW]
    return {Counter(one.indicator for one in group).most_common(1)[0][0]: group for group in shared}


def _adds(indicator: str, statements: Sequence[UnitStatement]) -> bool:
    if any(word in indicator for word in nature_words("average")):
        return False
    return all(nature_of(indicator, one.unit) in _ADDED for one in statements)


def _beside(indicator: str, all_of_it: Sequence[UnitStatement], role: FigureRole, units: Sequence[str]) -> Sum:
    """The sum of last period's levels or of the targets, of the period most units give them for."""
    own = [one for one in all_of_it if one.role == role]
    return _sum(indicator, own, units, _usual([one.period for one in own]))[0]


def _usual(words: Sequence[str]) -> str:
    return Counter(words).most_common(1)[0][0] if words else ""


def _sum(
    indicator: str, statements: Sequence[UnitStatement], units: Sequence[str], period: str
) -> tuple[Sum, list[RollupFault]]:
    """The sum in the unit most of them use, and what is wrong with single ones."""
    unit = _usual([one.unit for one in statements])
    faults: list[RollupFault] = []
    addends: list[Addend] = []
    role = statements[0].role if statements else "value"
    for name in units:
        stated = [one for one in statements if one.unit_name == name]
        own = [one for one in stated if not one.period or one.period == period]
        wrong = _fault("other_period", stated[0]) if stated and not own else _unfit(own, unit)
        if wrong:
            faults.append(wrong)
        elif own:
            value = convert(own[0].value, own[0].unit, unit)
            assert value is not None
            addends.append(Addend(own[0], value))
            faults += [_fault("converted", own[0])] if own[0].unit != unit else []
        elif role == "value":
            faults.append(RollupFault("missing", name, indicator))
    faults += map(_of_scale, _strangers(addends))
    there = {one.statement.unit_name for one in addends}
    missing = tuple(name for name in units if name not in there)
    total = sum((one.value for one in addends), Decimal(0))
    return Sum(indicator, unit, role, period, total, tuple(addends), missing), faults


def _unfit(own: Sequence[UnitStatement], unit: str) -> RollupFault | None:
    """Why what a unit states cannot be added; None when it can, or when it states nothing."""
    for one in own:
        if convert(one.value, one.unit, unit) is None:
            return _fault("other_unit", one)
        if one.approx:
            return _fault("not_exact", one)
    values = {convert(one.value, one.unit, unit) for one in own}
    if len(values) > 1:
        said = "、".join(dict.fromkeys(one.raw for one in own))
        return RollupFault("two_values", own[0].unit_name, own[0].indicator, said, own[0].provenance)
    return None


def _strangers(addends: Sequence[Addend]) -> Iterator[Addend]:
    """Figures a thousand times over or under the middle one of at least five: told, and added all the same."""
    sizes = sorted(abs(one.value) for one in addends if one.value)
    if len(sizes) < 5:
        return
    middle = sizes[len(sizes) // 2]
    for one in addends:
        if one.value and not middle / _SCALE < abs(one.value) < middle * _SCALE:
            yield one


def _of_scale(one: Addend) -> RollupFault:
    return _fault("scale", one.statement)


def _fault(kind: FaultKind, one: UnitStatement) -> RollupFault:
    said = f"{one.raw}（{one.period}）" if kind == "other_period" else one.raw
    return RollupFault(kind, one.unit_name, one.indicator, said, one.provenance)
