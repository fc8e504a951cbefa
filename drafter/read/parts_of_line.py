"""What stands behind 其中 and is more than what stands before it: 投诉16件，全部办结；其中窗口态度投诉19件. Asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafter.claims.arithmetic import decimal_words
from drafter.claims.joining import counted_in, in_base
from drafter.core.claim import Question
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.core.quantity import Quantity
from drafter.language.quantities import find_quantities
from drafter.language.units import split

_OF_WHICH = "其中"
_ENDS = "。；\n"


def over_their_whole(facts: Sequence[Fact]) -> Iterator[Question]:
    """A question for each note whose part, or parts together, are more than the whole before 其中; in source order."""
    for fact in facts:
        if fact.kind == "note" and fact.role != "plans" and _OF_WHICH in fact.text and (odds := _at_odds(fact.text)):
            whole, parts, made = odds
            said = "+".join(part.raw for part in parts) + (
                f"={decimal_words(made)}{whole.unit}" if len(parts) > 1 else ""
            )
            question = _("“其中”的{parts}比总数{whole}还大。哪个数不对？").format(parts=said, whole=whole.raw)
            yield Question(fact.provenance, fact.text, question, ("属实",), "", "doubt", about=(fact.id,))


def _at_odds(text: str) -> tuple[Quantity, list[Quantity], Decimal] | None:
    at = text.index(_OF_WHICH)
    end = min((place for mark in _ENDS if (place := text.find(mark, at)) >= 0), default=len(text))
    told = [
        one
        for one in find_quantities(text)
        if one.exact is not None and one.kind in ("count", "money", "measure") and one.unit
    ]
    parts = [one for one in told if at < one.span.start < end]
    wholes = [one for one in told if one.span.end <= at and parts and _counted(one) == _counted(parts[0])]
    if not wholes:
        return None
    whole = wholes[-1]
    same = [one for one in parts if _counted(one) == _counted(whole)]
    larger = next((one for one in same if _size(one) > _size(whole)), None)
    if larger:
        return whole, [larger], _size(larger)
    listed = [
        one for one, before in zip(same[1:], same, strict=False) if text[before.span.end : one.span.start][:1] == "、"
    ]
    made = sum(map(_size, same), Decimal(0))
    if len(same) > 1 and len(listed) == len(same) - 1 and made > _size(whole) * Decimal("1.001"):
        return whole, same, round(made / _size(whole) * (whole.exact or Decimal(0)), 4)
    return None


def _counted(quantity: Quantity) -> str:
    """What a figure counts; 2.71亿 beside 9.86亿元 is money."""
    scale, base = split(quantity.unit)
    return "元" if scale > 1 and not base else counted_in(quantity.unit)


def _size(quantity: Quantity) -> Decimal:
    assert quantity.exact is not None
    return in_base(quantity.exact, quantity.unit)
