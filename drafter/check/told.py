"""Whether a report tells a fact it was given."""

from __future__ import annotations

import re

from drafter.check.rule import Context
from drafter.core.fact import Fact
from drafter.core.finding import Related

_ENOUGH = 0.5  # share of the fact's character pairs that stand in the report
_WORD = re.compile(r"[^\w]+|[的了和与及等在]")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def is_told(fact: Fact, context: Context) -> bool:
    """Grounded somewhere, or half of its words and, if it has figures, one of them stand in the report."""
    if any(fact.id in grounding.facts for grounding in context.groundings):
        return True
    pairs = context.once(_report_pairs)
    own = _pairs(fact.text)
    if not own:
        return True
    figures = _NUMBER.findall(fact.text)
    spoken = context.once(_report_numbers)
    if figures and not any(figure in spoken for figure in figures):
        return False
    return len(own & pairs) / len(own) >= _ENOUGH


def related_fact(fact: Fact) -> Related:
    """The fact as the other place of a finding."""
    return Related(fact.text, None, fact.provenance.source, fact.provenance.locator)


def _report_pairs(context: Context) -> frozenset[str]:
    return _pairs(context.text)


def _report_numbers(context: Context) -> frozenset[str]:
    return frozenset(_NUMBER.findall(context.text))


def _pairs(text: str) -> frozenset[str]:
    pieces = _WORD.split(_NUMBER.sub(" ", text))
    return frozenset(piece[at : at + 2] for piece in pieces for at in range(len(piece) - 1))
