"""Answers that read well and are probably wrong: another scale than what stands beside them, a share as a fraction, a sign turned round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from drafter.core.messages import _
from drafter.core.quantity import Change, Quantity
from drafter.language import lexicon
from drafter.language.quantities import find_quantities
from drafter.language.units import convert, split
from drafter.revise.gaps import Slot

if TYPE_CHECKING:
    from drafter.revise.answers import AnswerRow

_STAND_IN = "37"  # a figure put where the slot is, so that the figure reader says which way it would change
_FROM_LAST = (
    50  # an indicator does not grow fifty times within a period; a wrong unit makes it a thousand or ten thousand
)
_FROM_NEIGHBOURS = 500  # sums told in one breath may well be some hundred times apart
_SHIFTS, _FITS = (
    (Decimal(10**4), Decimal(10**8)),
    20,
)  # 万元 for 亿元: the value as it would be in the other unit stands among its neighbours
_PER = re.compile(r"每[^，。；]{0,6}$|每[百千万]?[人户亩名家个]|人均|户均|亩均|平均|均")
_PERCENT = ("%", "％")
_WHOLE = Decimal(100)
_NEAR = (Decimal("0.2"), Decimal(5))
_TURNED = {"increase": ("增长", "下降"), "decrease": ("下降", "增长")}


def doubtful(number: Decimal, answer: AnswerRow, slot: Slot) -> str:
    """What to ask about a bare number before it is written; "" when it fits. A clerk who types the unit too has said what is meant."""
    last = _last(answer, slot)
    if slot.gap.unit in _PERCENT:
        return _percent(number, answer, slot, last)
    if number != int(number) and counts_things(slot):
        return _("“{value}{unit}”不是整数，请核对").format(value=answer.value, unit=slot.gap.unit)
    if last:
        return _scale(number, answer, slot, [last], _FROM_LAST, _("上期值{near}").format(near=answer.last))
    beside = [] if _is_per_head(slot) else [abs(value) for value in _beside(slot) if value]
    if not beside or not _fits_shifted(number, min(beside) / _FITS, max(beside) * _FITS):
        return ""
    named = "、".join(quantity.raw for quantity in _neighbours(slot))
    return _scale(number, answer, slot, beside, _FROM_NEIGHBOURS, _("同一句中的{near}").format(near=named))


def impossible(number: Decimal, answer: AnswerRow, slot: Slot) -> str:
    """What to ask even of who typed the unit too: a part larger than its whole, half a thing that is counted."""
    if slot.gap.unit in _PERCENT:
        over = number > _WHOLE and _is_share(slot.gap.indicator)
        return _("“{value}%”超过100%，请核对").format(value=format(number, "f")) if over else ""
    if number != int(number) and counts_things(slot):
        return _("“{value}{unit}”不是整数，请核对").format(value=format(number, "f"), unit=slot.gap.unit)
    return ""


def _fits_shifted(number: Decimal, low: Decimal, high: Decimal) -> bool:
    return any(low <= abs(one) <= high for shift in _SHIFTS for one in (number * shift, number / shift))


def _percent(number: Decimal, answer: AnswerRow, slot: Slot, last: Decimal | None) -> str:
    if last and _NEAR[0] <= abs(number / last) <= _NEAR[1]:
        return ""
    # 增长0.9% is common, 增长0.082% is not: growth is told to one place or two, a share of a whole seldom is below one.
    places = -int(number.as_tuple().exponent)
    if 0 < number <= 1 and (_way(slot) is None or places > 2):
        return _("“{value}”是{share}%还是{value}%？请核对后写成带百分号的数").format(
            value=answer.value, share=format((number * 100).normalize(), "f")
        )
    if number > _WHOLE and _is_share(slot.gap.indicator):
        return _("“{value}%”超过100%，请核对").format(value=answer.value)
    if last and abs(number / last) >= _FROM_LAST:
        return _ask(answer, slot, abs(number / last), _("上期值{near}").format(near=answer.last))
    return ""


def _scale(number: Decimal, answer: AnswerRow, slot: Slot, beside: Sequence[Decimal], most: int, where: str) -> str:
    """Asked when the number stands far above all of them, or far below all of them."""
    if not number or not beside:
        return ""
    above, below = number / max(map(abs, beside)), min(map(abs, beside)) / number
    return _ask(answer, slot, max(above, below), where) if max(above, below) >= most else ""


def _ask(answer: AnswerRow, slot: Slot, times: Decimal, where: str) -> str:
    return _("“{value}{unit}”与{where}相差约{times}倍，请核对数值和单位；确认无误请连单位一起填").format(
        value=answer.value, unit=slot.gap.unit, where=where, times=int(times)
    )


def _last(answer: AnswerRow, slot: Slot) -> Decimal | None:
    """Last period's value in the slot's unit."""
    stated = answer.last or slot.gap.last
    read = find_quantities(stated if re.search(r"[^\d.,]", stated) else stated + slot.gap.unit) if stated else []
    return _value(read[0], slot) if read else None


def _beside(slot: Slot) -> Iterator[Decimal]:
    """Levels of the same kind told in the same sentence, in the slot's unit."""
    for quantity in _neighbours(slot):
        if (value := _value(quantity, slot)) is not None:
            yield value


def _neighbours(slot: Slot) -> list[Quantity]:
    """Sums, lengths, weights…: counts of unlike things (3个项目, 5000个岗位) say nothing about each other."""
    held = [q for q in find_quantities(slot.sentence) if q.kind in ("money", "measure") and q.change is None]
    return [quantity for quantity in held if _value(quantity, slot) is not None]


def _value(quantity: Quantity, slot: Slot) -> Decimal | None:
    return None if quantity.exact is None else convert(quantity.exact, quantity.unit, slot.gap.unit)


def counts_things(slot: Slot) -> bool:
    """Whether the unit counts whole things (人, 次, 件) without a scale (万人), and not so many for each of something."""
    unit = slot.gap.unit
    if _is_per_head(slot):
        return False
    read = find_quantities(f"共{_STAND_IN}{unit}") if unit and split(unit)[0] == 1 else []
    return bool(read) and read[0].kind == "count"


def _is_per_head(slot: Slot) -> bool:
    """So many for each of something: no whole number, and of no scale with the totals beside it."""
    return bool(_PER.search(slot.sentence[: slot.at]) or "/" in slot.sentence[slot.at :][:12])


def _is_share(indicator: str) -> bool:
    return indicator.endswith(tuple(lexicon.words("capped_rates.txt")))


def negative(value: str, slot: Slot) -> str:
    """Why a negative answer is not written, with the way the sentence now says it."""
    way = _way(slot)
    if way is None:
        return _(
            "填报值为负（{value}），直接写入会使句子不通；请把原句改成相应的说法（如“下降”“净流出”）后再填正数"
        ).format(value=value)
    said, other = _TURNED[way]
    return _("符号相反：原句说的是{said}，填报值为负（{value}）；请核对，如属实请把原句改成{other}后再填正数").format(
        said=_(said), value=value, other=_(other)
    )


def _way(slot: Slot) -> Change | None:
    """Which way a figure in the slot would change, by the words of its sentence."""
    before, after = slot.sentence[: slot.at], slot.sentence[slot.at + len(slot.span) :]
    unit = slot.gap.unit if slot.unit_inside else ""
    read = find_quantities(before + _STAND_IN + unit + after)
    return next((q.change for q in read if q.span.start <= slot.at < q.span.end), None)
