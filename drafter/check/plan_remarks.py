"""What planning found about the sources, as findings: the rules GR101–GR109 differ in kind only."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.profile import Remark
from drafter.core.text import Span


def of_kind(rule: Rule, ctx: Context, kind: str) -> Iterator[Finding]:
    """Every remark of one kind, placed where the draft tells the fact, else at the title."""
    for one in ctx.remarks:
        if one.kind == kind:
            yield Finding(
                rule.id, rule.name, rule.severity, one.message, _place(ctx, one), one.related, one.left, one.right,
                one.delta,
            )  # fmt: skip


def _place(ctx: Context, remark: Remark) -> Span:
    """The sentence it names, else the conflict mark that holds its value, else the first figure that rests on the fact, else the fact's own words, else the title."""
    if remark.words and (at := ctx.text.find(remark.words)) >= 0:
        return Span(at, at + len(remark.words))
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
