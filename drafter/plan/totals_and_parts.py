"""A total and its parts: rows of one table of which one is the sum of the others stay together, the total first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache, partial
from itertools import takewhile

from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.plan.note_figures import is_row, table_of

# 社会消费品零售总额 is an indicator of its own: a name of an amount is no sum of a table.
_TOTAL = re.compile(r"(?:合计|总计)$|^(?:合计|总计|小计)(?![一-鿿]{0,2}率)")
_FEWEST = 2  # parts that make a sum
_LARGE = 1000  # from which on two figures do not add up to a third by chance
_NO_SUM = ("%", "‰", "位", "天", "小时", "分", "名次")  # units of what is never added
_FLOWS = {
    "in": re.compile("收入|来源|流入|转入|调入|购进|进口|缴存|归集|新增|增加|借入"),
    "out": re.compile("支出|使用|流出|转出|调出|销售|出口|提取|减少|退出|还本|上解|发放|核销|支付"),
    "owed": re.compile("负债|权益|净资产"),  # what an account of assets is balanced by
    "left": re.compile("结转|结余|余额|期末|库存|剩余|未|待|欠|缺口|差额"),
}
# What makes another measure of a name, and no kind of the thing.
_MEASURE = re.compile(
    r"累计|当[月日年期]|本[月日年期]|上[年月期]|去年|同期|计划|目标|任务|预算|应|拟|平均|[人户日月年亩村]均|新增|净|其中|合计|最[高低大小]"
)
_ROW = re.compile(r"\d+$")


def is_total(fact: Fact) -> bool:
    """Whether a fact is a table's row that calls itself a sum."""
    return is_row(fact) and bool(_TOTAL.search(fact.metrics[0].indicator))


def families(
    facts: Sequence[Fact], *, told_with: Mapping[str, str] = {}, merged: Sequence[Fact] = ()
) -> dict[str, tuple[str, ...]]:
    """By the id of a total, the ids of its parts in the table's order; only where the figures bear the sum out.

    merged: rows that are told with another fact (`told_with`): where one of them is the total, its parts follow that fact.
    """
    free = {fact.id for fact in facts}
    tables: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in sorted((*facts, *merged), key=_place):
        if is_row(fact):
            tables[table_of(fact)].append(fact)
    kin: dict[str, tuple[str, ...]] = {}
    every = [row for rows in tables.values() for row in rows]
    for rows in tables.values():
        for total, parts in (*_called(rows), *_running(rows), *_kinds(rows), *_times(rows, every)):
            head, own = told_with.get(total.id, total.id), tuple(one.id for one in parts if one.id in free)
            if head in free and own and head not in own:
                kin[head] = (*kin.get(head, ()), *(one for one in own if one not in kin.get(head, ())))
    return _once(kin)


def _place(fact: Fact) -> tuple[str, str, int]:
    found = _ROW.search(fact.provenance.locator)
    return (*table_of(fact), int(found[0]) if found else 0)


