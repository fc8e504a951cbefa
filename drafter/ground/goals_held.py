"""A goal told as met or missed against its own value, and a distance to the goal told the other way or as one to last year's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.claims.nature import better_small
from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber
from drafter.language import lexicon

_LIST = "goals.txt"
_GOAL = "(?:目标|任务|计划|预期)"
_LED = rf"了?(?:[一-鿿]{{0,4}}{_GOAL}(?:数|值|任务)?(?:的|为)?)?(?:约|近)?$"
_NOT = "(?<![未没不难距离])(?<!未能)(?<!没有)(?<!距离)"
_MET = re.compile(f"{_NOT}(?:{lexicon.one_of(_LIST, 'reached')}){_LED}")
_MISSED = re.compile(f"(?:{lexicon.one_of(_LIST, 'short')}){_LED}")
_SHARE_BEHIND = re.compile(r"的(?:\d|[一二三四五六七八九]成)|以[上下]的?\d|[^，。；]{0,6}的?\d[\d.]*%")
_ABOVE = re.compile(f"{_NOT}(?:{lexicon.one_of(_LIST, 'above')}){_LED}")
_BELOW = re.compile(f"(?:{lexicon.one_of(_LIST, 'below')}){_LED}")
_VALUES = ("value", "ratio", "share", "level")
_LAST = re.compile("上年|去年|同期|同比")
_AIMS = re.compile(_GOAL)


def goals_turned(matches: Sequence[Match], figures: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason); figures: all of the sources."""
    for m in matches:
        if m.why or m.figure.number.family == "time" or _less_is_better(m.figure):
            continue
        found = _told_as_met(m, figures) if len(m.sources) == 1 else _turned_distance(m)
        if found:
            yield m.figure, Reason("role", m.figure.before.strip("，、；。 ") + m.figure.number.raw, found)


def _less_is_better(figure: ToldNumber) -> bool:
    """信访量36件, of 40 at most: the less the better."""
    return better_small("".join(word.text for word in figure.label))


def _told_as_met(m: Match, figures: Sequence[ToldNumber]) -> str:
    """达到年度目标90万人次 of a row that has 86.3 of 90: the value, "" if the words agree with it."""
    goal = m.sources[0]
    if m.note or "target" not in (goal.role, m.figure.role) or goal.role != "target":
        return ""
    if _SHARE_BEHIND.match(m.figure.whole, m.figure.number.span.end):
        return ""
    values = [f for f in figures if f.source == goal.source and f.role in _VALUES and f.number.unit == goal.number.unit]
    if len(values) != 1 or values[0].number.approx:
        return ""
    value = values[0].number
    met, missed = _MET.search(m.figure.before), _MISSED.search(m.figure.before)
    wrong = (met and not missed and value.value < goal.number.value) or (missed and value.value >= goal.number.value)
    return value.raw if wrong else ""


def _turned_distance(m: Match) -> str:
    """较15万亩的年度目标增加2.2万亩 of 12.8 towards 15, or 高于上年2.6个百分点 of what lies between value and goal."""
    if len(m.sources) != 2 or [one.role in _VALUES for one in m.sources].count(True) != 1:
        return ""
    if all(one.role != "target" for one in m.sources):
        return ""
    goal = next(one for one in m.sources if one.role == "target")
    value = next(one for one in m.sources if one is not goal)
    if goal.source != value.source or m.figure.number.family not in (goal.number.family, "point"):
        return ""
    if _LAST.search(m.figure.before) and not _AIMS.search(m.figure.before):
        return goal.before.strip() + goal.number.raw
    above, below = _ABOVE.search(m.figure.before), _BELOW.search(m.figure.before)
    over = value.number.value > goal.number.value
    return value.number.raw if (above and not below and not over) or (below and over) else ""
