"""Signs that no Office file can hold, met in pasted text: taken out where text comes in, one sign for one, so that offsets stay."""

from __future__ import annotations

import re

# The line and page breaks of Word come as \v and \f when they are pasted as plain text.
_BREAKS = str.maketrans("\x0b\x0c", "\n\n")
# Source: XML 1.0, 2.2 Characters: what is left out there.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def writable(text: str) -> str:
    """The text with breaks of other kinds as `\\n` and a blank for every sign that cannot be written."""
    if _UNWRITABLE.search(text) is None:
        return text
    return _UNWRITABLE.sub(" ", text.translate(_BREAKS))
