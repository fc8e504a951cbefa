"""A total and its parts: rows of one table of which one is the sum of the others stay together, the total first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.plan.stated import is_row, table_of

# 社会消费品零售总额 is an indicator of its own: a name of an amount is no sum of a table.
_TOTAL = re.compile(r"(?:合计|总计)$|^(?:合计|总计|小计)(?![一-鿿]{0,2}率)")
_FEWEST = 2  # parts that make a sum


def is_total(fact: Fact) -> bool:
    """Whether a fact is a table's row that calls itself a sum."""
    return is_row(fact) and bool(_TOTAL.search(fact.metrics[0].indicator))


def families(facts: Sequence[Fact]) -> dict[str, tuple[str, ...]]:
    """By the id of a total's row, the ids of its parts in the table's order; only where the figures bear the sum out."""
    tables: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if is_row(fact):
            tables[table_of(fact)].append(fact)
    return {total.id: tuple(one.id for one in parts) for rows in tables.values() for total, parts in _summed(rows)}


def _summed(rows: Sequence[Fact]) -> list[tuple[Fact, list[Fact]]]:
    found = []
    for total in rows:
        parts = [row for row in rows if row is not total and _is_part(row, total)]
        if len(parts) >= _FEWEST and _value(total) == sum(map(_value, parts)):
            found.append((total, parts))
    return found[:1]


def _is_part(row: Fact, total: Fact) -> bool:
    """Whether a row may be part of another: any of its unit where that calls itself a sum, else one of its very name (一季度事故, 事故)."""
    one, whole = row.metrics[0], total.metrics[0]
    return one.unit == whole.unit and (
        is_total(total) or (one.indicator == whole.indicator and one.period != whole.period)
    )


def _value(row: Fact) -> Decimal:
    value = row.metrics[0].value
    return value if isinstance(value, Decimal) else Decimal("NaN")


def without_parts(facts: Sequence[Fact], kin: Mapping[str, Sequence[str]]) -> list[Fact]:
    """The facts without those that follow their total."""
    parts = {one for ids in kin.values() for one in ids}
    return [fact for fact in facts if fact.id not in parts]


def with_parts(items: Sequence[Item], kin: Mapping[str, Sequence[str]]) -> tuple[Item, ...]:
    """The items, each total followed by its parts."""
    return tuple(
        replace(item, fact_ids=tuple(one for fact_id in item.fact_ids for one in (fact_id, *kin.get(fact_id, ()))))
        for item in items
    )
