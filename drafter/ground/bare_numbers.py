"""A bare amount beside a measured one: 11.3万人次，去年9.7."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.ground.number import Number

# 11.3万人次，去年上半年9.7; 增5.9%，不如去年同期的6.3; 26小时、0.8小时，去年31和1.1: measured like one before it.
_BARE_END = re.compile("[，。；、）)的]|$|(?:和|左右|上下|多|了)(?![一-鿿]?[个件人])")
_COMPARED = re.compile(
    "(?:去年|上年|前年|年初|同期|半年|上月|上季度?|全年|原[来先]|之前|此前|以前|[那当]时|[一二三四]季度|[\\d.]和|目标|指标|计划|任务|定额|标准|要求|不如|[比从由到])"
    "(?:还|才|只|就|也|都|是|为|有|的|同期|上半年|这时候?|底|末|定){0,3}$"
)
_NEAR_ENOUGH = Decimal(8)
_NO_MEASURED = frozenset(("any", "rank", "time", "clock"))


def in_unit_of_compared(flat: str, number: Number, before: Sequence[Number]) -> Number:
    """A bare amount at the end of its stretch takes unit and scale of the last one before it that is of its size."""
    if number.family != "any" or number.unit or not number.value or not _BARE_END.match(flat, number.span.end):
        return number
    if not _COMPARED.search(flat, 0, number.span.start):
        return _part_of(flat, number, before[-1]) if before else number
    for first in reversed(before):
        told = first.value / first.factor
        measured = first.family not in _NO_MEASURED or first.unit in ("小时", "分钟", "天", "分")
        if measured and told and 1 / _NEAR_ENOUGH <= abs(number.value / told) <= _NEAR_ENOUGH:
            low, high = number.low * first.factor, number.high * first.factor
            return replace(
                number, value=number.value * first.factor, low=low, high=high, family=first.family, unit=first.unit,
                factor=first.factor, exact=first.exact and number.exact,
            )  # fmt: skip
    return number


# 修路35公里，验收28: so many of them.
_OF_WHICH = re.compile(
    "[，、](?:已|其中|先)?(?:入库|验收|完工|交付|建成|竣工|通车|通水|投用|修复|播种|收割|栽植|复耕|确权|流转|到位|拨付|兑付|销号|完成)了?$"
)


def _part_of(flat: str, number: Number, whole: Number) -> Number:
    """A bare amount behind an act that takes part of what was measured right before it: of the same unit, and no more."""
    between = flat[whole.span.end : number.span.start]
    measured = (
        bool(whole.unit) and whole.family not in _NO_MEASURED and whole.family not in ("count", "percent", "point")
    )
    if not measured or not _OF_WHICH.fullmatch(between.strip()) or number.value * whole.factor > whole.value:
        return number
    low, high = number.low * whole.factor, number.high * whole.factor
    return replace(
        number, value=number.value * whole.factor, low=low, high=high, family=whole.family, unit=whole.unit,
        factor=whole.factor, exact=whole.exact and number.exact,
    )  # fmt: skip
