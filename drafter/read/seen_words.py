"""The words of a notes file as whoever looks at it sees them: without signs nobody sees, and without what a Markdown program shows crossed out."""

from __future__ import annotations

import re

from drafter.core.writable import UNSEEN

_UNSEEN = re.compile(UNSEEN)
# ~~99~~: both pairs close to words, in one line. Waves of talk (好的~~) and ranges (3~~5) have no second pair.
_CROSSED = re.compile(r"(?<!~)~~(?=[^\s~])([^~\n]{1,200})(?<=[^\s~])~~(?!~)")


def seen_words(text: str) -> str:
    """Without zero-width signs and such as turn the order round: 12 stays 12 to the eye. Line ends stay."""
    return text if text.isascii() else _UNSEEN.sub("", text)


def without_crossed(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without what is crossed out, and that, in order."""
    crossed = tuple(found[1] for found in _CROSSED.finditer(text))
    return (_CROSSED.sub("", text), crossed) if crossed else (text, ())
