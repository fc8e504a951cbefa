"""How many items a list is said to have (四个方面, “五个到位”, 三项制度), and how many it has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.core.text import Span
from drafter.language import lexicon

_HAN = "一二三四五六七八九十"
_N = r"(?P<n>[两二三四五六七八九]|十[一二]?|[2-9])"
_COUNTED = rf"(?<![\d第.几每前后上下各第近余多数十百千]){_N}(?:个|大|项|条|件|点|类|种|组|方面)"
# 做了四个方面工作：一是… The ordinals right behind the announcement.
_ANNOUNCED = re.compile(
    rf"{_COUNTED}[^。；！？\n：:，,]{{0,16}}(?:[：:，,]|——)(?:即|分别是|主要是|就是|具体是)?[：:，,]?(?=一(?:是|要|抓)|第一[，,])"
)
_FIRST = re.compile(r"(?P<nth>第)?一(?P<tail>是|要|抓|[，,])")
# “五个到位”，即认识到位、责任到位…: each item holds the word.
_NAMED = re.compile(
    rf"“{_N}(?:个|大|项|条)?(?P<word>[\u4e00-\u9fff一]{{1,3}})”[^，。：（(\n“”]{{0,6}}(?:[，,]|[：:（(]|——)(?P<mark>即|也就是|就是|分别是|分别为|指的是|是指|是|包括)?[：:]?(?P<list>[^。；！？\n）)“”：:]{{4,90}})(?=[。；！？\n）)]|$)"
)
# 城关、河东、河西四个片区: the list before its number; of a longer one only the end is matched, which is no whole list.
_BEHIND = re.compile(
    rf"(?P<list>(?:[\u4e00-\u9fff]{{1,12}}、){{1,20}}[\u4e00-\u9fff]{{1,12}}?){_N}(?P<unit>个|项|家|所|座|类|支|条)(?P<noun>[\u4e00-\u9fff]{{1,8}}?)(?=[，。；：、的在均都开]|$)"
)
_OPEN = re.compile(lexicon.one_of("beside_figures.txt", "part_said"))
_NUMERALS = {sign: number for number, sign in enumerate("零一二三四五六七八九十")}


@dataclass(frozen=True, slots=True)
class Announced:
    """A number of items said, with its place, and the number there is."""

    span: Span
    said: int
    found: int


def miscounted(text: str) -> Iterator[Announced]:
    """Lists that are whole where they stand and have another number of items than is said."""
    yield from _by_ordinals(text)
    yield from _by_word(text)
    yield from _before_number(text)


def _by_ordinals(text: str) -> Iterator[Announced]:
    for found in _ANNOUNCED.finditer(text):
        first = _FIRST.match(text, found.end())
        said = _number(found["n"])
        if first is None or _restarts(text, found.end(), first):
            continue
        number = _ordinals(text, found.end(), first)
        if number >= 2 and number != said:
            yield Announced(Span(found.start("n"), found.end("n") + 1), said, number)


def _ordinals(text: str, start: int, first: re.Match[str]) -> int:
    """How far the ordinals of the first one's form run on; 0 where the next one stands further on, beyond a broken line."""
    at, number = start, 0
    for sign in _HAN:
        mark = f"{first['nth'] or ''}{sign}{first['tail'] if first['tail'] not in '，,' else ''}"
        place = text.find(mark, at, at + _REACH)
        if place < 0:
            break
        if not _goes_on(text, at, place):
            return number if number >= _FEWEST and _opens_another(text, place) else 0
        at, number = place + len(mark), number + 1
    return number


_FEWEST = 2


def _opens_another(text: str, place: int) -> bool:
    """Whether the ordinal far behind is of another list: a line of its own begins it, with a blank line before."""
    return "\n\n" in text[max(0, place - 4) : place]


def _goes_on(text: str, at: int, place: int) -> bool:
    """Whether the next ordinal stands in the same line, or opens the next one."""
    between = text[at:place]
    return "\n" not in between or (not between.rpartition("\n")[2].strip() and between.strip("\n 　").count("\n") == 0)


_REACH = 1500


def _restarts(text: str, start: int, first: re.Match[str]) -> bool:
    """Whether another list of the same form lies inside: then nothing tells whose the later ordinals are."""
    end = text.find("\n\n", start)
    return text.count(first[0], start, min(end if end >= 0 else len(text), start + _REACH)) > 1


def _by_word(text: str) -> Iterator[Announced]:
    for found in _NAMED.finditer(text):
        word, items = found["word"], [item for item in re.split("[、，,/]", found["list"]) if item]
        holds = sum(word in item for item in items)
        said = _number(found["n"])
        told = found["mark"] or len(word) > 1 or text[found.start("list") - 1] in "：:（("
        if told and len(items) >= 2 and holds == len(items) != said and "等" not in found["list"]:
            yield Announced(Span(found.start("n") - 1, found.end("word") + 1), said, holds)


def _before_number(text: str) -> Iterator[Announced]:
    for found in _BEHIND.finditer(text):
        items, said = found["list"].split("、"), _number(found["n"])
        names = [items[0][-_SHORT:], *items[1:]]
        whole = len(items[0]) > 1 and text[: found.start()].rstrip()[-1:] != "、"
        if whole and said != len(items) and not _OPEN.search(found["list"]) and _are_alike(names, found["noun"]):
            yield Announced(Span(found.start("n"), found.end("noun")), said, len(items))


_SHORT = 4


def _are_alike(names: list[str], noun: str) -> bool:
    """Whether all items but the first are of one length and short: names in a row, not clauses."""
    sizes = {len(name) for name in names[1:]}
    return len(names) >= 2 and len(sizes) == 1 and max(sizes) <= _SHORT and not any(sign in noun for sign in "年月日")


def _number(numeral: str) -> int:
    if numeral.isdigit():
        return int(numeral)
    tens, _, ones = numeral.partition("十")
    if "十" in numeral:
        return 10 + _NUMERALS.get(ones, 0)
    return 2 if numeral == "两" else _NUMERALS[tens]
