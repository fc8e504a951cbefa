"""Small turns that several messages need."""

from __future__ import annotations

import re

_BLANK = re.compile(r"\s+")


def shortened(quote: str, most: int = 24) -> str:
    """The quote without line breaks, its middle left out when it is longer than `most`."""
    quote = _BLANK.sub("", quote)
    return quote if len(quote) <= most else f"{quote[: most // 2]}……{quote[-(most // 2 - 2) :]}"
