"""How many were begun and how many done, side by side: 开了46个、完41个 → 开工46个、完工41个."""

from __future__ import annotations

import re

_COUNT = r"\d[\d,]*"
_UNIT = "[个处项套座家栋幢条户]"
_BOTH = re.compile(
    rf"(?<![召展张放])开了(?:工)?(?P<what>[一-鿿]{{0,10}}?)(?P<n>{_COUNT}{_UNIT}?)[、，]完(?:了|工)?(?={_COUNT}{_UNIT})"
)


def with_begun_and_done(text: str) -> str:
    """The text with both in a report's words."""
    return _BOTH.sub(r"开工\g<what>\g<n>、完工", text)
