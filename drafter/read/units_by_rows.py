"""A note's bare number that a row of a sheet measures gets the row's unit: 新开泊位812 beside 新开泊位数 | 821 | 个."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from drafter.claims.joining import bigrams, skeleton
from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.language.quantities import find_quantities
from drafter.language.shared_units import with_shared_units
from drafter.read.order_deeds import reread

_BARE = re.compile(
    r"(?P<name>[一-鿿“”]{1,12}?)(?:了|共|是|为|有|达到?|约|就|才|：)?(?P<number>\d[\d,]*(?:\.\d+)?)(?=[，。；、/（]|$)"
)
_LABEL = re.compile("(?P<name>[一-鿿]{2,6})[：:]")
_NAME = re.compile("[一-鿿]{2,}$")
_NAMED_BY = re.compile("第|编号|热线|型号|批次")
_UNIT = re.compile("[一-鿿]{1,4}")
_LEAST, _SHARE = 2, 0.75  # word pairs that a name and an indicator share, and of the shorter one's
_DIGITS, _SCALED = 3, 2  # of a figure that no other thing shares by chance; one that says its scale says more
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
        number = found["number"].replace(",", "")
        label = _LABEL.match(text)
        name = f"{label['name'] if label else ''}{found['name']}"
        unit = _unit(found["name"], float(number), rows) or _of_equal(Decimal(number), "", fact, rows)
        if unit := unit or _of_short_name(Decimal(number), found["name"], name, rows):
            text = text[:at] + unit + text[at:]
    text = with_shared_units(_with_scaled(text, fact, rows))
    return fact if text == fact.text else reread(fact, text, fact.provenance, period)


def _with_scaled(text: str, fact: Fact, rows: Sequence[Fact]) -> str:
    """280万 with the unit behind its scale, where a row has the very figure: 搬迁280万 beside 搬迁人口 | 280 | 万人."""
    for found in reversed(find_quantities(text)):
        ended = text[found.span.end : found.span.end + 1] in ("", "，", "。", "；", "、", "（")
        named = _NAME.search(text[: found.span.start])
        if found.unit in ("万", "亿") and isinstance(found.value, Decimal) and ended and named:
            label = _LABEL.match(text)
            words = (named[0][-2:], label["name"] if label else named[0][-2:])
            near = [row for row in rows if any(one in row.metrics[0].indicator for one in words)]
            # 搬迁贷款36万 is no 搬迁 36万人
            rest = _of_equal(found.value, found.unit, fact, near).removeprefix(found.unit)
            text = text[: found.span.end] + rest + text[found.span.end :]
    return text


def _of_equal(value: Decimal, scale: str, fact: Fact, rows: Sequence[Fact]) -> str:
    """The unit of the rows that have this very figure and words of the line; a figure of few digits comes twice by chance."""
    if len(value.normalize().as_tuple().digits) < (_SCALED if scale else _DIGITS):
        return ""
    told = bigrams(f"{fact.topic}{fact.text}")
    units = {
        row.metrics[0].unit
        for row in rows
        if row.metrics[0].value == value
        and row.metrics[0].unit.startswith(scale)
        and len(told & bigrams(row.metrics[0].indicator)) >= _LEAST
    }
    unit = units.pop() if len(units) == 1 else ""
    return unit if _UNIT.fullmatch(unit) or unit == "%" else ""


def _of_short_name(value: Decimal, name: str, full: str, rows: Sequence[Fact]) -> str:
    """The unit of the one row that has this very figure and in whose name the clerk's short one stands: 出圃418 of 苗木出圃, 林地案：立53 of 林地案件立案."""
    long = len(value.normalize().as_tuple().digits) >= _DIGITS
    units = [
        one.unit
        for row in rows
        if (one := row.metrics[0]).value == value
        and ((long and len(name) >= _LEAST and name in one.indicator) or _made_of(full, one.indicator))
    ]
    return units[0] if len(units) == 1 and (_UNIT.fullmatch(units[0]) or units[0] == "%") else ""


def _made_of(full: str, indicator: str) -> bool:
    """Whether a label and the act behind it are made of signs of the indicator, in its order."""
    signs = iter(indicator)
    return len(full) > _DIGITS and all(sign in signs for sign in full)


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
