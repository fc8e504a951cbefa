"""The only way a user's document changes, and the only way a remark is hung on it."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.core.text import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `span` of the document's text by `new` (a zero-width span inserts, an empty `new` deletes)."""

    span: Span
    new: str
    reason: str


@dataclass(frozen=True, slots=True)
class Comment:
    """批注: lines of text anchored at a span. highlight: also mark the words yellow."""

    span: Span
    lines: tuple[str, ...]
    highlight: bool = False


def apply_edits(text: str, edits: tuple[Edit, ...] | list[Edit]) -> str:
    """The text with every edit made.

    Raises:
        ValueError: if two edits overlap, or one reaches past the text.
    """
    result, at = [], 0
    for edit in sorted(edits, key=lambda e: (e.span.start, e.span.end)):
        if edit.span.start < at or edit.span.end > len(text):
            raise ValueError(f"edit {edit.span} overlaps another or lies outside the text")
        result += [text[at : edit.span.start], edit.new]
        at = edit.span.end
    return "".join([*result, text[at:]])
