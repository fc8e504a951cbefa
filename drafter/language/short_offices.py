"""Who told a line, where a short name of an office stands before its colon (人社：…) or in a bracket at its end (…（财政、税务））: said of the source, and not of the matter."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon

_PARTS = re.compile(r"[、/／，,和及]")
_TOLD = r"(?:报|转|口|说|提供|口径|反映|报来|报送)?"
_BUILT = re.compile(
    "主体|封顶|地基|基坑|打桩|桩基|装修|机电|土建|开工|动工|竣工|完工|投用|试运营|试开放|迁建|扩建|投资累计|累计投资"
)
_BRACKET = re.compile(rf"[（(](?P<who>[一-鿿、/／]{{2,16}}?){_TOLD}[）)](?=$|[。；])")


def are_short_offices(words: str) -> bool:
    """Whether the words are short names of offices and nothing else; 财政、税务 are, 财政 alone may be the matter."""
    parts = [part for part in _PARTS.split(words) if part]
    known = _names("") if len(parts) > 1 else _names("alone")
    return bool(parts) and all(part in known for part in parts)


def is_being_built(told: str) -> bool:
    """Whether what stands behind a name tells of a house being built (体育中心：5月主体封顶): the name is the house, and no office that tells it."""
    return bool(_BUILT.search(re.split("[，；。]", told)[0]))


def without_tellers(text: str) -> str:
    """The text without the brackets at the end of its sentences that only name who told it."""
    return _BRACKET.sub(lambda found: "" if are_short_offices(found["who"]) else found[0], text)


@cache
def _names(section: str) -> frozenset[str]:
    return lexicon.words("short_offices.txt", section)
