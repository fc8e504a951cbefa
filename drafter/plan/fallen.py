"""What has become worse since last period's report, where nothing of this period says so itself: told to the reader."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafter.claims.arithmetic import decimal_words
from drafter.claims.joining import basis_class, counted_in, in_base, same_name
from drafter.claims.nature import better_small, nature_of
from drafter.claims.sameness import says_enough
from drafter.core.fact import Fact, Ledger, LedgerEntry
from drafter.core.finding import Related
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.profile import Remark
from drafter.core.quantity import Metric

_FROM = Decimal("0.3")  # of last period's value: below it the two are hardly one thing


def fallen(facts: Sequence[Fact], ledger: Ledger, period: Period) -> Iterator[Remark]:
    """A remark for each figure that is certainly last period's and worse now, in source order; one that tells last year's itself needs none."""
    now: dict[str, list[tuple[Fact, Metric]]] = defaultdict(list)
    for fact in facts:
        if fact.role != "plans" and not fact.duplicate_of:
            for metric in _levels(fact, period):
                now[counted_in(metric.unit)].append((fact, metric))
    for before in ledger.prior():
        if before.metric.period == period.back().code and _is_level(before.metric):
            same = [one for one in now[counted_in(before.metric.unit)] if _is_one(one[1], before.metric)]
            if len({one.value for _fact, one in same}) == 1 and _is_worse(same[0][1], before.metric):
                yield _remark(*same[0], before)


def _levels(fact: Fact, period: Period) -> list[Metric]:
    """The levels of a fact that has no figure of last year beside them."""
    if any(basis_class(metric.basis) in ("上年同期", "同比", "增量") for metric in fact.metrics):
        return []
    return [one for one in fact.metrics if _is_level(one) and one.period in ("", period.code)]


def _is_level(metric: Metric) -> bool:
    told = isinstance(metric.value, Decimal) and metric.value > 0 and not metric.change
    return (
        told and basis_class(metric.basis) in ("数值", "占比") and bool(metric.unit) and says_enough(metric.indicator)
    )


def _is_one(now: Metric, before: Metric) -> bool:
    return same_name(now.indicator, before.indicator)


def _is_worse(now: Metric, before: Metric) -> bool:
    assert isinstance(now.value, Decimal) and isinstance(before.value, Decimal)
    one, other = in_base(now.value, now.unit), in_base(before.value, before.unit)
    if nature_of(now.indicator, now.unit) not in ("amount", "count", "rate"):
        return False
    if better_small(now.indicator):
        return one > other
    return _FROM * other < one < other


def _remark(fact: Fact, now: Metric, before: LedgerEntry) -> Remark:
    left, right = (
        f"{decimal_words(one.value)}{one.unit}" for one in (now, before.metric) if isinstance(one.value, Decimal)
    )
    said = _("{name}本期{now}，上期{before}，不如上期。请看要不要写明原因").format(
        name=now.indicator, now=left, before=right
    )
    where = before.provenance
    related = (Related(where.quote, None, where.source, where.locator),)
    return Remark("fell", said, (fact.id,), related, left, right)
