"""What the PH rules share: a finding for every placeholder of one kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.placeholder import Placeholder, PlaceholderKind


def gap_findings(
    context: Context, rule: Rule, kind: PlaceholderKind, message: Callable[[Placeholder], str]
) -> Iterator[Finding]:
    """One finding of `rule` for each placeholder of `kind`; `message` words it."""
    for placeholder in context.placeholders:
        if placeholder.kind == kind:
            yield rule.finding(placeholder.span, message(placeholder))
