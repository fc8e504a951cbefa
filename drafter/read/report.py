"""The one door for a report: any file a user hands us, as text and structure."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.core.fact import LeftOut
from drafter.core.report import Report
from drafter.language.title_period import title_period
from drafter.office.source import SourceText, read_source
from drafter.read.outline import parse_report
from drafter.read.trimmed_lines import KnownLines

if TYPE_CHECKING:
    from drafter.core.grounding import Mention
    from drafter.core.period import Period
    from drafter.office.docx_text import DocxText


@dataclass(frozen=True, slots=True)
class Opened:
    """A report of the user's, as read: the same blocks whichever command asked for it."""

    path: str
    source: SourceText
    report: Report
    left_out: tuple[LeftOut, ...] = ()  # of a prior report: lines that bear a secrecy marking

    @property
    def text(self) -> str:
        return self.report.text

    @property
    def docx(self) -> DocxText | None:
        """The Word document behind the text, None for any other kind of file."""
        return self.source.docx

    def period(self) -> Period | None:
        """The period the report's own title names."""
        return title_period(self.text)

    def mentions(self, period: Period | None = None) -> list[Mention]:
        """Its figures in text order. period: what figures without a word of their own belong to."""
        from drafter.claims.mentions import find_mentions  # not needed by those who only want the outline

        return find_mentions(self.text, period=period)


def open_report(path: Path | str, *, original: bool = False) -> Opened:
    """Opens a report of any kind drafter reads. original: a docx as before its tracked changes.

    Raises:
        InputError: the file cannot be read; says why and what to do.
    """
    source = read_source(path, original=original)
    return Opened(str(path), source, report_of(source, Path(path).name))


def open_prior(path: Path | str) -> Opened:
    """Opens a report that is only quoted from: what bears a secrecy marking in it is not read.

    Raises:
        InputError: the file cannot be read; says why and what to do.
    """
    from drafter.read.secrecy import screen_text  # looks into packages: not needed by those who only open a text

    source, name = read_source(path), Path(path).name
    screened = screen_text(source.text, name, "p", source.docx.package if source.docx else None)
    if not screened.left_out:
        return Opened(str(path), source, report_of(source, name))
    plain = SourceText(screened.text, "txt", None, source.warnings)
    return Opened(str(path), plain, parse_report(screened.text, name), screened.left_out)


def read_report(path: Path | str) -> Report:
    """The report alone."""
    return open_report(path).report


def report_of(source: SourceText, name: str) -> Report:
    """The report in a source that was read already."""
    return parse_report(source.text, name, known=_known(source.docx) if source.docx else None)


def _known(docx: DocxText) -> KnownLines:
    """A one-column table is a frame around paragraphs, not a table of figures: its lines are read as body."""
    from drafter.office.looks import heading_starts
    from drafter.office.outline_levels import outline_levels

    tables = tuple(table.rows for table in docx.tables if max(map(len, table.rows), default=0) > 1)
    contents = tuple(paragraph.span for paragraph in docx.paragraphs if paragraph.toc and len(paragraph.span))
    return KnownLines(tables, contents, heading_starts(docx), outline_levels(docx))
