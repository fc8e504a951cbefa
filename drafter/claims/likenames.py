"""Names that a list or a look back leaves short: 县级骨干教师5人、市级1人; 高峰准点率88.4%、平峰93.1%，上月高峰只有86.9%."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.language.contrasts import members_in
from drafter.language.segments import words_of

_RATE = re.compile(r"[率度比]$")
_SHORTEST, _LONGEST = 2, 4  # characters of what is left of a name


def like_named(clause: str, name: str, before: Sequence[str]) -> str:
    """The whole name of `name` by those before it in its unit, "" where nothing tells. clause: it as it stands."""
    if not before or not _SHORTEST <= len(name) <= _LONGEST or _RATE.search(name):
        return ""
    if clause.startswith("、") and (found := _in_place_of(name, before[-1])):
        return found
    return next((whole for whole in reversed(before) if whole.startswith(name) and len(whole) > len(name) + 1), "")


def _in_place_of(name: str, before: str) -> str:
    """市级 in place of 县级 in 县级骨干教师; 平峰 in place of whatever 准点率 was of."""
    places = {member.place[0] for member in members_in(name) if member.text == name}
    other = next((member for member in members_in(before) if member.place[0] in places and member.text != name), None)
    if other:
        return f"{before[: other.start]}{name}{before[other.end :]}"
    words = [word.text for word in words_of(before)] if _RATE.search(before) else [""]
    last = "".join(words[-2:]) if len(words[-1]) == 1 else words[-1]
    return f"{name}{last}" if 2 < len(last) < len(before) else ""
