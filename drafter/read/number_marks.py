"""Numbers that open headings and items: 一、（一）1.（1）一是 第一， ①, at a line's start or inside a flattened line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HAN = "一二三四五六七八九十"
_DIGIT = {sign: value for value, sign in enumerate(_HAN, 1)}
# What follows 一、 when it is no number of a heading: 一、二、三产业; 一、二级预算单位.
_RUN_ON = rf"(?![{_HAN}两]{{1,2}}[级类线等、产期批次届本])"
_FORMS: tuple[tuple[int, str, str], ...] = (
    (1, "part", rf"第\s*(?P<part>[{_HAN}]{{1,3}})\s*部分[：:、\s]*"),
    (1, "one", rf"(?P<one>[{_HAN}]{{1,3}})\s*[、．.]\s*{_RUN_ON}"),
    (2, "two", rf"[（(]\s*(?P<two>[{_HAN}]{{1,3}})\s*[）)]\s*[、.]?\s*"),
    (3, "three", r"(?P<three>\d{1,2}|[０-９]{1,2})\s*(?:[.．、](?![\d０-９])|[.．](?=\d{4}年))\s*"),
    (4, "four", r"[（(]\s*(?P<four>\d{1,2}|[０-９]{1,2})\s*[）)]\s*"),
    (5, "is", rf"(?P<is>[{_HAN}]{{1,3}})(?:是|要(?![求点素件领害务闻]))"),
    (5, "nth", rf"第(?P<nth>[{_HAN}]{{1,2}})[，,、]"),
    (5, "ring", r"(?P<ring>[①-⑳])\s*"),
    (5, "dash", r"(?P<dash>——+|──|--(?=[^\s-]))(?!\s*(?:[\d二]\S{0,3}年|[—─-]))"),
)
_LINE_START = re.compile("|".join(form for _level, _family, form in _FORMS))
_LEVEL = {family: level for level, family, _form in _FORMS}
# Inside a line a dash is punctuation, and （1） a list in passing.
_INLINE = re.compile(
    "|".join(form for _level, family, form in _FORMS if family in ("one", "two", "three", "is", "nth", "ring"))
)
_SIGN = re.compile(r"\S")
_END = "。！？；：!?;:"
_FLATTENED = 800  # characters; no paragraph a person wrote is as long and numbered inside
_GLUED = 45  # characters a heading without a full stop may have before the next number


@dataclass(frozen=True, slots=True)
class Mark:
    """A number in the text: [start, end) with what separates it from the words. ordinal is 0 for a dash."""

    start: int
    end: int
    level: int
    family: str
    number: str
    ordinal: int


def mark_at(text: str, start: int, end: int) -> Mark | None:
    """The number that opens text[start:end], if one does."""
    found = _LINE_START.match(text, start, end)
    return _mark(found) if found and found.end() < end else None


def _mark(found: re.Match[str]) -> Mark:
    family = found.lastgroup or ""
    return Mark(found.start(), found.end(), _LEVEL[family], family, found[0].strip(), ordinal(found[family]))


def ordinal(sign: str) -> int:
    """一 → 1, 十二 → 12, ３ → 3, ② → 2; 0 for anything else."""
    if sign.isdecimal():
        return int(sign)
    if len(sign) == 1 and "①" <= sign <= "⑳":
        return ord(sign) - ord("①") + 1
    if not sign or any(letter not in _DIGIT for letter in sign):
        return 0
    tens, ten, ones = sign.partition("十")
    return (_DIGIT.get(tens, 1) * 10 if ten else 0) + (_DIGIT.get(ones, 0) if ten else _DIGIT[sign[-1]])


def inline_marks(text: str, start: int, end: int, head: Mark | None) -> list[Mark]:
    """The numbers inside one line after its opening mark `head`: items (一是…二是…) anywhere, headings only in a flattened line.

    A number counts only in its sequence: 一是 needs a 二是, （二） follows （一）.
    """
    candidates = list(_candidates(text, head.end if head else start, end))
    if not candidates:
        return []
    # An excerpt may begin anywhere, so its first number need not be a first.
    excerpt = head is None and not _SIGN.search(text, 0, start)
    flattened = end - start >= _FLATTENED and sum(mark.level <= 2 + excerpt for mark in candidates) >= 2
    accepted: list[Mark] = []
    last = {head.family: head.ordinal} if head else {}
    previous = head
    upcoming = _upcoming(candidates) if excerpt else [0] * len(candidates)
    for mark, followed, coming in zip(candidates, _followed(candidates), upcoming, strict=True):
        if mark.level <= 3 and not flattened:
            continue
        if not _opens(text, mark, previous, start):
            continue
        if not _in_sequence(mark, last, followed) and not (excerpt and _goes_on(mark, last, coming)):
            continue
        last = {family: n for family, n in last.items() if _LEVEL[family] <= mark.level}
        last[mark.family] = mark.ordinal
        accepted.append(mark)
        previous = mark
    return accepted


def _candidates(text: str, start: int, end: int) -> Iterator[Mark]:
    return (_mark(found) for found in _INLINE.finditer(text, start, end) if found.end() < end)


def _opens(text: str, mark: Mark, previous: Mark | None, start: int) -> bool:
    """Whether the place before the number lets it open something: a sentence's end, or a heading that has none."""
    before = text[max(start, mark.start - 4) : mark.start].rstrip(" \u3000\xa0")[-1:]
    if not before or before in _END:
        return True
    if mark.level == 5 and before in "，,、”）)":
        return True
    if previous is None or mark.ordinal != 1 or previous.level >= mark.level:
        return False
    if mark.start - previous.end > _GLUED:
        return False
    between = text[previous.end : mark.start]
    return not any(sign in between for sign in "。；！？")


def _followed(candidates: list[Mark]) -> list[bool]:
    """For each candidate, whether its family goes on to a second before it starts again at a first."""
    upcoming: dict[str, int] = {}
    answers = []
    for mark in reversed(candidates):
        answers.append(upcoming.get(mark.family) == 2)
        if mark.ordinal in (1, 2):
            upcoming[mark.family] = mark.ordinal
    return answers[::-1]


def _upcoming(candidates: list[Mark]) -> list[int]:
    """For each candidate, the ordinal of the next of its family; 0 for the last."""
    coming: dict[str, int] = {}
    answers = []
    for mark in reversed(candidates):
        answers.append(coming.get(mark.family, 0))
        coming[mark.family] = mark.ordinal
    return answers[::-1]


def _goes_on(mark: Mark, last: dict[str, int], coming: int) -> bool:
    """Whether a number that is no first, the first of its family in an excerpt, is followed by the next or by a new first."""
    if mark.family in last or mark.ordinal < 2 or any(_LEVEL[family] < mark.level for family in last):
        return False
    return coming in (1, mark.ordinal + 1)


def _in_sequence(mark: Mark, last: dict[str, int], followed: bool) -> bool:
    before = last.get(mark.family, 0)
    if mark.level <= 2 or (mark.level == 3 and mark.ordinal > 1):
        return mark.ordinal == 1 or 0 < mark.ordinal - before <= 2
    if mark.ordinal == 1:
        return followed
    return before > 0 and mark.ordinal - before == 1
