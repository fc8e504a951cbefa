"""Clerks' shorthand into formal words, where the lexicon is sure; what it cannot be sure of is flagged, not guessed."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_KEPT = re.compile(r"【[^】]*】|“[^”]*”|《[^》]*》")


@cache
def _lexicon() -> tuple[tuple[tuple[re.Pattern[str], str], ...], re.Pattern[str]]:
    from ruamel.yaml import YAML

    raw = YAML(typ="safe", pure=True).load(Path(__file__).with_name("shorthand.yaml").read_text("utf-8"))
    expand = tuple((re.compile(pattern), new) for pattern, new in raw["expand"])
    return expand, re.compile("|".join(f"(?:{pattern})" for pattern in raw["colloquial"]))


def expand_shorthand(text: str) -> str:
    """The text with every sure shorthand written out; quotations, titles and 【…】 marks stay as they are."""
    expand, _colloquial = _lexicon()
    kept: list[str] = []

    def hide(found: re.Match[str]) -> str:
        kept.append(found[0])
        return f"\ue000{len(kept) - 1}\ue001"

    hidden = _KEPT.sub(hide, text)
    for pattern, new in expand:
        hidden = pattern.sub(new, hidden)
    return re.sub(r"\ue000(\d+)\ue001", lambda found: kept[int(found[1])], hidden)


def colloquial_words(text: str) -> list[str]:
    """Words too plain for a report that the lexicon will not replace by itself."""
    _expand, colloquial = _lexicon()
    return [found[0] for found in colloquial.finditer(_KEPT.sub("", text))]
