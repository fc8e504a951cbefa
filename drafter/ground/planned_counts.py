"""How many were planned told as how many were done: 举办讲座60场 where the notes say 说好办60场，实际52场."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber

_PLANNED = re.compile(r"(?:计划|原定|说好|说定|打算|拟|准备|预计|任务|目标|应|该)[^，。；\d]{0,8}$")
_ACTUAL = re.compile(r"^[^。；\d]{0,4}(?:实际|实有|实到|只|才|就|仅)[^，。；\d]{0,8}$")
_SAID = re.compile("计划|原定|拟|打算|目标|任务|预定|预计|应|实际|需|安排|其中|的")


def planned_as_done(matches: Sequence[Match], figures: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason); figures: all of the sources. Only where the notes set beside it how many it came to be."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why:
            continue
        source = m.sources[0]
        planned = _PLANNED.search(source.before)
        if planned is None or _SAID.search(m.figure.clause.text):
            continue
        after = [f for f in figures if f.source == source.source and f.number.span.start > source.number.span.end]
        nearest = min(after, key=lambda f: f.number.span.start, default=None)
        if nearest is None or nearest.number.value >= source.number.value:
            continue
        between = source.whole[source.number.span.end : nearest.number.span.start].lstrip("，、,")
        if _ACTUAL.match(between):
            said = m.figure.before.strip("，、；。 ") + m.figure.number.raw
            yield m.figure, Reason("status", said, planned[0] + source.number.raw)


_SET = re.compile(r"(?:原?计划|原定|(?:原来?|本来|当初)[说定想要]|说[好定]|打算|预定)[^，。；\d]{0,6}$")
_LESS, _MORE = re.compile("[少差减缺低]"), re.compile("[多增超高]")


def tells_distance(text: str, figures: Sequence[ToldNumber]) -> bool:
    """Whether a clause tells, the right way, how far it came from how many were said to be done: 较计划少6场 of 说好40场，办了34场."""
    less, more = _LESS.search(text), _MORE.search(text)
    for one, other in pairwise(figures):
        planned, done = (one, other) if _SET.search(one.before) else (other, one)
        kin = planned.source == done.source and planned.number.unit == done.number.unit
        if kin and _SET.search(planned.before) and bool(less) != bool(more):
            return done.number.value < planned.number.value if less else done.number.value > planned.number.value
    return False


_ALLOWED = re.compile(r"(?:批了?|批准了?|批复了?|获批|同意了?|核准了?|审批通过)[^，。；\d]{0,3}$")
_ALLOWED_SAID = re.compile("批|准|同意|许可|审")
_DONE = re.compile("(?:完成|建成|完工|竣工|投用|启用|开业|落成|挂牌|到位)")
_FINISHED = re.compile("完|建成|竣|投[用产运]|用上|开[了业张]|好了|到位")
_OPEN = re.compile("[未没待拟将]|计划|预计|力争")


def approved_as_done(matches: Sequence[Match], figures: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason): 6个已建成 where six were only allowed, and the fact says nowhere that anything was done."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why or m.sources[0].number.family != "count":
            continue
        said = _stretch_of(m.figure)
        allowed, done = _ALLOWED.search(m.sources[0].before), _DONE.search(said)
        if allowed is None or done is None or _OPEN.search(said) or _ALLOWED_SAID.search(said):
            continue
        if not any(_FINISHED.search(f.whole) for f in figures if f.source == m.sources[0].source):
            yield m.figure, Reason("status", done[0], allowed[0] + m.sources[0].number.raw)


def _stretch_of(figure: ToldNumber) -> str:
    """The words between two commas that the figure stands in."""
    span = figure.number.span
    ahead, behind = figure.whole[: span.start], figure.whole[span.end :]
    return re.split("[，。；]", ahead)[-1] + figure.number.raw + re.split("[，。；]", behind)[0]
