"""A bracket behind an open place that says why it is open: 满意度？（问卷公司没交报告，别拿去年的顶）."""

from __future__ import annotations

import re

from drafter.core.text import Span
from drafter.read.late_figures import is_sent_in
from drafter.read.note_gaps import find_gaps
from drafter.read.note_open import is_why_open
from drafter.read.note_splits import clauses
from drafter.read.note_unknown import is_why


def tells_why(text: str, found: re.Match[str], words: str) -> bool:
    """（问卷公司没交报告，别拿去年的顶）: why a place before it is open, and nothing else; one that is the open place itself is cut as such."""
    place = any(gap.span.overlaps(Span(*found.span())) for gap in find_gaps(text))
    return not place and all(_is_why(span.of(words)) for span in clauses(words))


def _is_why(clause: str) -> bool:
    return is_why(clause) or is_why_open(clause) or is_sent_in(clause)
