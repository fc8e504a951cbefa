"""Quotes and brackets that stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.core.text import Span

_PAIRS = {
    "“": "”",
    "‘": "’",
    "《": "》",
    "〈": "〉",
    "（": "）",
    "(": ")",
    "〔": "〕",
    "【": "】",
    "「": "」",
    "『": "』",
}
_FAMILY = {mark: opening for opening, closing in _PAIRS.items() for mark in (opening, closing)} | {"(": "（", ")": "（"}
_OPENING = frozenset(_PAIRS)
# A page's number between two line ends is one line end: the sentence goes on behind it. Blank lines are taken in one go.
_MARK = re.compile(
    r"\n[ \t\n]*(?P<page>[-—－–]{1,2} ?[0-9]{1,4} ?[-—－–]{1,2}[ \t]*\n[ \t\n]*)?|[“”‘’《》〈〉（）()〔〕【】「」『』]"
)
# 1） and a) at the beginning of an item, and the apostrophe of a foreign word, close nothing.
_ITEM = re.compile(r"(?:^|[\n。；;：:，、\t ])[ 　]*(?:[0-9]{1,2}|[a-zA-Z①-⑳]|[一二三四五六七八九十]{1,3})$")
_REACH = 4  # a text wrapped in mid-sentence may close a bracket some lines on


@dataclass(frozen=True, slots=True)
class Lone:
    """A mark without its partner; turned: the same mark stands where the other belongs (“三保“)."""

    span: Span
    other: str
    turned: bool = False


@dataclass(slots=True)
class _OpeningMark:
    """An opening mark that waits for its partner."""

    at: int
    mark: str
    line: int


def lone_marks(text: str) -> Iterator[Lone]:
    """Every mark that has no partner in its paragraph, or in the few lines after it when they are wrapped, in text order."""
    lone: list[Lone] = []
    waiting: dict[str, list[_OpeningMark]] = {}
    line, reach = 0, _REACH * 4 if _is_scattered(text) else _REACH
    for found in _MARK.finditer(text):
        mark, at = found[0], found.start()
        if mark[0] == "\n":
            line += 1 if found["page"] else mark.count("\n")
            lone += _forgotten(waiting, line, reach)
        elif mark in _OPENING:
            waiting.setdefault(_FAMILY[mark], []).append(_OpeningMark(at, mark, line))
        elif waiting.get(_FAMILY[mark]):
            waiting[_FAMILY[mark]].pop()
        elif not _is_item(text, at, mark):
            lone.append(Lone(Span(at, at + 1), _FAMILY[mark]))
    lone += [Lone(Span(left.at, left.at + 1), _PAIRS[left.mark]) for group in waiting.values() for left in group]
    yield from _turned(list(_without_debris(sorted(lone, key=lambda each: each.span), text)), text)


_COLUMN = re.compile(r"[(（]\s?[%‰]\s")  # 比上年增长( % : the head of a table's column, run into the text
_MANY = 60
_SCRAP = 8  # characters; a shorter line that holds a lone mark is a scrap of a page, not a sentence


def _without_debris(lone: list[Lone], text: str) -> Iterator[Lone]:
    """Those that are no mark alone on its line, as PDF text has them, nor doubled for ornament (》》点击《《). Each line is looked at once."""
    start, end, scrap = 0, -1, False
    for each in lone:
        at = each.span.start
        if at > end:
            start, stop = text.rfind("\n", 0, at) + 1, text.find("\n", at)
            end = stop if stop >= 0 else len(text)
            scrap = len(text[start:end].strip()) <= _SCRAP and not (start == 0 and stop < 0)
        if not scrap and not _COLUMN.match(text, at) and text[at] not in (text[at - 1 : at], text[at + 1 : at + 2]):
            yield each


def _is_scattered(text: str) -> bool:
    """Whether half of the lines are blank or a scrap each: a page's columns, read one after the other."""
    lines = text.split("\n")
    scraps = sum(len(line.strip()) <= _SCRAP for line in lines)
    return (
        len(lines) > _MANY
        and scraps * 2 > len(lines)
        and scraps > sum(not line.strip() for line in lines) + len(lines) // 8
    )


def _forgotten(waiting: dict[str, list[_OpeningMark]], line: int, reach: int) -> list[Lone]:
    """Openings that wait for longer than a wrapped line can explain."""
    lone = []
    for group in waiting.values():
        while group and group[0].line < line - reach:
            left = group.pop(0)
            lone.append(Lone(Span(left.at, left.at + 1), _PAIRS[left.mark]))
    return lone


def _is_item(text: str, at: int, mark: str) -> bool:
    before = text[max(0, at - 6) : at]
    return (mark in "）)" and bool(_ITEM.search(before))) or (
        mark == "’" and before[-1:].isascii() and before[-1:].isalpha()
    )


def _turned(lone: list[Lone], text: str) -> Iterator[Lone]:
    """Two lone marks of one kind on one line, the later one a second opening: that one is turned round."""
    skip = -1
    for at, each in enumerate(lone):
        if at == skip:
            continue
        follower = lone[at + 1] if at + 1 < len(lone) else None
        if follower and _same_line_twice(text, each, follower):
            skip = at + 1
            if text[each.span.start] in _OPENING:
                yield Lone(follower.span, each.other, turned=True)
            else:
                yield Lone(each.span, each.other, turned=True)
        else:
            yield each


def _same_line_twice(text: str, first: Lone, second: Lone) -> bool:
    between = text[first.span.start : second.span.start]
    return text[first.span.start] == text[second.span.start] and len(between) <= 60 and "\n" not in between
