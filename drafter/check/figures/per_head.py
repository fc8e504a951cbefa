"""人均、户均、平均每村: an amount and the number it is divided by, right before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter.check.figures.roles import WordedFigure
from drafter.claims.arithmetic import quotient_sum, rounded_words
from drafter.claims.intervals import stands_for
from drafter.claims.joining import in_base, unit_base

_EACH = re.compile(
    r"(?:(?P<short>[人户村校亩家场期班座辆台])均|人次均|平均每|每)(?P<long>[人户村校所个家件名亩社镇乡场次座辆台套盏株处栋间公吨张册])?[^，,。；;、]{0,8}$"
)
_HEADS = {
    "人": ("人", "人次", "名", "位"),
    "名": ("人", "名", "位"),
    "户": ("户",),
    "村": ("个",),
    "校": ("所",),
    "镇": ("个",),
    "乡": ("个",),
    "社": ("个", "家"),
}
_PER = re.compile(r"人均|户均|村均|校均|亩均|家均|场均|期均|班均|座均|台均|平均每|人次均")


@dataclass(frozen=True, slots=True)
class PerHead:
    """A per-head figure that its total and number of heads refute."""

    figure: WordedFigure
    total: WordedFigure
    heads: WordedFigure
    follows: str
    arithmetic: str


def per_head_faults(sentence: Sequence[WordedFigure]) -> Iterator[PerHead]:
    """Per-head figures right behind a total and a number of heads, in either order."""
    for a, b, figure in zip(sentence, sentence[1:], sentence[2:], strict=False):
        found = _EACH.search(figure.lead) if _PER.search(figure.lead) else None
        if not found or any(f.quantity.approx or f.quantity.exact is None for f in (a, b, figure)):
            continue
        each = found["long"] or found["short"] or "人"
        pair = _pair(a, b, _HEADS.get(each, (each,)), figure)
        if pair is None or figure.sign or a.part != "value" or b.part != "value":
            continue
        if fault := _fault(figure, *pair):
            yield fault


def _fault(figure: WordedFigure, total: WordedFigure, heads: WordedFigure) -> PerHead | None:
    fair = stands_for(total.quantity).over(stands_for(heads.quantity))
    if fair is None or fair.meets(stands_for(figure.quantity)):
        return None
    scale = in_base(Decimal(1), figure.unit)
    amount, number = (in_base(f.quantity.exact or Decimal(0), f.unit) for f in (total, heads))
    each = amount / number / scale
    said = figure.quantity.exact or Decimal(0)
    # Several times the other is another measure (人均可支配收入), not a slip; a difference of the last digit is rounding.
    near = Decimal("0.6") < said / each < Decimal("1.6") or _by_tens(said / each)
    near = near or (bool(_BARE.fullmatch(figure.lead)) and Decimal("0.2") < said / each < 5)
    if not near or abs(said - each) < Decimal(1).scaleb(-figure.quantity.places):
        return None
    return PerHead(
        figure, total, heads, f"{rounded_words(each)}{figure.unit}", quotient_sum(amount / scale, number, figure.unit)
    )


# ，平均每人2500元 names no measure of its own: it is the amount before, divided.
_BARE = re.compile(
    r"[，,（(]?(?:平均每?|每)[人名户位个村校家所次场件座辆台套盏株处栋间张册][^，,。；;\u4e00-\u9fff]*|[，,（(]?[人户村]均"
)


def _by_tens(ratio: Decimal) -> bool:
    """Whether the two differ by a misplaced point: ten, a hundred, a thousand times or parts."""
    return any(abs(ratio / power - 1) <= Decimal("0.02") for power in _POWERS)


_POWERS = tuple(Decimal(10) ** n for n in (-4, -3, -2, -1, 1, 2, 3, 4))


def _pair(
    a: WordedFigure, b: WordedFigure, units: tuple[str, ...], figure: WordedFigure
) -> tuple[WordedFigure, WordedFigure] | None:
    for total, heads in ((a, b), (b, a)):
        if _people(total.unit) == _people(figure.unit) and unit_base(heads.unit) in units and heads.unit != total.unit:
            return total, heads
    return None


def _people(unit: str) -> str:
    """The unit's family; 名 and 位 count people."""
    return "人" if unit_base(unit) in ("名", "位") else unit_base(unit)


_YIELD = re.compile(
    r"^[，,（(]?(?:平均|折合|折|测产)?(?:亩产|单产|每亩(?:单产|产量)?|亩均产量?)(?:量)?(?:为|达|约|到|仅)*$"
)
_WEIGHTS = {"吨": Decimal(1000), "公斤": Decimal(1), "千克": Decimal(1), "斤": Decimal("0.5")}


def yield_faults(sentence: Sequence[WordedFigure]) -> Iterator[PerHead]:
    """1200亩，产鲜品540吨，亩产540公斤: an area, what it gave, and what an 亩 gave."""
    for a, b, figure in zip(sentence, sentence[1:], sentence[2:], strict=False):
        plain = all(f.quantity.exact is not None and not f.quantity.approx and not f.sign for f in (a, b, figure))
        if not plain or not _YIELD.match(figure.lead) or unit_base(figure.unit) not in _WEIGHTS:
            continue
        for area, crop in ((a, b), (b, a)):
            if (
                unit_base(area.unit) == "亩"
                and unit_base(crop.unit) in _WEIGHTS
                and (fault := _of_area(figure, crop, area))
            ):
                yield fault


def _of_area(figure: WordedFigure, crop: WordedFigure, area: WordedFigure) -> PerHead | None:
    own = _WEIGHTS[unit_base(figure.unit)]
    amount = stands_for(crop.quantity).times(_WEIGHTS[unit_base(crop.unit)] / own)
    fair = amount.over(stands_for(area.quantity))
    if fair is None or fair.meets(stands_for(figure.quantity)):
        return None
    total = in_base(crop.quantity.exact or Decimal(0), crop.unit) * _WEIGHTS[unit_base(crop.unit)] / own
    number = in_base(area.quantity.exact or Decimal(0), area.unit)
    each = total / number
    if not Decimal("0.5") < (figure.quantity.exact or Decimal(0)) / each < 2:
        return None  # another crop, or another part of the land
    return PerHead(figure, crop, area, f"{rounded_words(each)}{figure.unit}", quotient_sum(total, number, figure.unit))
