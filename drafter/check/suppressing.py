"""Leaving out the findings a user has suppressed, and telling which suppressions serve nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.suppression import Suppression
from drafter.core.text import Span


def suppress(
    findings: list[Finding], context: Context, suppressions: Sequence[Suppression], rules: Sequence[Rule]
) -> list[Finding]:
    """The findings that no suppression covers, and those of the SP rules on the suppressions themselves.

    A suppression without a reason covers nothing. One that covers nothing is unused, unless its rule did not run.
    """
    if not suppressions:
        return findings
    kept, used = list(findings), set()
    for suppression in suppressions:
        places = list(_places(context.text, suppression.quote))
        covered = [finding for finding in findings if _covers(suppression, places, finding)]
        if suppression.reason.strip() and covered:
            used.add(suppression)
            kept = [finding for finding in kept if finding not in covered]
    return kept + list(_remarks(context, suppressions, used, rules))


def _places(text: str, quote: str) -> Iterator[Span]:
    at = text.find(quote) if quote else -1
    while at >= 0:
        yield Span(at, at + len(quote))
        at = text.find(quote, at + len(quote))


def _covers(suppression: Suppression, places: Sequence[Span], finding: Finding) -> bool:
    if not finding.rule.startswith(suppression.rule.upper()):
        return False
    return any(place.covers(finding.span) or finding.span.covers(place) for place in places)


def _remarks(
    context: Context, suppressions: Sequence[Suppression], used: set[Suppression], rules: Sequence[Rule]
) -> Iterator[Finding]:
    ran = [rule.id for rule in rules]
    judged = [each for each in suppressions if any(rule_id.startswith(each.rule.upper()) for rule_id in ran)]
    options = {**context.options, "suppressions": tuple(judged), "used": frozenset(used)}
    about = replace(context, options=options, _computed={})
    for rule in rules:
        if rule.id.startswith("SP"):
            yield from rule.check(about)
