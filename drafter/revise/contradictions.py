"""A value just filled in that another place of the report contradicts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.core.grounding import Mention
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language.units import convert
from drafter.revise.fill import FilledSlots


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A value filled in, and the same metric stated otherwise elsewhere; both spans lie in the filled text."""

    span: Span
    other: Span
    indicator: str
    left: str
    right: str

    @property
    def words(self) -> str:
        return _("“{indicator}”此处填报为{left}，报告另一处为{right}，请核对").format(
            indicator=self.indicator, left=self.left, right=self.right
        )


def contradictions(filling: FilledSlots, mentions: Sequence[Mention]) -> tuple[Contradiction, ...]:
    """Places of the filled text (whose figures are `mentions`) that give another value to a metric just filled in."""
    written = [filling.moved(one.slot.span) for one in filling.filled]
    found = []
    for mention in mentions:
        if any(span.overlaps(mention.span) for span in written):
            others = [other for other in mentions if other is not mention and _differs(mention, other)]
            found += [_contradiction(mention, other) for other in others]
    return tuple(found)


def _differs(one: Mention, other: Mention) -> bool:
    a, b = one.metric, other.metric
    if not (a and b and one.quantity and other.quantity and a.indicator and a.indicator == b.indicator):
        return False
    if (a.scope, a.period, a.basis, a.change) != (b.scope, b.period, b.basis, b.change):
        return False
    value, second = one.quantity.exact, other.quantity.exact
    if value is None or second is None or one.quantity.approx or other.quantity.approx:
        return False
    converted = convert(second, other.quantity.unit, one.quantity.unit)
    if converted is None:
        return False
    places = min(one.quantity.places, other.quantity.places)
    return bool(abs(converted - value) * 10**places > 1)


def _contradiction(one: Mention, other: Mention) -> Contradiction:
    indicator = one.metric.indicator if one.metric else ""
    return Contradiction(one.span, other.span, indicator, one.text, other.text)