def _once(kin: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Each part under the nearest of its totals only."""
    owner: dict[str, str] = {}
    for total, parts in sorted(kin.items(), key=lambda one: len(one[1])):
        for part in parts:
            owner.setdefault(part, total)
    kept = {total: tuple(part for part in parts if owner[part] == total) for total, parts in kin.items()}
    return {total: parts for total, parts in kept.items() if parts}


def _called(rows: Sequence[Fact]) -> list[tuple[Fact, list[Fact]]]:
    """The row that calls itself a sum, or bears the very name of its parts, with them: all of its table, else those right above it."""
    found: list[tuple[Fact, list[Fact]]] = []
    namesakes: dict[str, list[Fact]] = defaultdict(list)
    for row in rows:
        namesakes[row.metrics[0].indicator].append(row)
    for at, total in enumerate(rows):
        among = rows if is_total(total) else namesakes[total.metrics[0].indicator]
        parts = [row for row in among if row is not total and _is_part(row, total)]
        if not _adds_up(parts, total) and is_total(total):
            above = [*takewhile(lambda row, whole=total: _is_part(row, whole), reversed(rows[:at]))][::-1]  # type: ignore[misc]
            parts = next((above[first:] for first in range(len(above)) if _adds_up(above[first:], total)), [])
        if parts and _adds_up(parts, total):
            found.append((total, parts))
    return found[:1]


def _adds_up(parts: Sequence[Fact], total: Fact) -> bool:
    return len(parts) >= _FEWEST and _value(total) == sum(map(_value, parts), Decimal(0))


def _running(rows: Sequence[Fact]) -> list[tuple[Fact, list[Fact]]]:
    """Rows that are the sum of those right below them, the innermost first: 税收收入 over 增值税, 契税…, under 一般公共预算收入."""
    found: list[tuple[Fact, list[Fact]]] = []
    below: list[Fact] = []
    for row in reversed(rows):
        parts = _adding_up(row, below)
        if parts:
            found.append((row, parts))
            below = below[len(parts) :]
        below = [row, *below]
    return found


def _kinds(rows: Sequence[Fact]) -> list[tuple[Fact, list[Fact]]]:
    """Rows that the ones right below are kinds of by their very names: 外贸货物吞吐量 and 矿建材料货物吞吐量 under 货物吞吐量."""
    found = []
    for at, total in enumerate(rows):
        parts = [*takewhile(partial(_is_kind, total), rows[at + 1 :])]
        if parts and sum(map(_value, parts), Decimal(0)) <= _value(total):
            found.append((total, parts))
    return found


def _times(rows: Sequence[Fact], every: Sequence[Fact]) -> list[tuple[Fact, list[Fact]]]:
    """Rows of one measure by quarters or months that make exactly what a row elsewhere states for the whole time."""
    named: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for row in rows:
        named[row.metrics[0].indicator, row.metrics[0].unit].append(row)
    found = []
    for (_name, unit), parts in named.items():
        if (
            len(parts) <= _FEWEST
            or len({part.metrics[0].period for part in parts}) < len(parts)
            or unit.endswith(_NO_SUM)
        ):
            continue
        told = sum(map(_value, parts), Decimal(0))
        wholes = [row for row in every if row not in parts and row.metrics[0].unit == unit and _value(row) == told]
        if len(wholes) == 1 and told >= _LARGE:
            found.append((wholes[0], parts))
    return found


def _is_kind(total: Fact, row: Fact) -> bool:
    one, whole = row.metrics[0], total.metrics[0]
    kind = one.indicator.removesuffix(whole.indicator)
    named = kind != one.indicator and len(kind) > 1 and not _MEASURE.search(kind)
    return named and (one.unit, one.period) == (whole.unit, whole.period) and not whole.unit.endswith(_NO_SUM)


def _adding_up(total: Fact, below: Sequence[Fact]) -> list[Fact]:
    """The first rows below, of the total's unit and time, that make exactly its value."""
    whole, value, parts = total.metrics[0], _value(total), list[Fact]()
    if value.is_nan() or whole.unit.endswith(_NO_SUM):
        return []
    for row in below:
        one = row.metrics[0]
        if (one.unit, one.period) != (whole.unit, whole.period) or one.indicator == whole.indicator:
            return []
        if _flow(one.indicator) not in ("", _flow(whole.indicator)):
            return []  # 收入总计 is 支出总计 and 结转, and neither is a part of it
        parts.append(row)
        told = sum(map(_value, parts), Decimal(0))
        if told == value:
            sure = len(parts) > _FEWEST or (len(parts) == _FEWEST and value >= _LARGE)
            return parts if sure and all(_value(part) > 0 for part in parts) else []
        if told.is_nan() or told > value:
            return []
    return []


@lru_cache(maxsize=4096)
def _flow(name: str) -> str:
    """Whether a name is of what comes in, goes out or stays: what balances an account is no part of it. The last word tells."""
    found = [(found.end(), side) for side, words in _FLOWS.items() for found in words.finditer(name)]
    return max(found, default=(0, ""))[1]


def _is_part(row: Fact, total: Fact) -> bool:
    """Whether a row may be part of another: any of its unit where that calls itself a sum, else one of its very name (一季度事故, 事故)."""
    one, whole = row.metrics[0], total.metrics[0]
    same_side = _flow(one.indicator) in ("", _flow(whole.indicator)) or not _flow(whole.indicator)
    return (
        same_side
        and one.unit == whole.unit
        and (is_total(total) or (one.indicator == whole.indicator and one.period != whole.period))
    )


def _value(row: Fact) -> Decimal:
    value = row.metrics[0].value
    return value if isinstance(value, Decimal) else Decimal("NaN")


def without_parts(facts: Sequence[Fact], kin: Mapping[str, Sequence[str]]) -> list[Fact]:
    """The facts without those that follow their total."""
    parts = {one for ids in kin.values() for one in ids}
    return [fact for fact in facts if fact.id not in parts]


def with_parts(items: Sequence[Item], kin: Mapping[str, Sequence[str]]) -> tuple[Item, ...]:
    """The items, each total followed by its parts; the first of them is told as one among the whole (其中)."""
    return tuple(_grown(item, kin) for item in items)


def _grown(item: Item, kin: Mapping[str, Sequence[str]]) -> Item:
    ids = tuple(one for fact_id in item.fact_ids for one in _with_own(fact_id, kin))
    among = tuple((part, total) for total, parts in kin.items() if total in ids for part in parts)
    return replace(item, fact_ids=ids, among=among)


def _with_own(fact_id: str, kin: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """A fact and its parts, then the parts of each."""
    parts = kin.get(fact_id, ())
    return (fact_id, *parts, *(one for part in parts for one in _with_own(part, kin)[1:]))
