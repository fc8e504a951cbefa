"""A report as a docx in the unit's layout: same report, layout and date, same bytes."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from docx.document import Document
from docx.text.run import Run

from drafter.assemble.body import write_body
from drafter.assemble.bookmarked import remember_bookmarks
from drafter.assemble.letterhead import imprint_elements, letterhead_elements
from drafter.assemble.new_documents import new_document, saved
from drafter.core.bookmark import Bookmark
from drafter.core.edit import Comment
from drafter.core.layout import Layout
from drafter.core.report import Report


def assemble(
    report: Report, layout: Layout, *, date: datetime.date, bookmarks: Sequence[Bookmark] = (), period: str = ""
) -> bytes:
    """The clean docx. `date` is the document's own: it dates the package and its properties, never the clock.

    bookmarks: figures and open places the document is to remember, in text order; period: the report's own, beside them.

    Source: GB/T 9704-2012.
    """
    document, _anchored = written(report, layout, date, bookmarks=bookmarks)
    if bookmarks:
        remember_bookmarks(document, bookmarks, period)
    return saved(document, date)


def written(
    report: Report,
    layout: Layout,
    date: datetime.date,
    comments: Sequence[Comment] = (),
    bookmarks: Sequence[Bookmark] = (),
) -> tuple[Document, dict[int, tuple[Run, Run]]]:
    """The document with 版头, report and 版记, and the runs each comment is to hang on."""
    document = new_document(report, layout, date)
    end = document.element.body.sectPr
    assert end is not None
    if layout.letterhead:
        for made in letterhead_elements(layout.letterhead, layout):
            end.addprevious(made)
    anchored = write_body(document, report, layout, comments, bookmarks=bookmarks)
    if layout.imprint:
        for made in imprint_elements(layout.imprint, layout, date):
            end.addprevious(made)
    return document, anchored
