"""What a report has from the reports before it, sentence by sentence."""

from __future__ import annotations

from drafter.check.rule import Context
from drafter.core.comparison import Reuse
from drafter.core.report import Report
from drafter.language.reuse import match_sentences


def reused(context: Context) -> tuple[tuple[Report, tuple[Reuse, ...]], ...]:
    """For each prior report, where each sentence of this one comes from; worked out once a report."""
    return tuple(
        (prior, match_sentences(context.text, prior.text, spans=context.sentences)) for prior in context.priors
    )
