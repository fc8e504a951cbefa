"""What programs leave in a text where a person meant something else: error values, field errors, empty values, broken characters, markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.core.text import Span
from drafter.language.phrases import phrase_lines

_FILE = "program_traces.tsv"


@cache
def _lines() -> tuple[tuple[str, re.Pattern[str], tuple[str, ...]], ...]:
    rows = [line.split("\t") for line in phrase_lines(_FILE)]
    return tuple(
        (kind, re.compile(pattern), tuple(sign.replace("\\ufffd", "\ufffd") for sign in signs.split()))
        for kind, pattern, signs in rows
    )


def program_traces(text: str) -> Iterator[tuple[str, Span]]:
    """Each trace with its kind: field, sheet, empty, glyph or markup."""
    for kind, pattern, signs in _lines():
        if any(sign in text for sign in signs):
            yield from ((kind, Span(*found.span())) for found in pattern.finditer(text))
