"""A stretch of text as runs: cut at marks, comment ends, breaks and changes of font."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from drafter.assemble.anchors import Anchors
from drafter.assemble.wordprocessing import Element, element, run
from drafter.core.text import Span

_MARK = re.compile(r"【待[补核][^】]*】")
Look = Callable[[int, str], Element]  # (offset, highlight) → w:rPr


class RunWriter:
    """Writes the runs of a text's stretches, first to last, with its comments."""

    def __init__(self, text: str, anchors: Anchors) -> None:
        self.text, self.anchors = text, anchors

    def runs(self, stretch: Span, look: Look, edges: set[int], breaks: set[int]) -> Iterator[Element]:
        """edges: where the look changes. breaks: where a line break stands before the character."""
        marks = [
            Span(stretch.start + found.start(), stretch.start + found.end())
            for found in _MARK.finditer(stretch.of(self.text))
        ]
        comments = self.anchors.take(stretch)
        yellow = [*marks, *self.anchors.highlighted(stretch)]
        places = {stretch.start, stretch.end, *edges, *breaks}
        places |= {edge for span in (*yellow, *(span for _n, span in comments)) for edge in (span.start, span.end)}
        cuts = sorted(place for place in places if stretch.start <= place <= stretch.end)
        yield from _opened(comments, stretch.start)
        yield from _closed(comments, stretch.start)
        for start, end in pairwise(cuts):
            highlight = "yellow" if any(span.start <= start < span.end for span in yellow) else ""
            yield run(("\n" if start in breaks else "") + self.text[start:end], look(start, highlight))
            yield from _closed(comments, end, before=True)
            yield from _opened(comments, end)
            yield from _closed(comments, end)


def _opened(comments: list[tuple[int, Span]], at: int) -> Iterator[Element]:
    yield from (element("commentRangeStart", id=number) for number, span in comments if span.start == at)


def _closed(comments: list[tuple[int, Span]], at: int, *, before: bool = False) -> Iterator[Element]:
    """The ends of comments at `at`: of those that began before it, or of the empty ones there."""
    for number, span in comments:
        if span.end == at and (span.start < at) == before:
            yield element("commentRangeEnd", id=number)
            yield element(
                "r", element("rPr", element("rStyle", val="CommentReference")), element("commentReference", id=number)
            )
