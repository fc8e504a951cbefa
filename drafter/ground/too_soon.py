"""What a source only means to do, told as done: 计划修路5公里 is no 已修路5公里."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause
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
