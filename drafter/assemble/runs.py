"""A stretch of text as runs: cut at marks, comment ends, breaks and changes of font."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise

from docx.text.paragraph import Paragraph
from docx.text.run import Run

from drafter.assemble.anchors import Anchors
from drafter.assemble.dressing import dress_run
from drafter.assemble.looks import RunLook
from drafter.assemble.wordprocessing import element
from drafter.core.bookmark import Bookmark
from drafter.core.text import Span
from drafter.office.bookmarks import PREFIX

_MARK = re.compile(r"【待[补核][^】]*】")
Look = Callable[[int], RunLook]  # at this offset


class RunWriter:
    """Writes the runs of a text's stretches, first to last. anchored: number of a comment → its first and last run.

    bookmarks: in text order; each is put round its runs, hidden as all bookmarks are whose names begin with _.
    """

    def __init__(self, text: str, anchors: Anchors, bookmarks: Sequence[Bookmark] = ()) -> None:
        self.text, self.anchors, self.bookmarks = text, anchors, bookmarks
        self._starts = [one.span.start for one in bookmarks]
        self.anchored: dict[int, tuple[Run, Run]] = {}

    def write(self, paragraph: Paragraph, stretch: Span, look: Look, edges: set[int], breaks: set[int]) -> None:
        """edges: where the look changes. breaks: where a line break stands before the character."""
        marks = [
            Span(stretch.start + found.start(), stretch.start + found.end())
            for found in _MARK.finditer(stretch.of(self.text))
        ]
        comments = self.anchors.take(stretch)
        bookmarked = self._bookmarks_in(stretch)
        yellow = [*marks, *self.anchors.highlighted(stretch)]
        places = {stretch.start, stretch.end, *edges, *breaks}
        places |= {
            edge
            for span in (*yellow, *(span for _n, span in comments), *(b.span for b in bookmarked))
            for edge in (span.start, span.end)
        }
        cuts = sorted(place for place in places if stretch.start <= place <= stretch.end)
        for start, end in pairwise(cuts):
            self._anchor_empty(paragraph, comments, start)
            run = paragraph.add_run(("\n" if start in breaks else "") + self.text[start:end])
            highlight = "yellow" if any(span.start <= start < span.end for span in yellow) else ""
            dress_run(run._r.get_or_add_rPr(), look(start), highlight=highlight)
            _bookmark(
                run, [b for b in bookmarked if b.span.start == start], [b for b in bookmarked if b.span.end == end]
            )
            for number, span in comments:
                if span.start <= start < span.end:
                    first = self.anchored.get(number, (run, run))[0]
                    self.anchored[number] = (first, run)
        self._anchor_empty(paragraph, comments, stretch.end)

    def _bookmarks_in(self, stretch: Span) -> Sequence[Bookmark]:
        first, last = bisect_left(self._starts, stretch.start), bisect_left(self._starts, stretch.end)
        return [one for one in self.bookmarks[first:last] if stretch.covers(one.span)]

    def _anchor_empty(self, paragraph: Paragraph, comments: Sequence[tuple[int, Span]], at: int) -> None:
        """A comment on a place without words hangs on an empty run."""
        for number, span in comments:
            if not len(span) and span.start == at and number not in self.anchored:
                run = paragraph.add_run("")
                self.anchored[number] = (run, run)


def _bookmark(run: Run, opening: Sequence[Bookmark], closing: Sequence[Bookmark]) -> None:
    for one in opening:
        run._r.addprevious(element("bookmarkStart", id=one.number, name=f"{PREFIX}{one.number}"))
    for one in reversed(closing):
        run._r.addnext(element("bookmarkEnd", id=one.number))
