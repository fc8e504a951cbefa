"""Any file a user hands us, read as a Report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafter.core.report import Report
from drafter.office.source import SourceText, read_source
from drafter.read.lines import Known
from drafter.read.outline import parse_report

if TYPE_CHECKING:
    from drafter.office.docx_text import DocxText


def read_report(path: Path | str) -> Report:
    """Reads a report from a file of any kind drafter knows.

    Raises:
        InputError: the file cannot be read; says why and what to do.
    """
    return report_of(read_source(path), Path(path).name)


def report_of(source: SourceText, name: str) -> Report:
    """The report in a source that was read already."""
    return parse_report(source.text, name, known=_known(source.docx) if source.docx else None)


def _known(docx: DocxText) -> Known:
    """A one-column table is a frame around paragraphs, not a table of figures: its lines are read as body."""
    from drafter.office.looks import heading_starts

    tables = tuple(table.rows for table in docx.tables if max(map(len, table.rows), default=0) > 1)
    contents = tuple(paragraph.span for paragraph in docx.paragraphs if paragraph.toc and len(paragraph.span))
    return Known(tables, contents, heading_starts(docx))
