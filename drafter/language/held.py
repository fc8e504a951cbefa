"""What of a text stands as it is while its other words are turned: held behind private-use signs, and put back.

A mark 【…】 may take a figure's place (`\\ue000` to `\\ue7ff`), a quotation, a title or a bracket may not (`\\ue800` to `\\uefff`). Signs of that
range that a pasted text brings along are held themselves, so that they are neither lost nor taken for ours.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

_OWN = "[\ue000-\uefff]"
_MARK, _OTHER, _MOST = 0xE000, 0xE800, 0x800


def with_held(text: str, kept: str, step: Callable[[str], str]) -> str:
    """The step done to a text, all but what `kept` (a pattern) matches. More than 2,048 such places are left in the step's way."""
    held: list[str] = []

    def hide(found: re.Match[str]) -> str:
        if len(held) == _MOST:
            return re.sub(_OWN, "", found[0])
        held.append(found[0])
        return chr((_MARK if found[0][0] == "【" else _OTHER) + len(held) - 1)

    line = _with_own(kept).sub(hide, text)
    said = step(line)
    return re.sub(_OWN, lambda found: held[ord(found[0]) % _MOST], said) if held else said


@cache
def _with_own(kept: str) -> re.Pattern[str]:
    return re.compile(f"{kept}|{_OWN}")
