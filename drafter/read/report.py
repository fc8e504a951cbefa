"""Any file a user hands us, read as a Report."""

from __future__ import annotations

from pathlib import Path

from drafter.core.report import Report
from drafter.office.source import SourceText, read_source
from drafter.read.outline import parse_report


def read_report(path: Path | str) -> Report:
    """Reads a report from a file of any kind drafter knows.

    Raises:
        InputError: the file cannot be read; says why and what to do.
    """
    return report_of(read_source(path), Path(path).name)


def report_of(source: SourceText, name: str) -> Report:
    """The report in a source that was read already."""
    return parse_report(source.text, name)
