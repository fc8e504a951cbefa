"""溯源 of a report anyone wrote: read → ledger → ground, one stage a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.core.fact import Fact
from drafter.core.grounding import Grounding
from drafter.core.period import Period
from drafter.ground.grounding import ground
from drafter.read.facts import read_facts
from drafter.read.ledger import build_ledger
from drafter.read.report import open_prior, open_report


@dataclass(frozen=True, slots=True)
class Traced:
    """text: as `drafter text` prints it. groundings: in text order. warnings: what a reader should know of the file."""

    text: str
    groundings: tuple[Grounding, ...]
    facts: tuple[Fact, ...]
    warnings: tuple[str, ...] = ()


def trace_report(
    report: Path | str, facts: Sequence[Path], *, priors: Sequence[Path] = (), period: Period | None = None
) -> Traced:
    """What every figure, date, title and name of a report rests on. period: the report's own; None reads it from the title.

    Raises:
        InputError: the report, a facts file or a prior cannot be read.
    """
    opened = open_report(report)
    covered = period or opened.period()
    material = read_facts(facts, period=covered)
    ledger = build_ledger(material.facts, [open_prior(path).report for path in priors], period=covered)
    return Traced(opened.text, ground(opened.text, ledger, period=covered), material.facts, opened.source.warnings)
