"""A bare amount beside a measured one: 11.3万人次，去年9.7."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.ground.named_measures import told_by_their_names
from drafter.ground.number import Number
from drafter.ground.points import is_point_of_list
from drafter.language.paired_figures import paired_before

# 11.3万人次，去年上半年9.7; 增5.9%，不如去年同期的6.3; 26小时、0.8小时，去年31和1.1: measured like one before it.
_BARE_END = re.compile("[，。；、）)的]|$|(?:和|左右|上下|多|了)(?![一-鿿]?[个件人])")
_COMPARED = re.compile(
    "(?:去年|上年|前年|年初|同期|半年|上月|上季度?|全年|原[来先]|之前|此前|以前|[那当]时|[一二三四]季度|现[在今]|如今|眼下|目前|当前|这会儿?|今年|[\\d.]和|目标|指标|计划|任务|定额|标准|要求|不如|[比从由到])"
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


def _is_paired(flat: str, number: Number, after: Number) -> bool:
    """Whether a bare amount and the measured one behind it are of one thing at two times or places: 年中5.5、年末5.3%."""
    return paired_before(flat, after.span.start, after.unit or after.family) == (number.span.start, number.span.end)


# 修路35公里，验收28: so many of them.
_OF_WHICH = re.compile(
    "[，、](?:已|其中|先)?(?:入库|验收|完工|交付|建成|竣工|通车|通水|投用|修复|播种|收割|栽植|复耕|确权|流转|到位|拨付|兑付|销号|完成)了?$"
)
# 路灯装了1200盏，比计划多装两百: by how much, in the measure of what is compared.
_BY_HOW_MUCH = re.compile(r"[比较][^，。；\d]{1,8}[多少][一-鿿]{0,2}$")
# 种了8.2万亩，小麦5万，剩下玉米: one thing beside its amount, and the rest named behind.
_NAMED_PART = re.compile(r"[，：:、](?:其中|里头)?[一-鿿]{1,6}$")
_AND_THE_REST = re.compile("[，、](?:剩下?的?|其余|余下|另外)(?:都|全)?(?:是|种|为|给|归)?[一-鿿]")
_OF_MONEY = re.compile("[钱款资费元补奖罚投花贷税价本利息薪赔付卖售]")
# 8.2万亩 is told in tens of thousands; 5万 brings its own.
_SCALED = re.compile("[百千万亿]")
_SCALES = {"百": 100, "千": 1000, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12}


def _is_part(flat: str, number: Number, whole: Number) -> bool:
    """Whether a bare amount is told of the measured one before it: as part of it, as one kind of several, or by how much there is more or less."""
    between = flat[whole.span.end : number.span.start].strip()
    if not whole.unit or whole.family in _NO_MEASURED or whole.family in ("percent", "point"):
        return False
    if _BY_HOW_MUCH.search(between):
        return bool(_SCALED.search(number.raw)) or not _SCALED.search(whole.raw)
    if whole.family == "count":
        return False
    named = _NAMED_PART.fullmatch(between) and not _OF_MONEY.search(between)
    return bool(_OF_WHICH.fullmatch(between) or (named and _AND_THE_REST.match(flat, number.span.end)))


def _worth(number: Number, whole: Number) -> Decimal:
    """What one of a bare amount is in the base of the measured one: 5万 of 8.2万亩 leaves the scale out."""
    scale = re.search("(?:万亿|千万|百万|亿|万|千|百)(?=[^百千万亿]*$)", whole.raw)
    return whole.factor / _SCALES[scale[0]] if scale and _SCALED.search(number.raw) else whole.factor


def _part_of(flat: str, number: Number, whole: Number) -> Number:
    """A bare amount told of what was measured right before it: of the same unit, and no more."""
    if not _is_part(flat, number, whole):
        return number
    worth = _worth(number, whole)
    if number.value * worth > whole.value:
        return number
    return replace(
        number, value=number.value * worth, low=number.low * worth, high=number.high * worth, family=whole.family,
        unit=whole.unit, factor=worth, exact=whole.exact and number.exact,
    )  # fmt: skip


def in_units_of_wholes(flat: str, numbers: Sequence[Number]) -> list[Number]:
    """争资2300万，省1500、市800: bare amounts that add up to the measured one before them are its parts."""
    kept = list(numbers)
    for at, whole in enumerate(kept):
        run = _bare_behind(flat, kept, at) if whole.unit or whole.factor > 1 else []
        worth = [number.value for number in run]
        for count in range(len(run), 1, -1):
            if whole.family not in _NO_MEASURED_PARTS and sum(worth[:count]) * whole.factor == whole.value:
                for place in range(at + 1, at + 1 + count):
                    kept[place] = _measured(kept[place], whole)
                break
    return told_by_their_names(flat, kept)


_NO_MEASURED_PARTS = frozenset(("rank", "clock", "point", "倍", "番", "折", "name"))


def _bare_behind(flat: str, numbers: Sequence[Number], at: int) -> list[Number]:
    """The bare amounts right behind a measured one, up to the end of the sentence or to another that is measured."""
    found: list[Number] = []
    for number in numbers[at + 1 :]:
        last = found[-1] if found else numbers[at]
        if number.family != "any" or number.unit or re.search("[。；\n]", flat[last.span.end : number.span.start]):
            break
        found.append(number)
    return found


def _measured(number: Number, whole: Number) -> Number:
    return replace(
        number, value=number.value * whole.factor, low=number.low * whole.factor, high=number.high * whole.factor,
        family=whole.family, unit=whole.unit, factor=whole.factor, exact=whole.exact,
    )  # fmt: skip


def _is_beside(flat: str, number: Number, gap: str, after: Number) -> bool:
    """Whether a bare 74万 stands beside another count and is none of it: 赔付74万、213户; 分别为1.2万、8000人 are."""
    great = flat[number.span.start : number.span.end].rstrip("余多").endswith(("万", "亿"))
    plain = not re.search("[万亿]", flat[after.span.start : after.span.end])
    return great and plain and gap.strip() in ("、", "/") and "分别" not in flat[: number.span.start]


_LIST_SIGNS = ("、", "和", "-", "—", "～", "~", "至", "/", "到", "→")


def in_shared_units(flat: str, found: list[Number]) -> list[Number]:
    """Numbers without a unit take the one after them in a list (27、315次), else a bare amount stays of any unit."""
    kept = list(found)
    for at in range(len(kept) - 2, -1, -1):
        number, after = kept[at], kept[at + 1]
        gap = flat[number.span.end : after.span.start]
        if (
            number.family == "any"
            and number.unit == ""
            and (
                (gap.strip() in _LIST_SIGNS and not _is_beside(flat, number, gap, after))
                or _is_paired(flat, number, after)
            )
        ):
            scale = after.factor if after.family == "time" or gap.strip() not in _LIST_SIGNS else Decimal(1)  # 2至3分钟
            kept[at] = replace(
                number, family=after.family, unit=after.unit, factor=scale,
                value=number.value * scale, low=number.low * scale, high=number.high * scale,
            )  # fmt: skip
        elif is_point_of_list(number, gap, after):
            kept[at] = replace(number, family=after.family, unit=after.unit)
    return in_units_of_wholes(flat, [in_unit_of_compared(flat, number, kept[:at]) for at, number in enumerate(kept)])
