"""Findings as JSON, in the shape other programs rely on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from drafter.core.finding import Finding, Related

Checked = tuple[str, str, str, Sequence[Finding]]


def findings_json(files: Iterable[Checked]) -> str:
    """`{"files": [{"path", "profile", "findings": […]}]}` from (path, profile id, text, findings) of each file."""
    shape = {
        "files": [
            {"path": path, "profile": profile, "findings": finding_entries(text, findings)}
            for path, profile, text, findings in files
        ]
    }
    return json.dumps(shape, ensure_ascii=False, indent=1) + "\n"


def finding_entries(text: str, findings: Sequence[Finding]) -> list[dict[str, Any]]:
    """The findings of one file, whose text they point into."""
    return [_finding(finding, text) for finding in findings]


def _finding(finding: Finding, text: str) -> dict[str, Any]:
    fix = (
        {"start": finding.fix.span.start, "end": finding.fix.span.end, "new": finding.fix.new, "safe": finding.fix.safe}
        if finding.fix
        else None
    )
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        "start": finding.span.start,
        "end": finding.span.end,
        "quote": finding.span.of(text),
        "related": [_related(other) for other in finding.related],
        "left": finding.left,
        "right": finding.right,
        "delta": finding.delta,
        "tolerance": finding.tolerance,
        "fix": fix,
        "fingerprint": finding.fingerprint,
    }


def _related(other: Related) -> dict[str, Any]:
    return {
        "start": other.span.start if other.span else None,
        "end": other.span.end if other.span else None,
        "quote": other.quote,
        "source": other.source,
        "locator": other.locator,
    }
