"""A text anyone wrote held against its sources: read → verify, one stage a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.core.fact import Fact, FactRole
from drafter.core.period import Period
from drafter.core.text import Provenance
from drafter.core.verified import Verified
from drafter.ground.verifying import verify
from drafter.language.sentences import split_sentences
from drafter.read.amount import refuse_comparison
from drafter.read.facts import read_facts
from drafter.read.report import open_prior, open_report


@dataclass(frozen=True, slots=True)
class VerifiedReport:
    """text: as `drafter text` prints it. facts: what it was held against, the prior's passages last. warnings: what a reader should know of the file."""

    text: str
    verified: Verified
    facts: tuple[Fact, ...]
    warnings: tuple[str, ...] = ()


def verify_report(
    path: Path,
    facts: Sequence[Path],
    *,
    priors: Sequence[Path] = (),
    period: Period | None = None,
    role: FactRole = "achievements",
) -> VerifiedReport:
    """Holds the report at `path` against the facts files; passages of the prior reports may be told and need not be.

    Raises:
        InputError: the report, a facts file or a prior cannot be read.
    """
    opened = open_report(path)
    when = period or opened.period()
    given = read_facts(facts, period=when).facts
    text = opened.source.text
    refuse_comparison(len(split_sentences(text)), given)
    known = (*given, *(passage for prior in priors for passage in _passages(prior)))
    return VerifiedReport(text, verify(text, known, period=when, role=role), known, opened.source.warnings)


def _passages(prior: Path) -> list[Fact]:
    text = open_prior(prior).report.text
    lines = [line.strip() for line in text.splitlines()]
    return [
        Fact(f"p{number}", "achievements", "", line, Provenance(prior.name, str(number), line), kind="prior")
        for number, line in enumerate(lines, 1)
        if line
    ]
