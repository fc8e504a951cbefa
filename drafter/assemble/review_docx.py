"""审核稿: the same pages, with a Word comment at each place that has something to say, and a last page for what has no place."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from docx.comments import Comments
from docx.document import Document
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.text.run import Run

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
    _hang(document, [(anchored[at], comment) for at, comment in enumerate(placed) if at in anchored], author, date)
    if closing:
        write_body(document, closing_report(closing), layout, new_page=True)
    return saved(document, date)


def _hang(
    document: Document, comments: Sequence[tuple[tuple[Run, Run], Comment]], author: str, date: datetime.date
) -> None:
    """Each comment on its runs. They are made apart and numbered here: the document's own way looks through all others for each new one."""
    ours = document.comments
    apart = Comments(parse_xml(f"<w:comments {nsdecls('w')}/>"), ours._comments_part)
    for number, ((first, last), comment) in enumerate(comments):
        made = apart.add_comment("\n".join(comment.lines), author=author, initials=author[:2])._comment_elm
        made.id = number
        made.set(qn("w:date"), f"{date.isoformat()}T00:00:00Z")
        ours._comments_elm.append(made)
        first.mark_comment_range(last, number)


def _within_line(text: str, comment: Comment) -> Comment:
    end = text.find("\n", comment.span.start, comment.span.end)
    return comment if end < 0 else Comment(Span(comment.span.start, end), comment.lines, comment.highlight)
