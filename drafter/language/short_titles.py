"""《提要》 → 《河西方志提要》: a title said short, where one title of the same file ends so and no other does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_TITLE = re.compile(r"《([^《》]{2,40})》")
_SHORT = 6  # characters of a title said short


def titles_in(lines: Iterable[str]) -> tuple[str, ...]:
    """The titles in brackets that the lines give, each once, in their order."""
    return tuple(dict.fromkeys(title for line in lines for title in _TITLE.findall(line)))


def with_whole_titles(text: str, titles: Sequence[str]) -> str:
    """The text with each short title as the one title that ends so."""
    return _TITLE.sub(lambda found: f"《{_whole(found[1], titles)}》", text) if "《" in text else text


def _whole(title: str, titles: Sequence[str]) -> str:
    longer = [one for one in titles if one != title and one.endswith(title)] if len(title) <= _SHORT else []
    return longer[0] if len(longer) == 1 else title
