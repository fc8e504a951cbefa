"""Text as it comes in, made such that it can be read and written: one sign for one, but for what nobody sees inside a number."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# The line and page breaks of Word come as \v and \f when they are pasted as plain text.
_BREAKS = str.maketrans("\x0b\x0c", "\n\n")
# Source: XML 1.0, 2.2 Characters: what is left out there no Office file can hold.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Radicals that fonts of PDF files give for the characters they look like. Source: Unicode, EquivalentUnifiedIdeograph.txt,
# the simplified forms; the Kangxi block has them as compatibility characters.
_RADICAL = re.compile("[\u2e80-\u2fd5]")
_RADICALS = str.maketrans(
    "⺟⺠⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻥⻦⻨⻩⻬⻮⻰⻳", "母民西见角贝车长门青韦页风飞食马鱼鸟麦黄齐齿龙龟"
)
# What nobody sees and what turns the order of signs round (12 shown as 21), as a pattern.
UNSEEN = "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
# Zero-width blanks and soft hyphens: 1​4.6 is 14.6 to whoever looks, and must not be read as 4.6.
_UNSEEN = re.compile("(?<=[0-9０-９.．,，])[\u00ad\u200b-\u200f\u2060\ufeff]+(?=[0-9０-９.．])")


@cache
def _kangxi() -> dict[int, str]:
    return {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}


def writable(text: str) -> str:
    """The text with breaks of other kinds as `\\n`, a blank for every sign that cannot be written, and characters for radicals."""
    if _RADICAL.search(text):
        text = text.translate(_kangxi()).translate(_RADICALS)
    if not text.isascii():
        text = _UNSEEN.sub("", text)
    if _UNWRITABLE.search(text) is None:
        return text
    return _UNWRITABLE.sub(" ", text.translate(_BREAKS))
