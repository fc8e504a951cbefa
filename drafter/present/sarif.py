"""Findings as SARIF 2.1.0, for code-scanning viewers."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from drafter.core.finding import Finding
from drafter.core.text import Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "advice": "note"}
Checked = tuple[str, str, str, Sequence[Finding]]


def sarif(files: Iterable[Checked], version: str) -> str:
    """One run over all files, from (path, profile id, text, findings) of each; columns count code points."""
    files = list(files)
    names = {finding.rule: finding.name for _path, _profile, _text, findings in files for finding in findings}
    run = {
        "tool": {"driver": driver(names, version)},
        "columnKind": "unicodeCodePoints",
        "results": sarif_results(files),
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def driver(names: Mapping[str, str], version: str) -> dict[str, Any]:
    """The tool's own entry, with the rules that found something by id: name."""
    rules = [{"id": rule, "name": name, "shortDescription": {"text": name}} for rule, name in sorted(names.items())]
    return {"name": "drafter", "version": version, "rules": rules}


def sarif_results(files: Iterable[Checked]) -> list[dict[str, Any]]:
    """One entry a finding, in the order given."""
    return [_result(finding, path, text) for path, _profile, text, findings in files for finding in findings]


def _result(finding: Finding, path: str, text: str) -> dict[str, Any]:
    made: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": _place(path, text, finding.span)}],
        "partialFingerprints": {"drafter/v1": finding.fingerprint or "none"},
    }
    related = [
        {"physicalLocation": _place(path, text, other.span), "message": {"text": other.quote}}
        for other in finding.related
        if other.span
    ]
    if related:
        made["relatedLocations"] = related
    return made


def _place(path: str, text: str, span: Span) -> dict[str, Any]:
    start, end = _point(text, span.start), _point(text, span.end)
    region = {
        "startLine": start[0],
        "startColumn": start[1],
        "endLine": end[0],
        "endColumn": end[1],
        "charOffset": span.start,
        "charLength": len(span),
    }
    return {"artifactLocation": {"uri": quote(os.fsencode(path.replace("\\", "/")))}, "region": region}


def _point(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
