"""A report's figures beside those of its sources: what the facts or the prior report say of the very same metric."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from drafter.check.rule import Context
from drafter.claims.arithmetic import decimal_words
from drafter.claims.intervals import decimals
from drafter.claims.joining import basis_class, in_base, same_metric, same_name, same_scope, skeleton, unit_base
from drafter.core.fact import LedgerEntry
from drafter.core.finding import Related
from drafter.core.grounding import Grounding, Mention
from drafter.core.quantity import Metric, Quantity
from drafter.core.text import Span

_TEN_THOUSAND = Decimal(10000)


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure of the report and a source's figure for the same metric that is another."""

    quantity: Quantity
    metric: Metric
    entry: LedgerEntry
    span: Span  # in the report

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


def source_differences(context: Context) -> tuple[Difference, ...]:
    """Figures without support whose metric the sources state with another value."""
    return context.once(_differences)


def _differences(context: Context) -> tuple[Difference, ...]:
    by_family: dict[str, list[LedgerEntry]] = defaultdict(list)
    for entry in context.ledger.current():
        if isinstance(entry.metric.value, Decimal) and len(skeleton(entry.metric.indicator)) >= 3:
            by_family[unit_base(entry.metric.unit)].append(entry)
    return tuple(_found(context, by_family))


def _found(context: Context, by_family: dict[str, list[LedgerEntry]]) -> Iterator[Difference]:
    for grounding in _open_groundings(context):
        quantity, metric = grounding.mention.quantity, grounding.mention.metric
        if quantity is None or metric is None or quantity.exact is None:
            continue
        if basis_class(metric.basis) not in ("数值", "同比") or not metric.indicator:
            continue
        same = [entry for entry in by_family.get(unit_base(quantity.unit), ()) if same_metric(metric, entry.metric)]
        if same:
            yield Difference(quantity, metric, same[0], grounding.mention.span)


def source_of(entry: LedgerEntry) -> Related:
    """A source's place as the other place of a finding."""
    where = entry.provenance
    return Related(where.quote, None, where.source, where.locator)


def unsupported_figures(context: Context) -> Iterator[Grounding]:
    """Groundings of figures that found no support and no other value of the same metric either."""
    known = {difference.span for difference in source_differences(context)}
    for grounding in _open_groundings(context):
        if grounding.mention.span not in known:
            yield grounding


def _open_groundings(context: Context) -> Iterator[Grounding]:
    """Unsupported ones, but for the values that 【待核：24次／26次】 puts to the reader's choice."""
    text = context.report.text
    for grounding in context.groundings:
        start = grounding.mention.span.start
        asked = text.rfind("【待核", max(0, start - 60), start)
        if grounding.status == "unsupported" and (asked < 0 or "】" in text[asked:start]):
            yield grounding


def is_figure(mention: Mention) -> bool:
    return mention.kind == "quantity"


@dataclass(frozen=True, slots=True)
class OtherBase:
    """A figure of the report whose 上年同期 in the sources is not what last period's report stated."""

    quantity: Quantity
    entry: LedgerEntry
    then: LedgerEntry

    @property
    def base(self) -> str:
        return f"{decimal_words(self.entry.metric.base_value or Decimal(0))}{self.entry.metric.unit}"

    @property
    def stated(self) -> str:
        return f"{self.then.metric.value}{self.then.metric.unit}"


def other_bases(context: Context) -> Iterator[OtherBase]:
    """Sources' 上年同期 that the prior report gives differently, each once, where the report states the metric."""
    priors: dict[str, list[LedgerEntry]] = defaultdict(list)
    for then in context.ledger.prior():
        if isinstance(then.metric.value, Decimal) and basis_class(then.metric.basis) == "数值":
            priors[unit_base(then.metric.unit)].append(then)
    based = {now.fact_id: now for now in context.ledger.current() if now.metric.base_value is not None}
    for grounding in context.groundings:
        quantity = grounding.mention.quantity
        entry = next((based[fact] for fact in grounding.facts if fact in based), None)
        if quantity is None or entry is None or grounding.status not in ("exact", "converted"):
            continue
        same = [p for p in priors.get(unit_base(entry.metric.unit), ()) if _prior_of(entry, p)]
        if len(
            {in_base(p.metric.value, p.metric.unit) for p in same if isinstance(p.metric.value, Decimal)}
        ) == 1 and _apart(entry, same[0]):
            based.pop(entry.fact_id)
            yield OtherBase(quantity, entry, same[0])


def _prior_of(entry: LedgerEntry, prior: LedgerEntry) -> bool:
    return same_scope(entry.metric, prior.metric) and same_name(entry.metric.indicator, prior.metric.indicator)


def _apart(entry: LedgerEntry, prior: LedgerEntry) -> bool:
    """Whether the prior's value is another one than the base, but of its size (else it is another metric)."""
    base, then = entry.metric.base_value, prior.metric.value
    assert base is not None and isinstance(then, Decimal)
    x, y = in_base(base, entry.metric.unit), in_base(then, prior.metric.unit)
    coarse = in_base(Decimal(1).scaleb(-decimals(then)), prior.metric.unit)
    return bool(x) and abs(x - y) > coarse and abs(y / x - 1) < Decimal("0.2")
