"""What last period's report is good for: whose it is, and what it had that this period's facts lack."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import chain

from drafter.claims.arithmetic import decimal_words
from drafter.claims.joining import basis_class, counted_in, same_name, unit_base
from drafter.core.fact import Fact, Ledger
from drafter.core.messages import _
from drafter.core.profile import Gap
from drafter.core.quantity import Metric
from drafter.core.report import Report
from drafter.ground.likeness import held_by
from drafter.language.formal import formal
from drafter.language.placeholders import find_placeholders
from drafter.language.quantities import find_quantities
from drafter.language.segmenting import Word, words_of

_RATE = re.compile(r"(?:同比)?(?:增长|下降|增幅|降幅)$")


def prior_gaps(
    priors: Sequence[Report],
    ledger: Ledger,
    facts: Sequence[Fact],
    period: str,
    said: Sequence[str] = (),
    names: Sequence[str] = (),
) -> tuple[Gap, ...]:
    """Metrics the prior stated, or left a slot for, that no fact of this period gives: 上期有、本期无素材.

    said: every line of this period, used or not: what one of them tells in other words is not missing. names: of the unit, whose words tell nothing.
    """
    seen: dict[str, list[str]] = {}
    for unit, name in _told(facts):
        seen.setdefault(unit_base(unit), []).append(name)
    gaps: list[Gap] = []
    for metric, last, note in [*_stated(ledger), *_slots(priors)]:
        kind = unit_base(metric.unit)
        told_names = chain(*seen.values()) if not metric.unit else chain(seen.get(kind, ()), seen.get("", ()))
        if any(_names_the_same(metric.indicator, name) for name in told_names):
            continue
        if any(tells_of(metric, line, names) for line in said):
            continue
        seen.setdefault(kind, []).append(metric.indicator)
        gaps.append(Gap(metric.indicator, metric.unit, period, last=last, note=note))
    return tuple(gaps)


def _told(facts: Sequence[Fact]) -> Iterator[tuple[str, str]]:
    """(unit, name) of every figure of this period's facts, as a metric and as its clause means it."""
    for fact in facts:
        yield from ((metric.unit, metric.indicator) for metric in fact.metrics)
        yield from ((one.quantity.unit, one.indicator) for claim in fact.claims for one in claim.figures)


_WHOLLY, _MOSTLY, _SHORT = 0.95, 0.65, 3


def _names_the_same(prior: str, now: str) -> bool:
    """Whether a figure of this period answers for one of the prior's: the same name, or the same in a clerk's words (规上企业 for
    规模以上企业, 收意见 for 收集意见), where the prior's name stands in it whole and is most of it."""
    if same_name(prior, now):
        return True
    if len(prior) < _SHORT or len(set(prior) & set(now)) < 2:
        return False
    before, after = _words(prior), _words(now)
    return held_by(before, after) >= _WHOLLY and held_by(after, before) >= _MOSTLY


_OF_IT = 0.6  # share of a name's words that a line must hold to tell of the same thing
_WIDE = 3  # times its length, within which the signs of a short name may stand (督改 in 督促整改)
_CLAUSES = re.compile("[，。；;！？]")


def tells_of(metric: Metric, line: str, names: Sequence[str] = ()) -> bool:
    """Whether a line tells of what a prior figure measures, in whatever words: with a figure, or a blank, counted alike."""
    if _gives_rate(metric, line):
        return True
    if not any(counted_in(unit) == counted_in(metric.unit) for unit in _units(line)):
        return False
    own = {word.text for name in names for word in _words(name)}
    name = [word for word in _words(metric.indicator) if word.text not in own] or list(_words(metric.indicator))
    short = any(_runs_through(metric.indicator, clause) for clause in _CLAUSES.split(line))
    return short or held_by(name, _words(line)) >= _OF_IT


def _gives_rate(metric: Metric, line: str) -> bool:
    """Whether a line has both counts a rate follows from: 排查隐患326处，整改311处 of 隐患整改率."""
    if metric.unit != "%" or not metric.indicator.endswith("率"):
        return False
    units = [counted_in(one.unit) for one in find_quantities(line) if one.kind == "count"]
    return (
        len(units) > len(set(units)) and held_by(_words(metric.indicator.removesuffix("率")), _words(line)) >= _WHOLLY
    )


@lru_cache(maxsize=4096)
def _units(line: str) -> frozenset[str]:
    blanks = (gap.unit for gap in find_placeholders(line) if gap.unit)
    return frozenset((*(one.unit for one in find_quantities(line)), *blanks))


def _runs_through(name: str, clause: str) -> bool:
    """Whether the signs of a name stand in a clause in their order and near each other, a figure behind them."""
    pattern = "[^\\d]{0,2}?".join(map(re.escape, name))
    found = re.search(pattern, clause)
    return found is not None and len(found[0]) <= _WIDE * len(name) and bool(re.search(r"\d", clause[found.end() :]))


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[Word, ...]:
    return tuple(words_of(formal(name)))


def _stated(ledger: Ledger) -> Iterator[tuple[Metric, str, str]]:
    for entry in ledger.prior():
        metric = entry.metric
        if (
            isinstance(metric.value, Decimal)
            and metric.unit
            and len(metric.indicator) >= 2
            and basis_class(metric.basis) == "数值"
            and not metric.change
        ):
            yield metric, f"{decimal_words(metric.value)}{metric.unit}", _("上期有、本期无素材")


def _slots(priors: Sequence[Report]) -> Iterator[tuple[Metric, str, str]]:
    for prior in priors:
        for gap in find_placeholders(prior.text):
            if gap.kind == "metric" and gap.indicator:
                rate = (
                    _RATE.search(gap.indicator) if gap.unit == "%" else None
                )  # 收入增长*% asks for the growth of 收入
                name = gap.indicator[: rate.start()] if rate else gap.indicator
                yield Metric(name, None, gap.unit, basis="同比" if rate else ""), "", _("上期报告留空、本期无素材")
