"""Sentences: from one closing mark or line end to the next."""

from __future__ import annotations

import re

from drafter.core.text import Span

# A sentence closes with 。！？… and whatever quotes and brackets close right after it, or at the line's end.
_SENTENCE = re.compile(
    r"[^\s。！？!?…][^。！？!?…\n]*(?:[。！？!?…]+[”’」』）》】)\]]*)?|[。！？!?…]+[”’」』）》】)\]]*"
)


def split_sentences(text: str) -> list[Span]:
    """The sentences in text order: closing mark included, blanks at both ends left out. A line end always closes one."""
    spans = []
    for found in _SENTENCE.finditer(text):
        start, end = found.span()
        while end > start and text[end - 1].isspace():
            end -= 1
        if end > start:
            spans.append(Span(start, end))
    return spans
