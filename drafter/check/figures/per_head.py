"""人均: an amount and a number of people that stand right before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter.check.figures.roles import Figure
from drafter.claims.arithmetic import quotient_sum, shown
from drafter.claims.intervals import stands_for
from drafter.claims.joining import family, in_base

_EACH = re.compile(r"(人均|户均|人次均)[^，,。；;、]{0,8}$")
_HEADS = {"人均": ("人", "人次", "名"), "户均": ("户",), "人次均": ("人次",)}


@dataclass(frozen=True, slots=True)
class PerHead:
    """A per-head figure that its total and number of heads refute."""

    figure: Figure
    total: Figure
    heads: Figure
    follows: str
    arithmetic: str


def per_head_faults(sentence: Sequence[Figure]) -> Iterator[PerHead]:
    """Per-head figures right behind a total and a number of heads, in either order."""
    for a, b, figure in zip(sentence, sentence[1:], sentence[2:], strict=False):
        found = _EACH.search(figure.lead)
        if (
            not found
            or family(figure.unit) != "元"
            or any(f.quantity.approx or f.quantity.exact is None for f in (a, b, figure))
        ):
            continue
        pair = _pair(a, b, _HEADS[found[1]])
        if pair is None or figure.sign or a.part != "value" or b.part != "value":
            continue
        total, heads = pair
        fair = stands_for(total.quantity).over(stands_for(heads.quantity))
        if fair is None or fair.meets(stands_for(figure.quantity)):
            continue
        scale = in_base(Decimal(1), figure.unit)
        amount, number = (in_base(f.quantity.exact or Decimal(0), f.unit) for f in (total, heads))
        each = amount / number / scale
        # Several times the other is another measure (人均可支配收入), not a slip.
        said = figure.quantity.exact or Decimal(0)
        if Decimal("0.6") < said / each < Decimal("1.6"):
            yield PerHead(
                figure, total, heads, f"{shown(each)}{figure.unit}", quotient_sum(amount / scale, number, figure.unit)
            )


def _pair(a: Figure, b: Figure, units: tuple[str, ...]) -> tuple[Figure, Figure] | None:
    for total, heads in ((a, b), (b, a)):
        if family(total.unit) == "元" and family(heads.unit) in units:
            return total, heads
    return None
