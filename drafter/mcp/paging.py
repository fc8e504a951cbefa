"""Long answers in pages: an agent's context is small, and nothing is cut off without a word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from typing_extensions import TypedDict  # pydantic asks for this one below Python 3.12

TEXT = 6_000  # characters of text a page
ROWS = 50  # entries a page


class TextPage(TypedDict):
    """text[start:end] of a text of `total` characters; next: where to go on, -1 at the end."""

    text: str
    start: int
    end: int
    total: int
    next: int


def text_page(text: str, start: int) -> TextPage:
    """From `start`, up to the last line end that fits."""
    start = max(0, min(start, len(text)))
    end = min(len(text), start + TEXT)
    if end < len(text) and (line := text.rfind("\n", start + 1, end)) > start:
        end = line + 1
    return {
        "text": text[start:end],
        "start": start,
        "end": end,
        "total": len(text),
        "next": end if end < len(text) else -1,
    }


def row_page(rows: Sequence[Any], start: int) -> tuple[list[Any], int]:
    """Entries from `start`, and where to go on (-1 at the end)."""
    start = max(0, min(start, len(rows)))
    end = min(len(rows), start + ROWS)
    return list(rows[start:end]), end if end < len(rows) else -1
