"""台账: every figure the sources state, this period's and the prior's, joined so that one metric can be asked for in one place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from drafter.claims.joining import basis_class
from drafter.claims.mentions import find_mentions
from drafter.core.fact import Fact, Ledger, LedgerEntry, PairReading
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.report import Report
from drafter.core.text import Provenance
from drafter.read.periods import read_period

_PART_OF_YEAR = re.compile(r"\d{4}年(?:[上下]半年|第?[一二三四1-4]季度|前[二三]季度|\d{1,2}月?[-—–－至]\d{1,2}月)")
_YEAR = re.compile(r"(\d{4})年")


def build_ledger(
    facts: Sequence[Fact],
    priors: Sequence[Report] = (),
    *,
    period: Period | None = None,
    pairs: tuple[PairReading, ...] = (),
) -> Ledger:
    """The ledger of these facts and of last period's reports, in source order.

    period: this report's own; a prior whose title does not say otherwise is taken to cover the same months a year earlier.
    pairs: what somebody said of figures that seem to be of one thing.
    """
    entries = [entry for fact in facts for entry in _stated(fact)]
    for number, prior in enumerate(priors, 1):
        entries += _of_prior(prior, number, period)
    return Ledger(tuple(entries), tuple(facts), tuple(prior.text for prior in priors), pairs)


def _stated(fact: Fact) -> Iterator[LedgerEntry]:
    for metric in fact.metrics:
        if metric.value is not None:
            yield LedgerEntry(metric, fact.id, fact.provenance, table=fact.table)


def _of_prior(prior: Report, number: int, period: Period | None) -> Iterator[LedgerEntry]:
    past = prior_period(prior, period)
    starts = list(accumulate((len(line) + 1 for line in prior.text.split("\n")), initial=0))
    lines = prior.text.split("\n")
    planned = [block.span for block in prior.paragraphs() if block.role == "plans"]
    for mention in find_mentions(prior.text, period=past):
        if mention.metric is None or mention.metric.value is None:
            continue
        row = bisect_right(starts, mention.span.start) - 1
        metric = mention.metric
        if basis_class(metric.basis) == "数值" and any(span.covers(mention.span) for span in planned):
            # What the prior planned is this period's target, never last period's result.
            metric = replace(metric, basis="目标", period=period.code if period else "")
        where = Provenance(prior.source, _("第{n}行").format(n=row + 1), lines[row].strip()[:120])
        yield LedgerEntry(metric, f"p{number}-{row + 1}", where, prior=True)


def prior_period(prior: Report, period: Period | None) -> Period | None:
    """The period a prior report covers: as its title says, when that is part of a year or the period asked about is unknown.

    A congress report's title may name the year after the one it reports on, so a bare year yields to `period`.
    """
    title = prior.title_text()
    if found := _PART_OF_YEAR.search(title):
        return read_period(found[0])
    if period is not None:
        return period.back()
    return read_period(f"{found[1]}年") if (found := _YEAR.search(title)) else None
