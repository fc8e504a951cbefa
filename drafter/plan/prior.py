"""What last period's report is good for: whose it is, and what it had that this period's facts lack."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import chain

from drafter.claims.arithmetic import plain
from drafter.claims.joining import basis_class, family, same_name
from drafter.core.case import Case
from drafter.core.fact import Fact, Ledger
from drafter.core.messages import _
from drafter.core.profile import Gap
from drafter.core.quantity import Metric
from drafter.core.report import Report
from drafter.ground.likeness import held_by
from drafter.language.formal import formal
from drafter.language.placeholders import find_placeholders
from drafter.language.segmenting import Word, words_of

_ORGANISATION = re.compile(
    r"[\u4e00-\u9fff]{2,24}?(?:人民政府|管理局|委员会|管委会|办事处|[\u4e00-\u9fff](?:局|厅|委|院|署|中心|公司|集团|街道|镇|乡|学校|大学|医院))"
)


_RATE = re.compile(r"(?:同比)?(?:增长|下降|增幅|降幅)$")


def is_foreign(prior: Report, case: Case) -> bool:
    """Whether the prior report is another unit's. One that names no unit (hollowed out, `**局`) counts as our own template."""
    names = [name for name in (case.unit, *case.short) if len(name) >= 2]
    for place in (prior.title_text(), prior.signature.of(prior.text) if prior.signature else ""):
        if any(name in place for name in names):
            return False
        if found := _ORGANISATION.search(place):
            return not _same_unit(found[0], case.unit)
    if any(name in prior.text for name in names):
        return False
    found = _ORGANISATION.search(prior.text[:400])
    return bool(found) and "*" not in prior.text[:400]


def _same_unit(one: str, other: str) -> bool:
    """Whether a long and a short name are one unit's: 财政局, 某市财政局, 中共某市财政局党组."""
    left, right = (re.sub(r"^中共|(?:党组|党委|党总支)$", "", name) for name in (one, other))
    short, long = sorted((left, right), key=len)
    return len(short) >= 3 and long.endswith(short)


def prior_gaps(priors: Sequence[Report], ledger: Ledger, facts: Sequence[Fact], period: str) -> tuple[Gap, ...]:
    """Metrics the prior stated, or left a slot for, that no fact of this period gives: 上期有、本期无素材."""
    seen: dict[str, list[str]] = {}
    for unit, name in _told(facts):
        seen.setdefault(family(unit), []).append(name)
    gaps: list[Gap] = []
    for metric, last, note in [*_stated(ledger), *_slots(priors)]:
        kind = family(metric.unit)
        names = chain(*seen.values()) if not metric.unit else chain(seen.get(kind, ()), seen.get("", ()))
        if any(_names_the_same(metric.indicator, name) for name in names):
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
            yield metric, f"{plain(metric.value)}{metric.unit}", _("上期有、本期无素材")


def _slots(priors: Sequence[Report]) -> Iterator[tuple[Metric, str, str]]:
    for prior in priors:
        for gap in find_placeholders(prior.text):
            if gap.kind == "metric" and gap.indicator:
                rate = (
                    _RATE.search(gap.indicator) if gap.unit == "%" else None
                )  # 收入增长*% asks for the growth of 收入
                name = gap.indicator[: rate.start()] if rate else gap.indicator
                yield Metric(name, None, gap.unit, basis="同比" if rate else ""), "", _("上期报告留空、本期无素材")
