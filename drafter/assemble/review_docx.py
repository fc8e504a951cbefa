"""审核稿: the same pages, with a Word comment at each place that has something to say, and a last page for what has no place."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from docx.oxml.ns import qn

from drafter.assemble.body import write_body
from drafter.assemble.closing import closing_report
from drafter.assemble.new_documents import saved
from drafter.assemble.report_docx import written
from drafter.core.closing import Closing
from drafter.core.edit import Comment
from drafter.core.layout import Layout
from drafter.core.report import Report
from drafter.core.text import Span


def assemble_review(
    report: Report,
    comments: Sequence[Comment],
    layout: Layout,
    *,
    author: str,
    date: datetime.date,
    closing: Closing | None = None,
) -> bytes:
    """The review copy: comments in the order given, anchored at their exact words, dated `date`.

    A comment that spans lines is anchored at its words in the first of them. closing: what was left out and what is asked, on a
    page after the report.
    """
    placed = [_within_line(report.text, comment) for comment in comments]
    document, anchored = written(report, layout, date, placed)
    for number, comment in enumerate(placed):
        if number in anchored:
            words = "\n".join(comment.lines)
            made = document.add_comment(anchored[number], text=words, author=author, initials=author[:2])
            made._comment_elm.set(qn("w:date"), f"{date.isoformat()}T00:00:00Z")
    if closing:
        write_body(document, closing_report(closing), layout, new_page=True)
    return saved(document, date)


def _within_line(text: str, comment: Comment) -> Comment:
    end = text.find("\n", comment.span.start, comment.span.end)
    return comment if end < 0 else Comment(Span(comment.span.start, end), comment.lines, comment.highlight)
