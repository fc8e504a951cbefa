"""One gap told by two sources: 到账金额 nobody gave, in the notes and again in the sheet as 专利转化到账金额. One mark stands for both."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from drafter.core.fact import Fact
from drafter.language.classes import synonyms

_MARK = re.compile(r"【待补：(?P<name>[^】（]{2,30})(?:（(?P<unit>[^）]*)）)?】")


def with_marks_of(text: str, source: Fact) -> Fact:
    """The source with each mark that the text does not have as the text's own mark of the same gap, where it has one."""
    said = [mark for mark in _MARK.finditer(text) if mark[0] not in source.text]
    words = source.text
    for own in _MARK.finditer(source.text):
        if own[0] not in text and (
            same := next((mark for mark in said if _are_one(own, mark, source.text, text)), None)
        ):
            words = words.replace(own[0], same[0])
    return source if words == source.text else replace(source, text=words)


def _are_one(own: re.Match[str], told: re.Match[str], source: str, text: str) -> bool:
    """Whether one name ends with the other, no unit contradicts, and whoever has the short one says what the long one has beyond it; or both say it in words of one meaning."""
    if own["unit"] and told["unit"] and own["unit"] != told["unit"]:
        return False
    if _mean_one(own["name"], told["name"]):
        return True
    short, long = sorted((own["name"], told["name"]), key=len)
    beyond, around = long.removesuffix(short), source if own["name"] == short else _MARK.sub("", text)
    return beyond != long and all(beyond[at : at + 2] in around for at in range(0, len(beyond), 2))


def _mean_one(one: str, other: str) -> bool:
    """Whether two names differ in one word, and that means the same: 住院病人满意度, 住院患者满意度."""
    begin = _alike(one, other)
    end = _alike(one[begin:][::-1], other[begin:][::-1])
    words = (name[begin : len(name) - end] for name in (one, other))
    groups = [synonyms().get(word, frozenset()) for word in words]
    return bool(groups[0] & groups[1])


def _alike(one: str, other: str) -> int:
    """With how many signs both begin."""
    return len([*takewhile(lambda both: both[0] == both[1], zip(one, other, strict=False))])
