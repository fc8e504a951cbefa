"""Classes of one division (行政编制, 事业编制), of which nothing counted is in two: together they cannot pass the whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from drafter.check.figures.roles import WordedFigure
from drafter.language.lexicon import any_of, words
from drafter.language.phrases import phrase_lines

_JOINTS = re.compile(r"^[（(，,。；;、：:和及与]*(?:其中)?[：:，,]?")
_NAME = re.compile(
    r"^(?:[\u4e00-\u9fff]{0,6}[，,])?[（(，,；;、]?(?:其中)?[：:，,]?(?P<name>[^，,。；;：:、（）()]{2,12})$"
)


def are_grades(parts: Sequence[WordedFigure]) -> bool:
    """Whether the parts are grades of one scale (高级职称, 中级职称) or classes of one division: nobody is in two of them."""
    names = [_JOINTS.sub("", part.lead) for part in parts]
    if exclude_each_other(names):
        return True
    graded = [found for name in names if (found := _grade().match(name))]
    return (
        len(graded) == len(names) and len({name[found.end() :] for name, found in zip(names, graded, strict=True)}) == 1
    )


def exclude_each_other(names: Sequence[str]) -> bool:
    """Whether the names end with different classes of one division."""
    for classes in _divisions():
        ends = [max((c for c in classes if name.endswith(c)), key=len, default="") for name in names]
        if all(ends) and len(set(ends)) == len(ends):
            return True
    return False


def may_cross(parts: Sequence[WordedFigure]) -> bool:
    """Whether one of the parts is told from another side than its name: by time, by means, by whom (使用电捕器具作案)."""
    return any(part.quantity.kind != "money" and _crossing().match(_JOINTS.sub("", part.lead)) for part in parts)


@cache
def _crossing() -> re.Pattern[str]:
    return re.compile(any_of(words("crossing.txt")))


def list_goes_on(before: str, lead: str) -> bool:
    """Whether ，goes on with the list: its item bears a name built like the last one's (财政资金, 自筹资金)."""
    one, other = _NAME.match(before), _NAME.match(lead)
    if not one or not other or lead[:1] not in "，,":
        return False
    names = one["name"], other["name"]
    return (names[0][-2:] == names[1][-2:] and names[0] != names[1]) or exclude_each_other(names)


@cache
def _divisions() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split("\t")) for line in phrase_lines("exclusive.tsv"))


@cache
def _grade() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(phrase_lines('grades.txt'))})")
