"""Where a house's own words come out (公众号, 抖音号): what is issued there is not that place."""

from __future__ import annotations

import re

from drafter.language import lexicon

_CHANNELS = re.compile(lexicon.one_of("bodies.txt", "channel") + "$")


def is_channel(text: str) -> bool:
    """Whether a name is of such a place."""
    return bool(_CHANNELS.search(text))
