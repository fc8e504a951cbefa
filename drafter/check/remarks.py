"""What planning found about the sources, as findings: the rules GR101–GR109 differ in kind only."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from drafter.check.rule import Context
from drafter.core.finding import Finding, Severity
from drafter.core.profile import Remark, RemarkKind
from drafter.core.text import Span


def of_kind(rule: str, name: str, severity: Severity, kind: RemarkKind) -> Callable[[Context], Iterator[Finding]]:
    """The check of one rule: every remark of `kind`, placed where the draft tells the fact, else at the title."""

    def check(ctx: Context) -> Iterator[Finding]:
        for remark in ctx.remarks:
            if remark.kind == kind:
                yield Finding(
                    rule,
                    name,
                    severity,
                    remark.message,
                    _place(ctx, remark),
                    remark.related,
                    remark.left,
                    remark.right,
                    remark.delta,
                )

    return check


def _place(ctx: Context, remark: Remark) -> Span:
    """The conflict mark that holds its value, else the first figure that rests on the fact, else the fact's own words, else the title."""
    if remark.left:
        for mark in ctx.placeholders:
            if mark.kind == "conflict" and remark.left in mark.span.of(ctx.text):
                return mark.span
    for grounding in ctx.groundings:
        if any(fact_id in grounding.facts for fact_id in remark.fact_ids):
            return grounding.mention.span
    for fact in ctx.facts:
        if fact.id in remark.fact_ids and (at := ctx.text.find(fact.text[:8])) >= 0:
            return Span(at, at + len(fact.text[:8]))
    return ctx.report.title or Span(0, 0)
