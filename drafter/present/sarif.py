"""Findings as SARIF 2.1.0, for code-scanning viewers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote

from drafter.core.finding import Finding
from drafter.core.text import Span

_LEVELS = {"error": "error", "warning": "warning", "advice": "note"}
Checked = tuple[str, str, str, Sequence[Finding]]


def sarif(files: Iterable[Checked], version: str) -> str:
    """One run over all files, from (path, profile id, text, findings) of each; columns count code points."""
    files = list(files)
    rules = {finding.rule: finding for _path, _profile, _text, findings in files for finding in findings}
    ids = sorted(rules)
    driver = {
        "name": "drafter",
        "version": version,
        "rules": [
            {"id": rule, "name": rules[rule].name, "shortDescription": {"text": rules[rule].name}} for rule in ids
        ],
    }
    results = [_result(finding, path, text, ids) for path, _profile, text, findings in files for finding in findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _result(finding: Finding, path: str, text: str, ids: list[str]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": ids.index(finding.rule),
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
    return {"artifactLocation": {"uri": quote(path.replace("\\", "/"))}, "region": region}


def _point(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
