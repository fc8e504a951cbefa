"""汇总核对: does the whole's figure equal the sum of its units', who is missing, whose unit or period differs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from drafter.claims.indicators import same_indicator
from drafter.core.grounding import Mention
from drafter.core.quantity import Metric, Quantity
from drafter.core.rollup import RollupTotal, Share
from drafter.language.units import convert

_ADDS_UP = ("count", "money", "measure")


def roll_up(whole: Sequence[Mention], parts: Mapping[str, Sequence[Mention]]) -> tuple[RollupTotal, ...]:
    """Every metric of the whole that at least one unit states too, in the order of the whole. Rates, ranks and targets do not add up."""
    found, seen = [], set()
    for mention in whole:
        metric, quantity = mention.metric, mention.quantity
        if metric is None or quantity is None or quantity.exact is None or not _adds(metric, quantity):
            continue
        key = (metric.indicator, quantity.unit)
        if key in seen:
            continue
        seen.add(key)
        total = _total(metric, quantity, quantity.exact, parts)
        if total.shares or total.other_unit or total.other_period:
            found.append(total)
    return tuple(found)


def _adds(metric: Metric, quantity: Quantity) -> bool:
    return (
        quantity.kind in _ADDS_UP
        and quantity.change is None
        and metric.basis in ("", "累计")
        and len(metric.indicator) >= 2
    )


def _total(metric: Metric, quantity: Quantity, value: Decimal, parts: Mapping[str, Sequence[Mention]]) -> RollupTotal:
    shares: list[Share] = []
    missing, other_unit, other_period = [], [], []
    for name, mentions in parts.items():
        share = _share(name, metric, quantity, mentions)
        if share is None:
            missing.append(name)
        elif share.value is None:
            other_unit.append(name)
        elif share.period and metric.period and share.period != metric.period:
            other_period.append(name)
        else:
            shares.append(share)
    difference = value - sum((share.value or Decimal(0) for share in shares), Decimal(0))
    slack = sum((_half(share.places) for share in shares), _half(quantity.places))
    return RollupTotal(
        metric.indicator,
        quantity.unit,
        value,
        quantity.raw,
        tuple(shares),
        tuple(missing),
        tuple(other_unit),
        tuple(other_period),
        difference,
        slack,
    )


def _half(places: int) -> Decimal:
    return Decimal(5) / Decimal(10) ** (places + 1) if places else Decimal(0)


def _share(name: str, metric: Metric, quantity: Quantity, mentions: Sequence[Mention]) -> Share | None:
    """The first figure a unit states for the metric; one that cannot be converted only if there is no other."""
    stranger = None
    for mention in mentions:
        own, figure = mention.metric, mention.quantity
        if (
            own is None
            or figure is None
            or figure.exact is None
            or not _adds(own, figure)
            or not same_indicator(own.indicator, metric.indicator)
        ):
            continue
        value = convert(figure.exact, figure.unit, quantity.unit)
        places = figure.places if figure.unit == quantity.unit else 0
        share = Share(name, figure.raw, value, own.period, places)
        if value is not None:
            return share
        stranger = stranger or share
    return stranger
