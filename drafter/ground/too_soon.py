"""What a source only means to do, told as done: 计划修路5公里 is no 已修路5公里."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber
from drafter.language.said_done import SAID_DONE

# What is only meant, before a verb and its figure; 计划总投资, 计划内, 年计划的 are names.
_AHEAD = re.compile(
    r"^(?:今年|全年|本年|年内|我局|我们|原)?(?:计划|预计|打算|准备|明年|下一步)(?!外|内|生育|单列|免疫|书|的|总|投资|额|数|金|到位|为|是)[^\d]{1,10}?(?P<n>\d[\d.,]*)"
)
_NUMBER = re.compile(r"\d[\d.,]*")


def told_too_soon(clause: Clause, near: Sequence[Clause], sources: str) -> Iterator[Reason]:
    """A clause that says done of a figure which the sources only mean, wherever they bear it."""
    done = SAID_DONE.search(clause.text)
    if not done:
        return
    for number in _NUMBER.findall(clause.text):
        bearing = [one.text for one in near if number in _NUMBER.findall(one.text)]
        meant = [found for text in bearing if (found := _AHEAD.match(text)) and found["n"] == number]
        elsewhere = _NUMBER.findall(sources).count(number) > len(meant)
        if meant and len(meant) == len(bearing) and not elsewhere and not any(map(SAID_DONE.search, bearing)):
            yield Reason("status", done[0], meant[0][0])


_ACT = re.compile("(?:完成|实现)(?!目标|任务|计划|率)[^，。；\\d]{0,3}$")
_AIM = re.compile("目标|任务|计划|要求|预期|指标值|定为")
_AT_LEAST = re.compile("及?(?:以上|以下|以内)")


def aims_told(matches: Sequence[Match], figures: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, Reason]]:
    """年度完成90%以上 where 90% is but the target of a row whose value is another."""
    for m in matches:
        said, act = m.figure, _ACT.search(m.figure.before)
        behind = _AT_LEAST.match(said.whole, said.number.span.end) or _AT_LEAST.search(said.number.raw)
        if not act or not behind or m.why or _AIM.search(said.clause.text):
            continue
        own = {source.source for source in m.sources}
        same = [one for one in figures if one.source in own and one.number.value == said.number.value]
        if same and all(one.role == "target" for one in same):
            yield said, Reason("role", act[0] + said.number.raw, same[0].before.strip() + same[0].number.raw)
