"""Two figures that may be one, mistyped: asked with both places, since nobody but the clerk knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafter.claims.arithmetic import plain
from drafter.claims.conflicts import likely_conflicts
from drafter.core.claim import Question
from drafter.core.fact import Fact, LedgerEntry
from drafter.core.messages import _
from drafter.read.ledger import build_ledger


def doubles(facts: Sequence[Fact]) -> Iterator[Question]:
    """A question for each pair, in source order. Neither fact waits for its answer: both may be right."""
    words = {fact.id: fact.text for fact in facts}
    for pair in likely_conflicts(build_ledger(facts)):
        one, two = pair.entries[:2]
        said = _("“{one}”（{place}）与“{two}”（{other}）数字相同、顺序不同，像是一个数。是不是一回事？以哪个为准？")
        question = said.format(one=_figure(one), place=one.provenance, two=_figure(two), other=two.provenance)
        yield Question(one.provenance, words.get(one.fact_id, ""), question)


def _figure(entry: LedgerEntry) -> str:
    assert isinstance(entry.metric.value, Decimal)
    return f"{entry.metric.indicator}{plain(entry.metric.value)}{entry.metric.unit}"
