"""One shape for digits and points without moving a single offset: every mapping here is one character for one."""

from __future__ import annotations

import re
from functools import lru_cache

_SHAPES = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
_UNUSUAL = re.compile(r"[０-９．％]")
# A point lost by a PDF's fonts comes out as a middle dot or a private-use character.
_LOST_POINT = re.compile(r"(?<=\d)[·•‧∙⋅・\ue000-\uf8ff\U000f0000-\U0010fffd](?=\d)")
_WIDE_COMMA = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))")


@lru_cache(maxsize=4)
def plain(text: str) -> str:
    """`text` with full-width digits, points and percent signs and lost decimal points as ASCII; the same length."""
    if _UNUSUAL.search(text):
        text = text.translate(_SHAPES)
    return _WIDE_COMMA.sub(",", _LOST_POINT.sub(".", text))
