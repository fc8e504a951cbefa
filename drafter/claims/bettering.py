"""A figure beside last period's: whether the indicator came to be better or worse, by which way it moved and which way is good for it.

Told by numbers and by the nature of the indicator (`figures/bettering.txt`), never by words like 少 and 慢 alone; of an indicator in neither class nothing is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from drafter.claims.nature import nature_words
from drafter.core.text import Span
from drafter.language import lexicon

_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_BEFORE = r"(?:而)?(?:去年|上年|前年|往年|上一年度?|原来|以前|此前|上期|上半年|上季度|上学[年期])(?:的)?(?:同期|全年|同季|同月|这时候|底|末)?"
_FIGURE = (
    rf"(?P<over>[万千百]分之)?(?P<value>{_NUMBER})(?P<scale>[万亿]?)(?P<unit>个百分点|个工作日|[%‰]|[一-鿿]{{0,2}})"
)
_VALUE = re.compile(rf"(?P<name>[^，。；：、\d（）]{{2,18}}?){_FIGURE}")
_BASE = re.compile(
    rf"(?:^|(?<=[，。；：、（(]))(?:比(?!{_BEFORE}[多高少低]))?{_BEFORE}(?:是|为|要|才|只有|达|还有|的)?[^，。；\d]{{0,3}}?{_FIGURE}"
)
_FROM = re.compile(
    rf"(?P<name>[^，。；：、\d（）]{{2,18}}?)(?:已|也)?(?:从|由)(?:{_BEFORE}|年初)?的?(?P<base>{_NUMBER})(?P<scale>[万亿]?)(?P<unit>[^，。；\d]{{0,4}}?)"
    rf"(?:下|上|提|增|扩|压|减|缩|掉|跌|滑|涨)?[一-鿿]{{0,2}}?(?:到|至|成|为)了?(?P<value>{_NUMBER})"
)
_UP, _DOWN = "多高升涨增长", "少低降减缩掉跌滑短压"
_THAN = re.compile(
    rf"(?:(?:比|较)(?:{_BEFORE})的?(?:{_NUMBER}[^，。；\d]{{0,3}})?|[同环]比)(?:又|还|略有?|大幅|明显)?"
    rf"(?P<way>[{_UP}{_DOWN}]|下降|上升|提高|降低|增加|减少|缩短|延长|下滑|回落)(?!幅)"
)
# What stands between the name of an indicator and its figure.
_BETWEEN = re.compile(
    r"(?:平均|人均|户均|每[台人次户床吨]|仅|才|只有|还有|就|也|已|是|为|[达降升压减增提]?到|[降升]至|发生了?|[共有了啊嘛呢])+$"
)
_NEAR = 10
_COUNTED = re.compile(r"(?:总)?(?:次|件|起|例|宗)数$")  # 设备故障次数
_DEADLINE = "时限"  # what is counted in working days is waited for
_PUT_RIGHT = re.compile(
    r"(?:新增|完成|累计)?(?:综合)?(?:治理|整治|修复|化解|清理|消除|整改|查处|防治|调处|清偿|防控|处置)(?!率|成本|难|不|费)"
)


@dataclass(frozen=True, slots=True)
class Way:
    """A figure's way. span: from the indicator's name to the figure it is held against; mark: the end of the figure itself."""

    span: Span
    mark: int
    better: bool


@lru_cache(maxsize=4096)
def ways(text: str) -> tuple[Way, ...]:
    """Every indicator of a statement that is told beside last period's and moved a way that is good or bad for it."""
    return tuple(sorted({*_risen_from(text), *_beside(text), *_than(text)}, key=lambda way: (way.span, way.mark)))


@cache
def _lowest() -> re.Pattern[str]:
    bad = lexicon.any_of(lexicon.words("figures/bettering.txt", "less"))
    return re.compile(
        rf"{bad}(?:案件|起数|件数|人数|次数|总量|数|量|率)*(?:[是为]|保持|处于|持续|一直|已?降至|{_NUMBER}[%‰]?[，]?)*(?:全[国省市县区州镇院校系统]+|同(?:类|期|行业?)|历[年史]|近年|系统内?)[^，。；\d]{{0,4}}最[低少小短]"
    )


def at_its_best(text: str) -> bool:
    """Whether what is the better the less of it there is stands lowest of all: 欠薪案件数全市最少."""
    return bool(_lowest().search(text))


def _risen_from(text: str) -> Iterator[Way]:
    for found in _FROM.finditer(text):
        yield from _way(found["name"], _value(found["value"]) - _value(found["base"]), Span(*found.span()), found.end())


