"""Names that a list, a label or a look back leaves short: 县级骨干教师5人、市级1人; 高峰准点率88.4%、平峰93.1%，上月高峰只有86.9%."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.claims import naming, short_clauses
from drafter.claims.leaning import LONGEST, trimmed_name
from drafter.language.contrasts import members_in
from drafter.language.segments import tagged_words

_RATE = re.compile(r"[率度比]$")
_LAST = 8  # names before that a look back may mean; a list of hundreds costs no more
_SHORTEST, _LONGEST = 2, 4  # characters of what is left of a name


def like_named(clause: str, name: str, before: Sequence[str]) -> str:
    """The whole name of `name` by those before it in its unit, "" where nothing tells. clause: it as it stands."""
    if not before or not _SHORTEST <= len(name) <= _LONGEST or _RATE.search(name):
        return ""
    if clause.startswith("、") and (found := _in_place_of(name, before[-1])):
        return found
    return next(
        (whole for whole in reversed(before[-_LAST:]) if whole.startswith(name) and len(whole) > len(name) + 1), ""
    )


def _in_place_of(name: str, before: str) -> str:
    """市级 in place of 县级 in 县级骨干教师; 平峰 in place of whatever 准点率 was of."""
    places = {member.place[0] for member in members_in(name) if member.text == name}
    other = next((member for member in members_in(before) if member.place[0] in places and member.text != name), None)
    if other:
        return f"{before[: other.start]}{name}{before[other.end :]}"
    words = [word.text for word in tagged_words(before)] if _RATE.search(before) else [""]
    last = "".join(words[-2:]) if len(words[-1]) == 1 else words[-1]
    return f"{name}{last}" if 2 < len(last) < len(before) else ""


_MARKS = re.compile(r"[，。；！？：\n;]|,(?!\d)|[（(][^（）()]*[）)]?")


def labelled(between: str) -> str:
    """查档接待：4312人次: the words before a colon name the figure behind it."""
    parts = _MARKS.split(between)
    said = trimmed_name(naming.lead_trimmed(naming.squeeze(parts[-2]))) if len(parts) > 1 else ""
    return said if 1 < len(said) <= LONGEST and re.search(r"[\u4e00-\u9fffA-Za-z]", said) else ""


def name_lead(name: str) -> str:
    """The words up to the act that opens a list: 物资储备点补齐 of 物资储备点补齐棉被."""
    at = 0
    words = tagged_words(name)
    for place, word in enumerate(words[:-1]):
        if word.tag == "v" or word.text in short_clauses.act_words("act") | short_clauses.act_words("stage"):
            at = words[place].end
    return name[:at] if at <= 12 else ""
