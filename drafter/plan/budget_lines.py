"""A line or row of a budget: of which of the four budgets it tells, whose, on which side, and which amounts it lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from drafter.core.fact import Fact
from drafter.language import lexicon
from drafter.plan.note_figures import is_row

Budget = Literal["general", "fund", "capital", "social", ""]
Side = Literal["in", "out", "left", ""]

BUDGETS: tuple[Budget, ...] = ("general", "fund", "capital", "social")
_FILE = "budget_accounts.txt"
_AMOUNT = re.compile(
    r"(?P<name>[^，。；：、（）()\d【】]*)(?P<n>-?\d[\d,]*(?:\.\d+)?)(?P<unit>[万亿]元?|元)(?P<behind>[^，。；：、）)]*)"
)
_IN_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")
_SCALE = {"元": Decimal(1), "万": Decimal(10000), "亿": Decimal(100000000)}
_SIDES: dict[str, Side] = {"收": "in", "支": "out"}
_LAST = re.compile("[收支](?=[入出总降涨减增]|$|[^一-鿿])")
_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as a line states it. value: in yuan; error: what rounding may have left of it."""

    name: str
    value: Decimal
    error: Decimal

    def names(self, kind: str) -> bool:
        return bool(naming_pattern(kind).search(self.name))


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """A fact as a line of a budget. scope: 全市, 市本级 or an area's name, "" if not said."""

    fact: Fact
    budget: Budget
    scope: str
    side: Side
    amounts: tuple[Amount, ...]

    @property
    def total(self) -> Amount | None:
        """The amount that calls itself a sum."""
        return next((one for one in self.amounts if one.names("total")), None)

    @property
    def parts(self) -> tuple[Amount, ...]:
        """The amounts listed with the sum: before it, or behind it where it opens the line; all of them where there is none."""
        total = self.total
        if total is None:
            return self.amounts
        at = self.amounts.index(total)
        return self.amounts[:at] if at else self.amounts[1:]

    @property
    def both(self) -> bool:
        """Whether it tells of what came in and of what went out or is left: 收入总计…，支出总计…."""
        others = self.amounts[1:] if self.side == "in" else ()
        return any(one.names("outgo_entry") or one.names("left") or "支出" in one.name for one in others)

    @property
    def lists(self) -> bool:
        """Whether all it lists are entries of one side of a balance (转移性收入, 上年结转, 调入资金)."""
        kind = "income_entry" if self.side == "in" else "outgo_entry"
        parts = [one for one in self.parts if one.name or self.side]
        return bool(parts) and all(one.names(kind) for one in parts)


@cache
def naming_pattern(kind: str) -> re.Pattern[str]:
    """What names a budget, a scope or a side."""
    return re.compile(lexicon.alternatives(_FILE, kind))


def budget_line(fact: Fact) -> BudgetLine:
    """What a fact tells of a budget, as far as its own words say it."""
    text = f"{fact.text}"
    opening = re.split(r"\d", text, maxsplit=1)[0]
    amounts = tuple(_amounts(fact))
    return BudgetLine(fact, _budget(opening) or _budget(text), _scope(opening), _side(opening, amounts), amounts)


def is_of_budget(fact: Fact) -> bool:
    """Whether a row is one of the four budgets' account: what came in or went out of it, or is left."""
    name = fact.metrics[0].indicator if is_row(fact) else ""
    if not name or not fact.metrics[0].unit.endswith("元") or "占" in name:
        return False
    ends = re.search("(?:收入|支出|总计|结[转余]|缺口)$", name)
    return bool(ends and (_budget(name) or (ends[0] not in ("收入", "支出", "缺口") and _scope(name))))


def _budget(words: str) -> Budget:
    return next((one for one in ("capital", "social", "fund", "general") if naming_pattern(one).search(words)), "")


def _scope(words: str) -> str:
    found = [one for kind in ("own", "whole", "area") if (one := naming_pattern(kind).search(words))]
    return min(found, key=lambda one: one.start())[0] if found else ""


def _side(opening: str, amounts: Sequence[Amount]) -> Side:
    if naming_pattern("left").search(opening) and all(one.names("left") for one in amounts):
        return "left"
    named = [opening, *(one.name for one in amounts if one.names("total"))]
    for name in named:
        if found := list(_LAST.finditer(name)):
            return _SIDES[found[-1 if amounts else 0][0]]  # a line without a figure opens with what it explains
    for one in amounts[:1]:
        if one.names("income_entry"):
            return "in"
        if one.names("outgo_entry"):
            return "out"
    return ""


def _amounts(fact: Fact) -> Iterator[Amount]:
    if is_row(fact):
        metric = fact.metrics[0]
        if isinstance(metric.value, Decimal) and metric.unit.rstrip("元") in ("", "万", "亿") and "元" in metric.unit:
            yield _amount(metric.indicator, f"{metric.value:f}", metric.unit)
        return
    for found in _AMOUNT.finditer(_IN_BRACKETS.sub("", fact.text)):
        yield _amount(found["name"], found["n"].replace(",", ""), found["unit"])


def _amount(name: str, digits: str, unit: str) -> Amount:
    scale = _SCALE[unit[0]]
    places = len(digits.partition(".")[2])
    return Amount(name, Decimal(digits) * scale, _HALF.scaleb(-places) * scale)


def adds_up(parts: Iterable[Amount], total: Amount) -> bool:
    """Whether parts make a total as exactly as they are told: each may be rounded as finely as the finest of them."""
    parts = [*parts]
    error = min(one.error for one in (*parts, total)) * (len(parts) + 1)
    return abs(sum((one.value for one in parts), Decimal(0)) - total.value) <= error


def what_remains(one: Amount, other: Amount) -> Amount:
    """What is left of one when the other is taken away."""
    return Amount("", one.value - other.value, max(one.error, other.error))
