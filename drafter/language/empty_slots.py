"""Empty slots: a unit with no number before it (收入万元, 增长%, 召开会议次)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.text import Span
from drafter.language import lexicon
from drafter.language.phrases import phrase_lines

# A number in words, an approximate word, or a word that makes the unit a noun (每万元, 上亿元, 超亿元) may stand before a unit.
_NOT_BEFORE = (
    "一二三四五六七八九十百千万亿两几数零〇○余多来近约超过上成破每以按计单位个半达兆佰仟某若整壹贰叁肆伍陆柒捌玖拾廿卅"
)
_END = r"(?=[，。；、,;）)]|\n|$)"
# Each pattern begins with the unit itself and looks back by hand: a look-behind at every character costs ten times as much.
_MEASURED = re.compile(
    rf"(?:(?P<money>万亿元|万元|亿元)|(?P<percent>[%％]|个百分点))(?:{_END}|(?<=[%％点])(?=以上|以内|左右|和[0-9]))"
)
_RATE_WORD = re.compile(
    r"(?:增长|下降|增|降|提高|完成|达到?|为|占|占比|比重|率|降低|减少|上升|回落|压减|增幅|增速|增加)[ 　]*$"
)
_MONEY_WORD = re.compile(rf"(?:{lexicon.one_of('beside_figures.txt', 'money_slot')})[ 　]*$")
_COUNTED = re.compile(
    "(?:"
    + "|".join(
        rf"{lexicon.any_of(nouns.split())}[ 　]*{lexicon.any_of(units.split())}"
        for nouns, units in (line.split("\t") for line in phrase_lines("counted_slots.tsv"))
    )
    + ")$"
)
_COUNT = re.compile(rf"(?:人次|场次|万亩|平方米|公里|[次场期名个处件条篇份户家项]){_END}")
# The bare unit counts as a slot only where a clause tells of something done: no number and no 每/首/多 in it.
_DONE = re.compile(lexicon.one_of("acts.txt", "done"))
_COUNTLESS = re.compile(r"[0-9０-９一二三四五六七八九十两几数多每首再各逐历本此该上下]")
_RANK = re.compile(
    rf"(?:列|居|排|获|得|为|在|是|升至|升到|前移至)[^，。；、\n第]{{0,10}}第[ 　]*(?P<unit>位次?|名次?){_END}"
)
_NO_NOUN = re.compile(
    r"(?:(?<!座谈)(?<!推进)(?<!调度)(?<!招聘)(?<!宣讲)会场|公共|党员名|学习期|活动期|培训期|研讨期|专家名|问题处|会议期|单位个|会期|代表名|代表人次)$"
)


def empty_slots(text: str) -> Iterator[Span]:
    """Bare units that lack their number, in text order within each kind. Lines of a table are left out."""
    for found in _MEASURED.finditer(text):
        word = _MONEY_WORD if found["money"] else _RATE_WORD
        before = text[max(0, found.start() - 10) : found.start()]
        if (
            _lacks_number(before, found["percent"] is not None)
            and word.search(before)
            and _is_prose(text, found.start())
        ):
            yield Span(*found.span())
    yield from _bare_counts(text)
    yield from _held(text)
    yield from _given(text)
    for found in _RANK.finditer(text):
        yield Span(*found.span("unit"))


def _lacks_number(before: str, rate: bool) -> bool:
    """Whether a Han word, and no numeral or approximate word, stands right before the unit."""
    last = before.rstrip(" 　")[-1:]
    if before.rstrip(" 　").endswith("完成") or (rate and last == "达"):
        return True
    return "一" <= last <= "鿿" and last not in _NOT_BEFORE and not (rate and last == "之")


def _bare_counts(text: str) -> Iterator[Span]:
    for found in _COUNT.finditer(text):
        if not _COUNTED.search(text, max(0, found.start() - 12), found.end()) or _INDICATOR.match(text, found.start()):
            continue
        start = max(text.rfind(mark, max(0, found.start() - 60), found.start()) for mark in "，。；：\n") + 1
        clause = text[start : found.end()]
        if (
            _COUNTLESS.search(clause[-9:])
            or _NO_NOUN.search(clause)
            or not _DONE.search(clause)
            or not _is_prose(text, found.start())
        ):
            continue
        yield Span(*found.span())


# 接待游客人次、总花费分别增长…; 接待人次，比上年增长…: there the unit is what is measured.
_INDICATOR = re.compile(r"(?:人次|场次)(?:、|[，,]?(?:同比|环比|比上年|较上年|增长|下降|分别|均|再创|持续|稳步))")
_STOP = r"(?=[，。；;）)\n]|$)(?![，,]?(?:同比|环比|比|较|增长|下降|分别|再|均|突破|达|位|居|创|超|持续|稳步|实现))"
_HELD = re.compile(rf"(?:{lexicon.one_of('acts.txt', 'held')})(?P<object>[\u4e00-\u9fff]{{3,12}}(?<=[次场])){_STOP}")
_TIMES = frozenset(("次", "场", "场次", "人次"))


def _held(text: str) -> Iterator[Span]:
    """开展联合巡航次: what was held, and a unit that is a word of its own; 航次, 会场 and 分批次 are words."""
    from drafter.language.segmenting import words_of

    for found in _HELD.finditer(text):
        words = words_of(found["object"])
        unit = words[-1].text if words else ""
        if unit in _TIMES and len(words) > 1 and len(words[-2].text) > 1 and not _COUNTLESS.search(found["object"]):
            yield Span(found.end("object") - len(unit), found.end("object"))


_GIVEN = re.compile(
    rf"(?:{lexicon.one_of('acts.txt', 'given')})(?P<object>[\u4e00-\u9fff]{{2,12}}(?:人次|[个名户])){_STOP}"
)
_PEOPLE = re.compile(rf"(?:{lexicon.one_of('bodies.txt', 'people')})$")
_PLACES = re.compile(r"(?:公园|广场|小区|驿站|中心|基地|项目|停车位|泊位|站点|书屋|食堂|公厕|大棚|园区|村庄|社区)$")


def _given(text: str) -> Iterator[Span]:
    """慰问困难群众户, 新建口袋公园个: people and places that were done for or made, and how many is missing."""
    for found in _GIVEN.finditer(text):
        words = found["object"]
        unit = "人次" if words.endswith("人次") else words[-1]
        noun = words[: -len(unit)]
        fits = _PLACES.search(noun) if unit == "个" else _PEOPLE.search(noun)
        if fits and not _COUNTLESS.search(words):
            yield Span(found.end("object") - len(unit), found.end("object"))


def _is_prose(text: str, at: int) -> bool:
    """Whether the line at `at` is running text: no cell, no table head, no caption."""
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    line = text[start : end if end >= 0 else len(text)]
    return "\t" not in line and (len(line) >= 20 or line.rstrip().endswith(("。", "；")))
