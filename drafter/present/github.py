"""Findings as GitHub workflow commands, which show as annotations on a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafter.core.finding import Finding
from drafter.present.finding_lines import line_number

_COMMANDS = {"error": "error", "warning": "warning", "advice": "notice"}


def workflow_commands(files: Iterable[tuple[str, str, str, Sequence[Finding]]]) -> str:
    """One line a finding, from (path, profile id, text, findings) of each file."""
    lines = []
    for path, _profile, text, findings in files:
        for finding in findings:
            place = f"file={_property(path)},line={line_number(text, finding.span.start)},title={_property(f'{finding.rule} {finding.name}')}"
            lines.append(f"::{_COMMANDS[finding.severity]} {place}::{_message(finding.message)}\n")
    return "".join(lines)


def _message(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _message(words).replace(":", "%3A").replace(",", "%2C")
