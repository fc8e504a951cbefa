"""Comments handed out, in text order, to the stretches of the document that are written one after another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.core.edit import Comment
from drafter.core.text import Span

_ENDS = ("", "\n", "\t")


class Anchors:
    """Each comment is given out once, to the first stretch that reaches it, cut to that stretch."""

    def __init__(self, comments: Sequence[Comment], text: str) -> None:
        end = len(text.rstrip())
        self._text = text
        self._waiting = [
            (number, _within(comment, end))
            for number, comment in sorted(enumerate(comments), key=lambda one: one[1].span)
        ]
        self._highlights = [comment.span for comment in comments if comment.highlight]
        self._at = 0

    def take(self, stretch: Span) -> list[tuple[int, Span]]:
        """(number, place) of the comments that begin in or before `stretch` and were not given out yet."""
        taken = []
        while self._at < len(self._waiting):
            number, comment = self._waiting[self._at]
            start = comment.span.start
            if start > stretch.end or (start == stretch.end and self._text[start : start + 1] not in _ENDS):
                break
            start = min(max(start, stretch.start), stretch.end)
            taken.append((number, Span(start, min(max(comment.span.end, start), stretch.end))))
            self._at += 1
        return taken

    def highlighted(self, stretch: Span) -> list[Span]:
        """The places in `stretch` that a comment marks yellow."""
        return [span for span in self._highlights if span.overlaps(stretch)]


def _within(comment: Comment, end: int) -> Comment:
    return replace(comment, span=Span(min(comment.span.start, end), min(comment.span.end, end)))
