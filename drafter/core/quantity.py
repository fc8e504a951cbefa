"""Quantities as written 数量 and metrics as meant 指标. Figures are Decimals, never floats."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from drafter.core.text import Span

Kind = Literal["count", "money", "percent", "point", "measure", "rank", "ratio"]
Change = Literal["increase", "decrease"]


@dataclass(frozen=True, slots=True)
class Range:
    """A range as written (5%—6%), both ends included, in the unit of its quantity."""

    low: Decimal
    high: Decimal

    def __str__(self) -> str:
        return f"{self.low}-{self.high}"


Value = Decimal | Range


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, as written. The unit holds its scale: 192.87 and 亿元.

    span: number and unit, with 万/亿 and 余/多 between, without 约/近/超/增长 before and 以上/左右 after.
    change: set only when the number itself is the size of a change (增长3%), not a level reached (提高到42.5%).
    approx: the word that makes it approximate (约, 余, 以上, …), or None.
    places: decimals as written, which fix the interval a rounded figure stands for.
    """

    span: Span
    raw: str
    value: Value
    unit: str
    kind: Kind
    change: Change | None = None
    approx: str | None = None
    places: int = 0

    @property
    def exact(self) -> Decimal | None:
        """The value if it is a single number, else None."""
        return self.value if isinstance(self.value, Decimal) else None


@dataclass(frozen=True, slots=True)
class Metric:
    """指标: what a figure means.

    indicator: the noun measured (一般公共预算收入). scope: whose (全市, 市本级), "" if not said.
    value: in `unit`; None when nobody gave it (a gap). period: a Period code (2024H1), a word (截至6月底), or "".
    basis: value 数值 by default; 目标, 上年同期, 同比, 环比, 累计, 完成率, 占比, 增量, 预算… as written.
    base_value: the same metric's value in the base period (上年同期), in the same unit, if given.
    """

    indicator: str
    value: Value | None
    unit: str
    period: str = ""
    basis: str = ""
    scope: str = ""
    base_value: Decimal | None = None
    change: Change | None = None
