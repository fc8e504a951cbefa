"""How often something was done: 召开党委会21次, 全年召开的19次党委会. One action, told twice with two counts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter.check.figures.roles import Figure

_UNITS = frozenset({"次", "场", "期", "场次", "轮", "班", "轮次", "批次", "批"})
_HAN_TAIL = re.compile(r"([\u4e00-\u9fff“”]{2,14})$")
# 的19次党委会, 全年2场警示教育大会: the count stands before its noun, said of what was told already.
_AFTER = re.compile(r"^(?:的)?(?P<noun>[\u4e00-\u9fff“”]{2,14})")
_VERB = re.compile(
    r"^.*?(?:召开|举办|组织|开展|举行|进行|参加|承办|协办|实施|完成|开办|开设|推出|安排|累计|先后|共|已)(?:了|各类|各级|全[市县区镇]|的)*"
)
_AGAIN = re.compile(r"^(?:召开|举办|举行|开展|组织(?!生活)|进行|承办)(?:了)?(?=[\u4e00-\u9fff]{3})")
_SKIP = re.compile(r"^(?:各类|各项|全[年市县区镇局委院校]|年内|共|累计|的|了)+|(?:活动|工作|共计?|累计|先后|了)+$")
_STOP = re.compile(r"(?:参会|参加|均|都|把|将|由|在|以|有|为|等|和|及|与|每|现场|人次|覆盖|累计|中|上|的).*$")
_OTHER_TIME = re.compile(
    r"上半年|下半年|[一二三四]季度|[0-9一二三四五六七八九十]{1,3}月|去年|上年|明年|每[年月季周]|今后|计划|拟|将|预计|力争|其中|平均|五年|以来|历年|首次|累计[^，。]{0,4}年"
)
_PART = re.compile(r"其中|分别|另|又|再|还|线上|线下|专题|主题|集中|现场")


@dataclass(frozen=True, slots=True)
class Count:
    """One telling: the noun counted, whether it looks back at what was told (的19次…)."""

    figure: Figure
    noun: str
    back: bool


@dataclass(frozen=True, slots=True)
class Recount:
    """One action with two counts."""

    first: Count
    second: Count


def recounts(text: str, figures: Sequence[Figure]) -> Iterator[Recount]:
    """Later tellings that look back at a count and give another number."""
    told: dict[tuple[str, str], list[Count]] = defaultdict(list)
    for figure in figures:
        count = _count(text, figure)
        if count is None:
            continue
        earlier = told[figure.unit, count.noun]
        if count.back and earlier and all(_value(one) != _value(count) for one in earlier):
            yield Recount(earlier[-1], count)
        earlier.append(count)


def _count(text: str, figure: Figure) -> Count | None:
    if figure.unit not in _UNITS or figure.quantity.exact is None or figure.quantity.approx or figure.sign:
        return None
    sentence = text[_start(text, figure.quantity.span.start) : figure.quantity.span.end]
    if _OTHER_TIME.search(sentence):
        return None
    after = _AFTER.match(text[figure.quantity.span.end : figure.quantity.span.end + 20])
    noun = _noun(after["noun"]) if after else ""
    if len(noun) >= 3 and not _PART.search(figure.lead[-4:]):
        return Count(figure, noun, bool(re.search(r"(?:的|全年|这|上述|年内)$", figure.lead)))
    before = _HAN_TAIL.search(figure.lead)
    noun = _SKIP.sub("", _AGAIN.sub("", _VERB.sub("", before[1]))) if before else ""
    return Count(figure, noun, False) if len(noun) >= 3 else None


def _noun(words: str) -> str:
    return _SKIP.sub("", _STOP.sub("", words))


def _start(text: str, at: int) -> int:
    return max(text.rfind(mark, max(0, at - 120), at) for mark in "。；;\n") + 1


def _value(count: Count) -> Decimal:
    value = count.figure.quantity.exact
    assert value is not None
    return value