def _beside(text: str) -> Iterator[Way]:
    """投诉214件，上年171件: the nearest figure before last period's that is counted alike."""
    bases = list(_BASE.finditer(text))
    own = [one for one in _VALUE.finditer(text) if not any(b.start() <= one.start("value") < b.end() for b in bases)]
    for base in bases:
        before = [one for one in own if one.end() <= base.start() and _is_alike(one, base)]
        if before:
            value = before[-1]
            difference = _value(value["value"], value["scale"]) - _value(
                base["value"], base["scale"] or _same(value, base)
            )
            name = _DEADLINE if value["unit"] == "个工作日" else value["name"]
            yield from _way(name, difference, Span(value.start(), base.end()), value.end())


def _than(text: str) -> Iterator[Way]:
    """满意度86分，比去年同期低2分; 广告收入比上年少了两成: the words say the way, the clause or the one before it the indicator."""
    for found in _THAN.finditer(text):
        clause = re.split(r"[，。；]", text[: found.start()])[-1]
        values = list(_VALUE.finditer(text, 0, found.start()))
        name = clause or (values[-1]["name"] if values else "")
        start = found.start() - len(clause) if clause else values[-1].start() if values else found.start()
        named = _VALUE.match(clause)
        rose = found["way"][-1] in _UP or found["way"] in ("上升", "提高", "增加", "延长")
        yield from _way(
            named["name"] if named else name,
            Decimal(1 if rose else -1),
            Span(start, found.end()),
            found.end() if clause and not named else values[-1].end() if values else found.end(),
        )


def _way(name: str, difference: Decimal, span: Span, mark: int) -> Iterator[Way]:
    if _is_dealt_with(name):
        return
    good = good_when_larger(name)
    good = False if good is None and names_ill(name) else good
    if good is not None and difference:
        yield Way(span, mark, good == (difference > 0))


def _is_alike(one: re.Match[str], base: re.Match[str]) -> bool:
    return one["over"] == base["over"] and (not base["unit"] or not one["unit"] or one["unit"][:1] == base["unit"][:1])


def _same(value: re.Match[str], base: re.Match[str]) -> str:
    """门诊41.3万人次，上年39.8: last time's figure is of the same scale where it says no unit of its own."""
    return value["scale"] if not base["unit"] else ""


def _value(digits: str, scale: str = "") -> Decimal:
    return Decimal(digits.replace(",", "")) * {"万": 10**4, "亿": 10**8}.get(scale, 1)


def _is_dealt_with(name: str) -> bool:
    """Whether an act upon an ill stands before a figure (违章查处, 化解纠纷): which way its count is good nobody can tell."""
    return bool(_dealt().search(_BETWEEN.sub("", name)))


@cache
def _dealt() -> re.Pattern[str]:
    return re.compile(lexicon.any_of(lexicon.words("figures/bettering.txt", "dealt")))


@lru_cache(maxsize=4096)
def names_ill(name: str) -> bool:
    """Whether a name that ends in neither class says what went wrong (逾期不还的书, 少儿绘本丢了)."""
    bare = _BETWEEN.sub("", name)
    if bare.endswith(tuple(lexicon.words("figures/bettering.txt", "befell"))):
        return True
    ills = [word for word in lexicon.words("figures/bettering.txt", "less") if len(word) > 1]
    return bool(re.search(lexicon.any_of(ills), bare)) and not re.search("率|比|数|量|额", bare[-1:])


@lru_cache(maxsize=4096)
def good_when_larger(name: str) -> bool | None:
    """Which way is good for an indicator; None for what is neither."""
    bare = _BETWEEN.sub("", name)
    if _PUT_RIGHT.match(bare):
        return True  # 治理水土流失23万亩: the more of an ill is put right, the better
    told = _way_told(bare)
    return _way_told(_COUNTED.sub("", bare)) if told is None else told


def _way_told(bare: str) -> bool | None:
    ends = [
        (found.end(), len(found[0]), kind == "more")
        for kind in ("less", "more")
        for found in _listed(kind).finditer(bare[-_NEAR:])
    ]
    last = max(ends, default=None)
    return last[2] if last and last[0] == len(bare[-_NEAR:]) else None


@cache
def _listed(kind: str) -> re.Pattern[str]:
    words = lexicon.words("figures/bettering.txt", kind)
    return re.compile(lexicon.any_of(words | nature_words("less") if kind == "less" else words))
