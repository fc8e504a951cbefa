"""Metrics of two reports matched by indicator, scope, basis and unit; never by value."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from drafter.claims.indicators import alike, same_indicator
from drafter.core.comparison import MetricPair, ReportFigure
from drafter.core.grounding import Mention
from drafter.core.quantity import Metric, Quantity
from drafter.core.report import Report
from drafter.core.text import Span
from drafter.language.units import convert, split

_ALIKE = 0.86
_STOP = re.compile(r"[，。；、：！？\s]")
_DIGIT = re.compile(r"[\d【一二三四五六七八九十]")
_FAR, _OWN = 40, 8  # characters that are looked back on, and of a clause's own words
_RATE_PLACES = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class _ComparedFigure:
    """A figure of one of the two reports, with the indicator that it is told of."""

    metric: Metric
    quantity: Quantity
    base: str

    @property
    def stated(self) -> ReportFigure:
        value = self.quantity.exact
        assert value is not None  # _figures keeps single values only
        return ReportFigure(self.quantity.span, self.quantity.raw, value, self.quantity.unit)

    @property
    def signed(self) -> Decimal:
        """A decrease below zero, so that 增长3% and 下降2% are 5 points apart."""
        value = self.stated.value
        return -value if self.quantity.change == "decrease" else value


def pair_metrics(this: Iterable[Mention], prior: Iterable[Mention]) -> tuple[MetricPair, ...]:
    """Metrics of `this` in text order with what `prior` says of them; then those `prior` alone has. Ranges are left out."""
    now, then = _figures(this), _figures(prior)
    matched = _match(now, then)
    pairs = [_pair(figure, then[matched[at]] if at in matched else None) for at, figure in enumerate(now)]
    taken = set(matched.values())
    return (*pairs, *(_pair(None, figure) for at, figure in enumerate(then) if at not in taken))


def pair_figures(
    this: Report, now: Iterable[Mention], prior: Report, before: Iterable[Mention]
) -> tuple[MetricPair, ...]:
    """Figures told against figures told, planned against planned: six stations built and six once planned are no unchanged figure.

    What `prior` planned and this report does not plan again is no metric that is gone: what became of it is told plan by plan.
    """
    told_now, planned_now = _by_tense(this, now)
    told_before, planned_before = _by_tense(prior, before)
    pairs = pair_metrics(told_now, told_before)
    planned = tuple(pair for pair in pair_metrics(planned_now, planned_before) if pair.this)
    both = sorted(
        (*(p for p in pairs if p.this), *planned), key=lambda pair: pair.this.span if pair.this else Span(0, 0)
    )
    return (*both, *(pair for pair in pairs if not pair.this))


def _by_tense(report: Report, mentions: Iterable[Mention]) -> tuple[list[Mention], list[Mention]]:
    """The mentions outside the part of plans, and those in it."""
    plans = [block.span for block in report.paragraphs() if block.role == "plans"]
    told: list[Mention] = []
    planned: list[Mention] = []
    for mention in mentions:
        (planned if any(span.covers(mention.span) for span in plans) else told).append(mention)
    return told, planned


def named_apart(mentions: Iterable[Mention], text: str) -> list[Mention]:
    """The mentions, a second figure of one name called as its own clause calls it: 调解纠纷407件，成功396件 are no two values of one thing."""
    values: dict[tuple[str, str, str, str], Decimal] = {}
    told = []
    for mention in mentions:
        metric, quantity = mention.metric, mention.quantity
        if metric is not None and quantity is not None and quantity.exact is not None:
            key = (metric.indicator, metric.scope, metric.basis, quantity.unit)
            own = _own_words(text, mention) if values.setdefault(key, quantity.exact) != quantity.exact else ""
            if own and own not in metric.indicator:
                mention = replace(mention, metric=replace(metric, indicator=f"{metric.indicator}{own}"))
        told.append(mention)
    return told


def _own_words(text: str, mention: Mention) -> str:
    """What a figure's own clause says before it; "" where that is long or holds a figure itself."""
    words = _STOP.split(text[max(0, mention.span.start - _FAR) : mention.span.start])[-1].strip()
    return words if words and len(words) <= _OWN and not _DIGIT.search(words) else ""


def _figures(mentions: Iterable[Mention]) -> list[_ComparedFigure]:
    found, seen = [], set()
    for mention in mentions:
        metric, quantity = mention.metric, mention.quantity
        if metric is None or quantity is None or quantity.exact is None or len(metric.indicator) < 2:
            continue
        key = (metric.indicator, metric.scope, metric.basis, quantity.unit, quantity.exact)
        if key not in seen:  # the same figure said twice is one
            seen.add(key)
            found.append(_ComparedFigure(metric, quantity, split(quantity.unit)[1]))
    return found


def _match(now: list[_ComparedFigure], then: list[_ComparedFigure]) -> dict[int, int]:
    """Index in `now` → index in `then`: equal names first, then alike ones of the same unit; each used once."""
    shelves: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, figure in enumerate(then):
        shelves[_shelf(figure)].append(at)
    found: dict[int, int] = {}
    taken: set[int] = set()
    for least in (1.0, _ALIKE):
        for at, figure in enumerate(now):
            if at in found:
                continue
            free = [other for other in shelves[_shelf(figure)] if other not in taken]
            best = max(free, key=lambda other: _likeness(figure, then[other]), default=None)
            if best is not None and _likeness(figure, then[best]) >= least:
                found[at] = best
                taken.add(best)
    return found


def _shelf(figure: _ComparedFigure) -> tuple[str, ...]:
    return figure.base, figure.quantity.kind, figure.metric.basis, "change" if figure.quantity.change else "level"


def _likeness(one: _ComparedFigure, other: _ComparedFigure) -> float:
    if one.metric.scope and other.metric.scope and one.metric.scope != other.metric.scope:
        return 0.0
    if one.metric.indicator == other.metric.indicator or same_indicator(one.metric.indicator, other.metric.indicator):
        return 1.0
    if not set(one.metric.indicator) & set(other.metric.indicator):
        return 0.0
    return min(alike(one.metric.indicator, other.metric.indicator), 0.99)


def _pair(now: _ComparedFigure | None, then: _ComparedFigure | None) -> MetricPair:
    of = now or then
    assert of is not None  # called with at least one
    metric = of.metric
    if now is None or then is None:
        return MetricPair(
            metric.indicator,
            of.quantity.unit,
            metric.scope,
            metric.basis,
            now.stated if now else None,
            then.stated if then else None,
        )
    a, b = now.stated, then.stated
    before = convert(then.signed, b.unit, a.unit)
    delta = None if before is None else now.signed - before
    rate = _rate(delta, before, now.quantity)
    return MetricPair(
        metric.indicator,
        a.unit,
        metric.scope,
        metric.basis,
        a,
        b,
        delta,
        rate,
        delta == 0 and a.raw == b.raw,
        before is not None and before * now.signed < 0,
    )


def _rate(delta: Decimal | None, before: Decimal | None, quantity: Quantity) -> Decimal | None:
    if delta is None or before is None or before <= 0 or quantity.kind in ("percent", "point", "rank", "ratio"):
        return None
    return (delta / before * 100).quantize(_RATE_PLACES)
