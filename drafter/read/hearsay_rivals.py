"""What somebody only said, beside the figure that a line or a table states of the same: its question names both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.claims.arithmetic import decimal_words
from drafter.claims.conflicts import find_conflicts, likely_conflicts
from drafter.core.claim import Question
from drafter.core.fact import Fact, LedgerEntry
from drafter.core.messages import _
from drafter.read.ledger import build_ledger

_SAID = re.compile(r"^.{0,14}?(?:说|讲|称|报)的?(?=..)")  # 商务局小张电话里说以旧换新


def with_rivals(questions: Sequence[Question], asked: Sequence[Fact], facts: Sequence[Fact]) -> tuple[Question, ...]:
    """The questions; one of hearsay that gives a figure otherwise stated says by whom and how much."""
    waiting = {fact.id: fact for fact in asked if "hearsay" in fact.marks}
    return tuple(
        _with_rival(question, waiting[question.fact_id], facts) if question.fact_id in waiting else question
        for question in questions
    )


def _with_rival(question: Question, heard: Fact, facts: Sequence[Fact]) -> Question:
    rival = _rival(heard, facts)
    if rival is None:
        return question
    said = _("；{place}写的是“{name}{value}”，两个数不一致").format(
        place=rival.provenance, name=rival.metric.indicator, value=_value(rival)
    )
    return replace(question, question=f"{question.question}{said}")


def _rival(heard: Fact, facts: Sequence[Fact]) -> LedgerEntry | None:
    """The first figure of another line that is one with the heard one, and differs."""
    if not heard.metrics:
        return None
    metrics = tuple(replace(metric, indicator=_SAID.sub("", metric.indicator)) for metric in heard.metrics)
    ledger = build_ledger([*facts, replace(heard, metrics=metrics, duplicate_of="")])
    for found in (*find_conflicts(ledger), *likely_conflicts(ledger)):
        if any(entry.fact_id == heard.id for entry in found.entries):
            return next((entry for entry in found.entries if entry.fact_id != heard.id), None)
    return None


def _value(entry: LedgerEntry) -> str:
    value = entry.metric.value
    return f"{decimal_words(value) if isinstance(value, Decimal) else value}{entry.metric.unit}"
