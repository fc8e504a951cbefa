"""A note's bare number that a row of a sheet measures gets the row's unit: 新开泊位812 beside 新开泊位数 | 821 | 个."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from drafter.claims.joining import bigrams, skeleton
from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.language.quantities import find_quantities
from drafter.read.order_deeds import reread

_BARE = re.compile(
    r"(?P<name>[一-鿿“”]{3,12}?)(?:了|共|是|为|有|达到?|约|就|才|：)?(?P<number>\d[\d,]*(?:\.\d+)?)(?=[，。；、/（]|$)"
)
_NAMED_BY = re.compile("第|编号|热线|型号|批次")
_UNIT = re.compile("[一-鿿]{1,4}")
_LEAST, _SHARE = 2, 0.75  # word pairs that a name and an indicator share, and of the shorter one's
_MOST = 20.0  # times as large as the row's figure, beyond which it is of another measure


def with_units_of_rows(facts: Sequence[Fact], period: Period | None) -> list[Fact]:
    """The facts, each bare number of a note with the unit of the one row that has its name and a figure of its size."""
    rows = [fact for fact in facts if fact.kind == "row" and fact.metrics and fact.metrics[0].unit and _size(fact)]
    return [_with_units(fact, rows, period) if fact.kind == "note" and rows else fact for fact in facts]


def _with_units(fact: Fact, rows: Sequence[Fact], period: Period | None) -> Fact:
    text = fact.text
    counted = [q.span for q in find_quantities(text)]
    for found in reversed(list(_BARE.finditer(text))):
        at = found.end("number")
        if any(span.start < at <= span.end for span in counted) or _NAMED_BY.search(found["name"]):
            continue
        if unit := _unit(found["name"], float(found["number"].replace(",", "")), rows):
            text = text[:at] + unit + text[at:]
    return fact if text == fact.text else reread(fact, text, fact.provenance, period)


def _unit(name: str, number: float, rows: Sequence[Fact]) -> str:
    """The unit all rows of this name and size are in; "" where there is none or more than one."""
    units = {
        row.metrics[0].unit
        for row in rows
        if _same_name(name, row.metrics[0].indicator) and 1 / _MOST <= number / _size(row) <= _MOST
    }
    unit = units.pop() if len(units) == 1 else ""
    return unit if _UNIT.fullmatch(unit) else ""


def _size(row: Fact) -> float:
    value = row.metrics[0].value
    return abs(float(value)) if isinstance(value, Decimal) else 0.0


def _same_name(name: str, indicator: str) -> bool:
    """Whether the shorter of two names is within the other but for a pair or so."""
    one, two = bigrams(skeleton(name)), bigrams(skeleton(indicator))
    shared = len(one & two)
    return shared >= _LEAST and shared >= _SHARE * min(len(one), len(two))
