"""What a chat program writes between the words of a chat that was copied out: faces and signs in brackets ([呲牙], [OK])."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon

# What a phone puts between words (💰, 👍🏻): no sign of these blocks is of use to a report.
# Source: Unicode 16.0, blocks 1F1E6–1F1FF, 1F300–1F64F, 1F680–1F6FF, 1F900–1FAFF, and what joins them.
_PICTURES = re.compile(
    "[\U0001f1e6-\U0001f1ff\U0001f300-\U0001f64f\U0001f680-\U0001f6ff\U0001f900-\U0001faff]+[\ufe0f\u200d]*"
)


def without_pictures(text: str) -> str:
    """The text without the little pictures a telephone writes."""
    return text if text.isascii() else _PICTURES.sub("", text)


def without_faces(text: str) -> str:
    """The text without faces. [图片] alone stays: it says that something was not copied."""
    text = without_pictures(text)
    if "[" not in text and "［" not in text:
        return text
    bare = _faces().sub("", text)
    return _media().sub("", bare) if bare.strip() and not _media().fullmatch(bare.strip()) else bare


@cache
def _faces() -> re.Pattern[str]:
    return re.compile(rf"[\[［](?:{lexicon.one_of('chat_faces.txt', 'face')})[\]］](?!\()[ 　]?")


@cache
def _media() -> re.Pattern[str]:
    return re.compile(rf"[\[［](?:{lexicon.one_of('chat_faces.txt', 'media')})[\]］](?!\()[ 　]?")
