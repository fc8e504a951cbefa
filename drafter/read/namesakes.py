"""A number that stands bare behind a name of which another line of the file gives a figure: 接处警621 beside 接处警612起 is 接处警621起.

So the two are held against each other, as any two lines are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.read.order_deeds import reread
from drafter.read.pieces import Piece

_BARE = re.compile(r"(?P<name>[一-鿿]{2,12})(?P<n>\d[\d,]*(?:\.\d+)?)(?=$|[，；。])")
_LEAST, _MOST = Decimal("0.5"), Decimal(2)  # of the other figure: further off it may count another thing


def with_namesakes_units(pieces: Sequence[Piece], period: Period | None) -> list[Piece]:
    """The pieces; each fact that opens with such a number has the unit of its namesake."""
    counted: dict[str, tuple[Decimal, str]] = {}
    for piece in pieces:
        for metric in piece.fact.metrics if piece.fact else ():
            if metric.unit and isinstance(metric.value, Decimal):
                counted.setdefault(metric.indicator, (metric.value, metric.unit))
    return [replace(piece, fact=_measured(piece.fact, counted, period)) if piece.fact else piece for piece in pieces]


def _measured(fact: Fact, counted: dict[str, tuple[Decimal, str]], period: Period | None) -> Fact:
    found = _BARE.match(fact.text)
    value, unit = counted.get(found["name"], (Decimal(0), "")) if found else (Decimal(0), "")
    if not found or not unit:
        return fact
    number = Decimal(found["n"].replace(",", ""))
    if not value * _LEAST <= number <= value * _MOST or re.fullmatch(r"20\d\d", found["n"]):
        return fact
    return reread(fact, f"{found[0]}{unit}{fact.text[found.end() :]}", fact.provenance, period)
