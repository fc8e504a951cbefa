"""What a clerk wrote in one breath: the statements of one line, and the lines under one item of his list. They stay together and in their order."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence

from drafter.core.fact import Fact
from drafter.plan.note_figures import is_row, source_line

_SEVERAL = re.compile("[、和与及]")


def run_of(fact: Fact) -> Hashable:
    """What the facts of one run have in common. A row of a sheet is a run of its own; an item that names several matters binds none of them."""
    if is_row(fact):
        return fact.id
    if fact.subtopic and not _SEVERAL.search(fact.subtopic):
        return fact.provenance.source, fact.role, fact.under
    return (*source_line(fact), fact.role)


def runs_of(facts: Sequence[Fact]) -> list[list[Fact]]:
    """The facts as runs, each at the place of its first."""
    found: dict[Hashable, list[Fact]] = {}
    for fact in facts:
        found.setdefault(run_of(fact), []).append(fact)
    return [*found.values()]
