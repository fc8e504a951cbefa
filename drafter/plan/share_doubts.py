"""A 完成率 that the row's own value and plan refute: told with the sum; the value itself is marked where a slip of the pen would explain it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.claims.against_plan import aim_of
from drafter.claims.arithmetic import as_level, decimal_words, rounded, rounded_words, share_sum
from drafter.claims.completion import refuted_share, said_share
from drafter.claims.intervals import decimals
from drafter.claims.share_sums import ShareApart, wrong_shares
from drafter.claims.slips import slip
from drafter.core.edit import Edit
from drafter.core.fact import Fact
from drafter.core.finding import Related
from drafter.core.messages import _
from drafter.core.profile import Remark
from drafter.core.text import Span
from drafter.plan.joined import Joins
from drafter.plan.note_figures import rows


def doubt_shares(facts: Sequence[Fact], joins: Joins) -> None:
    """A remark for each row whose stated share of the plan cannot be that of its figures."""
    for row in rows(facts):
        share, said = refuted_share(row), said_share(row)
        if share is not None and said is not None:
            joins.remarks.append(_remark(row, share, said, _meant(row, said, joins)))
    for apart in wrong_shares(facts):
        _mark_share(apart, joins)


def _mark_share(apart: ShareApart, joins: Joins) -> None:
    """【待核：19.04%／16.89%】 where the share stands: part and whole are told elsewhere, and one of the three is wrong."""
    assert isinstance(apart.share.value, Decimal)
    stated, made = f"{decimal_words(apart.share.value)}%", f"{rounded_words(apart.made)}%"
    at = apart.fact.text.find(stated)
    if at < 0 or apart.fact.id in joins.marks:
        return
    reason = _("占比与两个数算的不一致")
    if not joins.amend(apart.fact, Edit(Span(at, at + len(stated)), f"【待核：{stated}／{made}】", reason)):
        return
    message = _("{name}写的是{stated}，按{sum}，对不上。请核对占比和两个数").format(
        name=apart.share.indicator, stated=stated, sum=apart.arithmetic
    )
    place = apart.of.provenance
    related = Related(apart.of.text, None, place.source, place.locator)
    joins.remarks.append(Remark("conflict", message, (apart.fact.id, apart.of.id), (related,), stated, made))


def _meant(row: Fact, said: Decimal, joins: Joins) -> str:
    """The value the stated share would follow from, where the one written is that one mistyped; then both stand in a mark. \"\" else."""
    metric, aim = row.metrics[0], aim_of(row)
    assert aim is not None and isinstance(aim.value, Decimal) and isinstance(metric.value, Decimal)
    back = rounded(aim.value * said / 100, decimals(metric.value))
    if not slip(metric, replace(metric, value=back)):
        return ""
    words = f"{as_level(back)}{metric.unit}"
    joins.marks[row.id] = f"【待核：{as_level(metric.value)}{metric.unit}／{words}】"
    return words


def _remark(row: Fact, share: Decimal, said: Decimal, meant: str) -> Remark:
    metric, aim = row.metrics[0], aim_of(row)
    assert aim is not None and isinstance(aim.value, Decimal) and isinstance(metric.value, Decimal)
    stated, computed = f"{decimal_words(said)}%", f"{rounded_words(share)}%"
    message = _("{indicator}：完成率写的是{stated}，按{sum}，对不上。请核对完成数、计划数或完成率").format(
        indicator=metric.indicator, stated=stated, sum=share_sum(metric.value, aim.value)
    )
    if meant:
        message += _("；按{stated}倒推是{meant}，像是把数写颠倒了").format(stated=stated, meant=meant)
    place = row.provenance
    related = Related(row.text, None, place.source, place.locator)
    return Remark("share_refuted", message, (row.id,), (related,), stated, computed)
