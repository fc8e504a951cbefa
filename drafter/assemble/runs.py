"""A stretch of text as runs: cut at marks, comment ends, breaks and changes of font."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

from docx.text.paragraph import Paragraph
from docx.text.run import Run

from drafter.assemble.anchors import Anchors
from drafter.assemble.dressing import dress_new_run
from drafter.assemble.looks import RunLook
from drafter.assemble.wordprocessing import element
from drafter.core.bookmark import Bookmark
from drafter.core.text import Span
from drafter.office.bookmarks import PREFIX

_MARK = re.compile(r"【待[补核][^】]*】")
Look = Callable[[int], RunLook]  # at this offset
_Thing = TypeVar("_Thing")


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
        comments_at, bookmarks_at, lit = (
            _Edges(comments),
            _Edges((b, b.span) for b in bookmarked),
            _yellow_steps(yellow, stretch),
        )
        depth = 0  # how many yellow places one is in
        for start, end in pairwise(cuts):
            self._anchor_empty(paragraph, comments_at.empty[start])
            run = paragraph.add_run(("\n" if start in breaks else "") + self.text[start:end])
            depth += lit[start]
            dress_new_run(run._r.get_or_add_rPr(), look(start), highlight="yellow" if depth else "")
            _bookmark(run, bookmarks_at.opening[start], bookmarks_at.closing[end])
            for number in comments_at.opening[start]:
                self.anchored[number] = (run, run)
            for number in comments_at.closing[end]:
                self.anchored[number] = (self.anchored[number][0], run)
        self._anchor_empty(paragraph, comments_at.empty[stretch.end])

    def _bookmarks_in(self, stretch: Span) -> Sequence[Bookmark]:
        first, last = bisect_left(self._starts, stretch.start), bisect_left(self._starts, stretch.end)
        return [one for one in self.bookmarks[first:last] if stretch.covers(one.span)]

    def _anchor_empty(self, paragraph: Paragraph, numbers: Sequence[int]) -> None:
        """A comment on a place without words hangs on an empty run."""
        for number in numbers:
            run = paragraph.add_run("")
            self.anchored[number] = (run, run)


class _Edges(Generic[_Thing]):
    """What begins, ends or lies without words at a place, each in its order."""

    def __init__(self, placed: Iterable[tuple[_Thing, Span]]) -> None:
        self.opening, self.closing, self.empty = (defaultdict[int, list[_Thing]](list) for _ in range(3))
        for one, span in placed:
            if len(span):
                self.opening[span.start].append(one)
                self.closing[span.end].append(one)
            else:
                self.empty[span.start].append(one)


def _yellow_steps(spans: Sequence[Span], stretch: Span) -> Counter[int]:
    """By place in `stretch`, how many more of the spans one is in from there on."""
    steps = Counter[int]()
    for span in spans:
        steps[max(span.start, stretch.start)] += 1
        steps[span.end] -= 1
    return steps


def _bookmark(run: Run, opening: Sequence[Bookmark], closing: Sequence[Bookmark]) -> None:
    for one in opening:
        run._r.addprevious(element("bookmarkStart", id=one.number, name=f"{PREFIX}{one.number}"))
    for one in reversed(closing):
        run._r.addnext(element("bookmarkEnd", id=one.number))
