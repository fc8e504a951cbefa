"""One figure told again a sentence or two later in the same paragraph, in other words, with a value that cannot be."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter.check.figures.roles import WordedFigure
from drafter.claims.intervals import Interval, stands_for
from drafter.claims.joining import digits_alike, in_base, unit_base
from drafter.claims.kinds import kinds_in
from drafter.language import lexicon

_CLAUSE = re.compile(r"[，,；;：:、（）()“”]")
_AFTER = re.compile(r"^(?:多|余)?的(?P<noun>[\u4e00-\u9fff]{2,12}?)(?=[为在是中均都占，。；、]|$)")
_DIRECTLY = re.compile(
    r"^(?:多|余)?(?P<noun>[\u4e00-\u9fff]{2,8}?)(?=[均都全已，。；、]|$)"
)  # 完成的460宗房产测绘均已归档
_LINK = re.compile(rf"(?:{lexicon.one_of('beside_figures.txt', 'link')})+$")
_TIME = re.compile(
    r"^(?:截至[^，]{0,8}|目前|全年|今年(?:以来)?|当年|年内|全[县市区镇省州乡]|我[县市区镇省]|总的看|总体看|总体上|整体|从全年看|[0-9]{4}年(?:全年)?)+"
)
# Another time, part or way of counting in the sentence: then it is another figure.
OTHER_FIGURE = re.compile(
    rf"上半年|下半年|[一二三四]季度|前[一二三四五六七八九十]+个?月|[0-9]{{1,2}}月|{lexicon.one_of('beside_figures.txt', 'other_figure')}|新增(?!就业)|另|分别|第[一二三]产业|城镇居民|农村居民|本级|[男女]"
)
_YEAR = re.compile(r"(?:19|20)\d\d年")
_ALLOTTED = re.compile(r"(?:资金|经费|投资|投入|补助)$")  # 统筹资金 may be told of one thing after the other
_MORE = frozenset({"突破", "超过", "超", "逾", "余", "多", "以上", "高于"})
_LESS = frozenset({"近", "不足", "不到", "接近", "将近", "以内", "低于"})
_HALF, _TIMES = Decimal("0.7"), Decimal("1.4")


@dataclass(frozen=True, slots=True)
class Retold:
    """The two tellings, and the words they share."""

    first: WordedFigure
    second: WordedFigure
    name: str


def retold_figures(text: str, sentences: Sequence[Sequence[WordedFigure]]) -> Iterator[Retold]:
    """Later figures of a paragraph that name what an earlier one named, of a value the earlier one rules out."""
    for paragraph in _paragraphs(text, sentences):
        earlier: list[_ToldLevel] = []
        columns = _columns([each for sentence in paragraph for each in sentence])
        for sentence in paragraph:
            for told in sentence:
                alike = [] if told.name in columns else [each for each in earlier if _is_one(told, each)]
                if first := next((each for each in alike if _contradict(each.figure, told.figure)), None):
                    yield Retold(first.figure, told.figure, told.name)
            earlier += sentence


@dataclass(frozen=True, slots=True)
class _ToldLevel:
    """A level as told: its name, and the words of its sentence up to it."""

    figure: WordedFigure
    name: str
    words: str


def _paragraphs(text: str, sentences: Sequence[Sequence[WordedFigure]]) -> Iterator[list[list[_ToldLevel]]]:
    """What each paragraph tells, sentence by sentence."""
    told: list[list[_ToldLevel]] = []
    line_end = -1
    for sentence in sentences:
        if sentence[0].quantity.span.start > line_end:
            yield told
            told, line_end = [], _line_end(text, sentence[0].quantity.span.start)
        told.append([each for figure in sentence for each in _told(text, figure)])
    yield told


def _columns(tellings: Sequence[_ToldLevel]) -> frozenset[str]:
    """Names that stand for three values and more in one paragraph: 在校生 of each school in turn, the column of a list."""
    values = defaultdict(set)
    for each in tellings:
        values[each.name].add(each.figure.quantity.value)
    return frozenset(name for name, told in values.items() if len(told) > 2)


def _is_one(told: _ToldLevel, first: _ToldLevel) -> bool:
    """Whether the two tellings may be of one thing."""
    if len(told.name) == _SHORT and not (first.name.endswith(told.name) and _digits(told.figure) >= 3):
        return False
    return (
        _same(told.name, first.name, first.words)
        and _of_one_name(told.words, first.words)
        and kinds_in(told.words + told.name) == kinds_in(first.words + first.name)
        and first.figure.unit == told.figure.unit
    )


_QUOTED = re.compile(r"“([^”]{2,12})”")


def _of_one_name(words: str, around: str) -> bool:
    """Whether the two sentences do not name two campaigns: “护渔” and “清网” may each have their own count of one thing."""
    here, there = set(_QUOTED.findall(words)), set(_QUOTED.findall(around))
    return not (here and there) or bool(here & there)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _told(text: str, figure: WordedFigure) -> Iterator[_ToldLevel]:
    """The figure as told, by the words before it and by those behind it; nothing when it is no plain level."""
    if figure.quantity.exact is None or figure.sign or figure.part not in ("value", "other"):
        return
    at = figure.quantity.span
    start = max(text.rfind(mark, max(0, at.start - 300), at.start) for mark in "。；;\n") + 1
    words = text[start : at.start]
    if OTHER_FIGURE.search(words[-60:]) or _YEAR.search(words):
        return
    before = _TIME.sub("", _LINK.sub("", _CLAUSE.split(figure.lead)[-1]))
    behind = text[at.end : at.end + 18]
    after = _AFTER.match(behind)
    for name in (_TIME.sub("", after["noun"]),) if after else dict.fromkeys((before, *_directly(before, behind))):
        short = len(name) == _SHORT and name != before  # a noun of two signs behind the figure: 修复的3.62万平方米路面
        if (short or re.search(r"[\u4e00-\u9fff]{3}", name)) and not _ALLOTTED.search(name):
            yield _ToldLevel(figure, name, words)


def _directly(before: str, behind: str) -> Iterator[str]:
    """The noun right behind the unit, where what stands before names at most what was done: 新建的408个充电桩."""
    found = _DIRECTLY.match(behind) if len(before) <= _ACT else None
    if found:
        yield found["noun"]


def _digits(figure: WordedFigure) -> int:
    return sum(map(str.isdigit, figure.raw))


_ACT, _SHORT = 4, 2


def _same(name: str, its: str, around: str) -> bool:
    """Whether the later name is the earlier one: its head is, and what it adds was said in the earlier sentence."""
    head = name[-3:] if name.endswith("率") else name[-2:]
    if head not in its[-4:] and not (len(name) >= 4 and name in its):
        return False
    added = [name[n : n + 2] for n in range(len(name) - len(head) - 1)]
    return not added or added[0] in around


def _contradict(first: WordedFigure, second: WordedFigure) -> bool:
    """Whether no rounding and no 近 or 突破 lets both be true, and yet they are near enough to be one thing."""
    one, two = _bounds(first), _bounds(second)
    a, b = (in_base(f.quantity.exact or Decimal(0), f.unit) for f in (first, second))
    if one.meets(two) or not a or not b or not _HALF < a / b < _TIMES or unit_base(first.unit) in ("年", "月"):
        return False
    if first.quantity.approx or second.quantity.approx:
        return True
    return digits_alike(first.quantity.exact or a, second.quantity.exact or b) and len(first.raw.strip("0")) >= 4


def _bounds(figure: WordedFigure) -> Interval:
    """突破43万 is 43万 and up, 近5000 below it; a tenth either way."""
    value, approx = in_base(figure.quantity.exact or Decimal(0), figure.unit), figure.quantity.approx
    if approx in _MORE:
        return Interval(value, value * Decimal("1.15"))
    if approx in _LESS:
        return Interval(value * Decimal("0.85"), value)
    return stands_for(figure.quantity)
