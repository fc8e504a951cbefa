"""A report's figures beside those of its sources: what the facts or the prior report say of the very same metric."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from drafter.check.rule import Context
from drafter.core.fact import LedgerEntry
from drafter.core.finding import Related
from drafter.core.grounding import Grounding, Mention
from drafter.core.quantity import Metric, Quantity
from drafter.language.joining import basis_class, family, in_base, same_name, same_period, same_scope, skeleton

_TEN_THOUSAND = Decimal(10000)


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure of the report and a source's figure for the same metric that is another."""

    quantity: Quantity
    metric: Metric
    entry: LedgerEntry

    @property
    def stated(self) -> str:
        return f"{self.entry.metric.value}{self.entry.metric.unit}"

    @property
    def factor(self) -> Decimal | None:
        """10000 or 0.0001 when only the unit's 万 or 亿 is at fault."""
        said, given = self.quantity.exact, self.entry.metric.value
        assert said is not None and isinstance(given, Decimal)
        ratio = in_base(said, self.quantity.unit) / in_base(given, self.entry.metric.unit) if given else Decimal(0)
        return next((f for f in (_TEN_THOUSAND, 1 / _TEN_THOUSAND) if abs(ratio / f - 1) < Decimal("0.001")), None)


def differences(context: Context) -> tuple[Difference, ...]:
    """Figures without support whose metric the sources state with another value."""
    return context.once(_differences)


def _differences(context: Context) -> tuple[Difference, ...]:
    by_family: dict[str, list[LedgerEntry]] = defaultdict(list)
    for entry in context.ledger.current():
        if isinstance(entry.metric.value, Decimal) and len(skeleton(entry.metric.indicator)) >= 3:
            by_family[family(entry.metric.unit)].append(entry)
    return tuple(_found(context, by_family))


def _found(context: Context, by_family: dict[str, list[LedgerEntry]]) -> Iterator[Difference]:
    for grounding in context.groundings:
        quantity, metric = grounding.mention.quantity, grounding.mention.metric
        if grounding.status != "unsupported" or quantity is None or metric is None or quantity.exact is None:
            continue
        if basis_class(metric.basis) not in ("数值", "同比") or not metric.indicator:
            continue
        same = [entry for entry in by_family.get(family(quantity.unit), ()) if _same(metric, entry.metric)]
        if same:
            yield Difference(quantity, metric, same[0])


def _same(mention: Metric, stated: Metric) -> bool:
    return (
        basis_class(mention.basis) == basis_class(stated.basis)
        and same_scope(mention, stated)
        and same_period(mention.period, stated.period)
        and same_name(mention.indicator, stated.indicator)
    )


def source_of(entry: LedgerEntry) -> Related:
    """A source's place as the other place of a finding."""
    where = entry.provenance
    return Related(where.quote, None, where.source, where.locator)


def unsupported(context: Context) -> Iterator[Grounding]:
    """Groundings of figures that found no support and no other value of the same metric either."""
    known = {difference.quantity.span for difference in differences(context)}
    for grounding in context.groundings:
        if grounding.status == "unsupported" and grounding.mention.span not in known:
            yield grounding


def is_figure(mention: Mention) -> bool:
    return mention.kind == "quantity"
