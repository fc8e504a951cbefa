"""Texts against their sources: figure by figure, sentence by sentence; and a text set as an official document."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.core.fact import FactRole
from drafter.core.period import Period

if TYPE_CHECKING:
    from drafter.pipeline.tracing import Traced
    from drafter.pipeline.verifying import VerifiedReport


@dataclass(frozen=True, slots=True)
class Tracing:
    """A report, and what every figure, date, title and name of it rests on."""

    traced: Traced

    def to_dict(self) -> dict[str, Any]:
        """What `drafter trace --format json` prints."""
        from drafter.present.traced_json import traced_dict

        return traced_dict(self.traced.groundings, self.traced.groundings, self.traced.facts)


def trace(
    report: Path | str, facts: Sequence[Path | str], *, priors: Sequence[Path | str] = (), period: Period | None = None
) -> Tracing:
    """Traces a report to its sources. Raises InputError for a file that cannot be read."""
    from drafter.pipeline.tracing import trace_report

    return Tracing(
        trace_report(report, [Path(one) for one in facts], priors=[Path(one) for one in priors], period=period)
    )


@dataclass(frozen=True, slots=True)
class VerifiedFile:
    """A file held against its sources."""

    found: VerifiedReport

    def to_dict(self) -> dict[str, Any]:
        """What `drafter verify --format json` prints."""
        from drafter.present.verified_json import verified_dict

        return verified_dict(self.found.text, self.found.verified)


def verify_file(
    report: Path | str,
    facts: Sequence[Path | str],
    *,
    priors: Sequence[Path | str] = (),
    period: Period | None = None,
    role: FactRole = "achievements",
) -> VerifiedFile:
    """A file held against facts files, sentence by sentence; see `verify` for a text in hand. Raises InputError."""
    from drafter.pipeline.verifying import verify_report

    return VerifiedFile(
        verify_report(Path(report), tuple(map(Path, facts)), priors=tuple(map(Path, priors)), period=period, role=role)
    )


def set_as_docx(report: Path | str, *, layout: Path | str | None = None, date: datetime.date) -> bytes:
    """A text (or a docx, read as text) set anew as GB/T 9704-2012 asks. date: the document's own. Raises InputError."""
    from drafter.assemble.layout import load_layout
    from drafter.assemble.report_docx import assemble
    from drafter.read.report import open_report

    return assemble(open_report(report).report, load_layout(str(layout) if layout else None), date=date)
