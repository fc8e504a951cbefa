"""A number as the lock compares it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from drafter.core.text import Span


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its unit. value: in the base of its family (元, 克, 米…). family: percent | point | times | rank | count | age… or a measure's.

    low, high: what its decimals stand for. approx: "" | more | less | about | most | least. strange: written in signs no report uses.
    weak: 一家 and the like, which may only mean "a". half_day: a time of day whose half the words say (晚上11点, 23时).
    """

    span: Span
    raw: str
    value: Decimal
    family: str
    unit: str
    low: Decimal
    high: Decimal
    approx: str = ""
    strange: bool = False
    weak: bool = False
    exact: bool = False
    factor: Decimal = Decimal(1)
    half_day: bool = False
