"""审核稿: the same pages, with a Word comment at each place that has something to say."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from drafter.assemble.closing import closing_page
from drafter.assemble.report_docx import package, zipped
from drafter.assemble.wordprocessing import Element, element, run, run_properties, to_bytes
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
    """The review copy: comments in text order, anchored at their exact words, dated `date`.

    A comment that spans lines is anchored at its words in the first of them. closing: what was left out and what is asked, on a
    page after the report.
    """
    anchored = [_within_line(report.text, comment) for comment in comments]
    made = package(report, layout, date, anchored, closing_page(closing, layout) if closing else ())
    if anchored:
        made["word/comments.xml"] = _comments(anchored, author, date)
    return zipped(made, date)


def _within_line(text: str, comment: Comment) -> Comment:
    end = text.find("\n", comment.span.start, comment.span.end)
    return comment if end < 0 else Comment(Span(comment.span.start, end), comment.lines, comment.highlight)


def _comments(comments: Sequence[Comment], author: str, date: datetime.date) -> bytes:
    root = element("comments")
    for number, comment in enumerate(comments):
        made = element("comment", id=number, author=author, date=f"{date.isoformat()}T00:00:00Z", initials=author[:2])
        for place, line in enumerate(comment.lines):
            made.append(_paragraph(line, first=place == 0))
        root.append(made)
    return to_bytes(root)


def _paragraph(line: str, *, first: bool) -> Element:
    paragraph = element("p", element("pPr", element("pStyle", val="CommentText")))
    if first:
        paragraph.append(
            element("r", element("rPr", element("rStyle", val="CommentReference")), element("annotationRef"))
        )
    paragraph.append(run(line, run_properties("宋体", "宋体", 10.5)))
    return paragraph
