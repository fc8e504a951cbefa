"""A text cut into its clauses: what stands between two marks, brackets and quotations kept whole."""

from __future__ import annotations

import re

from drafter.core.text import Span

_MARK = re.compile(r"[，。；！？\n;!?]|,(?!\d)|[（(“《【〔\[]|[）)”》】〕\]]")
_OPEN, _CLOSE = frozenset("（(“《【〔["), frozenset("）)”》】〕]")
_BLANK = " \u3000\t\r"


def clause_spans(text: str) -> list[Span]:
    """The clauses of `text` in order, without the marks between them and without empty ones."""
    found: list[Span] = []
    depth = begin = 0
    for mark in _MARK.finditer(text):
        character = mark[0]
        if character in _OPEN:
            depth += 1
        elif character in _CLOSE:
            depth = max(0, depth - 1)
        elif not depth or character == "\n":
            depth = 0
            _add(found, text, begin, mark.start())
            begin = mark.end()
    _add(found, text, begin, len(text))
    return found


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start] in _BLANK:
        start += 1
    while end > start and text[end - 1] in _BLANK:
        end -= 1
    if start < end:
        found.append(Span(start, end))
