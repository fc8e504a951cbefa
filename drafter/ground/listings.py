"""A、B、C分别为x、y、z: names and figures that belong to each other by their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.ground.covering import is_content
from drafter.ground.cutting import CutText
from drafter.ground.told_numbers import ToldNumber
from drafter.language.segmenting import Word


def with_lists(told: CutText, found: list[ToldNumber]) -> list[ToldNumber]:
    """A、B、C分别…x、y、z: each of the last figures is labelled by its own name."""
    result = list(found)
    before: list[int] = []  # the figures of the list told last
    for word in told.words:
        if word.text not in ("分别", "依次", "各", "各自", "分别为", "依次为"):
            continue
        listed = _listed_after(told, result, word.start)
        if len(listed) < 2:
            continue
        names = _same_names(told, result, before, listed, word.start) or _names_before(told, word.start, len(listed))
        before = listed
        first = result[listed[0]].number.span.start
        shared = tuple(w for w in told.words if word.end <= w.start < first and is_content(w))
        for place, name in zip(listed, names, strict=False):
            figure = result[place]
            result[place] = replace(
                figure, role=result[listed[0]].role, sign=result[listed[0]].sign, label=name + shared, own=True,
                host=None, shared=False, unreached="", segment="",
            )  # fmt: skip
    return result


def _same_names(
    told: CutText, found: Sequence[ToldNumber], before: Sequence[int], listed: Sequence[int], at: int
) -> list[tuple[Word, ...]]:
    """提取、缴存分别为11亿元、18亿元，同比分别增长15%、8%: the second list is of the names of the first."""
    if len(before) != len(listed) or before[-1] >= listed[0]:
        return []
    between = _BRACKETS.sub("", told.text[found[before[-1]].number.span.end : at])
    return [found[place].label for place in before] if re.fullmatch("，[^，。；、\\d]{0,8}", between) else []


# 7.2万吨（含12月预计数）、640万元: a remark between two of a list.
_BRACKETS = re.compile("[（(][^（）()]*[）)]")


def _listed_after(told: CutText, found: Sequence[ToldNumber], at: int) -> list[int]:
    places: list[int] = []
    for place, figure in enumerate(found):
        span = figure.number.span
        if span.start < at:
            continue
        if places:
            last = found[places[-1]].number
            gap = _BRACKETS.sub("", told.text[last.span.end : span.start]).strip()
            if gap not in ("、", "和", "及", "与", "，", "以及") or (gap == "，" and last.unit != figure.number.unit):
                break
        elif span.start - at > 30 or "。" in told.text[at : span.start]:
            break
        places.append(place)
    return places


# 前三类占比分别为: the first of the names before it.
_FIRST_OF = re.compile("前[二两三四五六](?:类|项|者|家|个|种|位|名|样|地)[^，。；]{0,8}$")


def _one_earlier(spans: list[tuple[int, int]], cuts: list[int], opened: int, count: int) -> list[tuple[int, int]]:
    """The names before those of `spans`, since what stands right before 分别 names nothing."""
    begin = cuts[len(cuts) - count - 1] if len(cuts) > count else opened
    return [(begin, spans[0][0]), *spans[:-1]]


def _names_before(told: CutText, at: int, count: int) -> list[tuple[Word, ...]]:
    opened = max(told.text.rfind(mark, 0, at) for mark in "。；\n") + 1
    spans = _first_named(told, opened, at, count) or _last_named(told, opened, at, count)
    names = [tuple(w for w in told.words if a <= w.start < b and is_content(w)) for a, b in spans]
    head = _head(told, spans[-1]) if spans else ()
    return [name if set(head) <= set(name) else (*name, *head) for name in names]


def _head(told: CutText, last: tuple[int, int]) -> tuple[Word, ...]:
    """东库、西库、南库周转率分别: what stands behind the last name is said of all."""
    begin, end = last
    comma = told.text.rfind("，", begin, end)
    inside = [w for w in told.words if max(begin, comma) <= w.start < end and is_content(w)]
    if comma > begin:
        return tuple(inside)
    return tuple(inside[-1:]) if len(inside) > 1 and inside[-1].text.endswith(_RATES) else ()


_RATES = ("率", "量", "值", "额", "数", "占比", "比重", "增速", "增幅")


def _first_named(told: CutText, opened: int, at: int, count: int) -> list[tuple[int, int]]:
    """The first `count` names of a list of figures, where the text says that it speaks of the first (前两类)."""
    found = _FIRST_OF.search(told.text, opened, at)
    if found is None:
        return []
    end = max(told.text.rfind("，", opened, found.start()), opened)
    ends = [*(m.start() for m in _JOINT.finditer(told.text, opened, end)), end]
    pieces = zip([opened, *ends], ends, strict=False)
    return [(a, b) for a, b in pieces if re.search(r"\d", told.text[a:b])][:count]


# X、Y，比去年各: what both are held against names nothing.
_HELD_AGAINST = re.compile(
    "[，、]?(?:[比较同与](?:上年|去年|前年|年初|上月|上季度?|计划|目标|任务)?(?:同期|同月|[底末])?|同比|环比|均|也|又|都)+"
)


def _last_named(told: CutText, opened: int, at: int, count: int) -> list[tuple[int, int]]:
    """The last `count` names before `at`."""
    cuts = [m.start() for m in _JOINT.finditer(told.text, opened, at)]
    for marks in ("、和与及", "、和与及，"):
        chosen = [c for c in cuts if told.text[c] in marks]
        if len(chosen) < count - 1:
            continue
        edges = [*chosen[len(chosen) - count + 1 :], at]
        first = max(opened, told.text.rfind("，", opened, edges[0]) + 1)
        begin = chosen[len(chosen) - count] if len(chosen) >= count else first
        spans = list(zip([begin, *edges[:-1]], edges, strict=True))
        bare = _HELD_AGAINST.fullmatch(told.text[edges[-2] : at]) or not any(
            is_content(w) for w in told.words if edges[-2] <= w.start < at
        )
        if len(chosen) >= count and bare:
            return _one_earlier(spans, chosen, opened, count)  # X、Y，同比分别
        return spans
    return []


_JOINT = re.compile("[、和与及，]")
