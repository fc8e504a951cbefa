"""Shares of an amount that other facts give (占一般公共预算支出的19.04%), worked out again from the part beside them and the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter.claims.arithmetic import decimal_words, rounded_words
from drafter.claims.intervals import Interval, decimals, of_value, percentage, rounded_to
from drafter.claims.joining import basis_class, in_base, same_name, same_period, unit_base
from drafter.claims.naming import without_scope
from drafter.core.fact import Fact
from drafter.core.quantity import Metric

_HUNDRED = Decimal(100)
_FAR = 2  # times: a share further off is of another whole of the same name


@dataclass(frozen=True, slots=True)
class ShareApart:
    """A share as stated that cannot be that of its part in any whole of the name. made: what the nearest whole makes it, in percent."""

    fact: Fact
    share: Metric
    part: Metric
    of: Fact
    whole: Metric
    made: Decimal

    @property
    def arithmetic(self) -> str:
        one = self.part.unit == self.whole.unit
        parts = (
            decimal_words(m.value) + ("" if one else m.unit)
            for m in (self.part, self.whole)
            if isinstance(m.value, Decimal)
        )
        return f"{'÷'.join(parts)}={rounded_words(self.made)}%"


def wrong_shares(facts: Sequence[Fact]) -> Iterator[ShareApart]:
    """Every such share, in source order. A plan's is of a whole to come; one whose whole nobody names is let be."""
    for fact in facts:
        for share in fact.metrics if fact.role != "plans" else ():
            if (part := _part(fact, share)) is not None and (found := _against(fact, share, part, facts)):
                yield found


def _part(fact: Fact, share: Metric) -> Metric | None:
    """The amount a share is of, told in the same fact: 民生支出 of 民生支出占一般公共预算支出."""
    head = share.indicator.rpartition("占")[0]
    if not head or share.unit != "%" or basis_class(share.basis) != "占比":
        return None
    return next((m for m in fact.metrics if m is not share and _is_amount(m) and same_name(m.indicator, head)), None)


def _is_amount(metric: Metric) -> bool:
    level = isinstance(metric.value, Decimal) and basis_class(metric.basis) == "数值"
    return level and metric.unit not in ("%", "‰", "")


def _against(fact: Fact, share: Metric, part: Metric, facts: Sequence[Fact]) -> ShareApart | None:
    name = share.indicator.rpartition("占")[2].removesuffix("的")
    made = [
        (of, whole, _percent(part, whole))
        for of in facts
        for whole in of.metrics
        if of is not fact and of.role != "plans" and _is_whole(whole, name, part)
    ]
    told = _as_told(share)
    if not made or any(around.meets(told) for _of, _whole, around in made):
        return None
    assert isinstance(share.value, Decimal)
    size = share.value
    of, whole, around = min(made, key=lambda one: abs(one[2].low - size))
    middle = (around.low + around.high) / 2
    near = size and 1 / Decimal(_FAR) <= middle / size <= _FAR
    return ShareApart(fact, share, part, of, whole, _exact(part, whole)) if near else None


def _is_whole(metric: Metric, name: str, part: Metric) -> bool:
    named = name in (metric.indicator, without_scope(metric.indicator), f"{metric.scope}{metric.indicator}")
    alike = (
        _is_amount(metric)
        and unit_base(metric.unit) == unit_base(part.unit)
        and same_period(metric.period, part.period)
    )
    return named and alike and not (part.scope and metric.scope and part.scope != metric.scope)


def _percent(part: Metric, whole: Metric) -> Interval:
    assert isinstance(part.value, Decimal) and isinstance(whole.value, Decimal)
    around = percentage(of_value(part.value, part.unit), of_value(whole.value, whole.unit))
    return around or Interval(_HUNDRED, _HUNDRED)


def _as_told(share: Metric) -> Interval:
    assert isinstance(share.value, Decimal)
    places = decimals(share.value)
    return rounded_to(share.value, max(places - 1, 0) if places else 0)  # a last digit cut off is no error


def _exact(part: Metric, whole: Metric) -> Decimal:
    assert isinstance(part.value, Decimal) and isinstance(whole.value, Decimal)
    return in_base(part.value, part.unit) / in_base(whole.value, whole.unit) * _HUNDRED
