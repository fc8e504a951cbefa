"""What a chat program writes between the words of a chat that was copied out: faces and signs in brackets ([呲牙], [OK])."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon


def without_faces(text: str) -> str:
    """The text without faces. [图片] alone stays: it says that something was not copied."""
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
