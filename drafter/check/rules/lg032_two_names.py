"""同一件事有两个名称

检查：加了引号的行动、工程、品牌名称，前后只差一个字（“清风护企”“清风助企”专项行动）；同一工程的一期、二期名称不同。
理由：名称不统一，读者会以为是两件事。
依据：《党政机关公文处理工作条例》第十九条：表述规范。春秋、东西、上下一类成对的名称不算。
修复：统一成正式名称；确是两件事的，写明区别。
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _
from drafter.core.text import Span

_NAME = re.compile(
    r"“(?P<name>[\u4e00-\u9fff]{4,10})”(?P<head>专项行动|专项整治|行动|工程|计划|活动|机制|改革|模式|品牌|平台|项目|工作法|工作室|服务队|大赛|论坛|攻势|战役|制度)"
)
_PHASE = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{4,10}?)(?:项目|工程)?(?P<phase>[一二三四])期(?=工程|项目|建设|全长|总|于|将|已|正|开|竣|[，。、（])"
)
# What pairs of names are made of when they mean two things.
_PAIRED = "春夏秋冬东西南北中上下左右前后内外大小多少新老旧男女城乡线一二三四五六七八九十百千万甲乙丙丁红绿蓝白黑青黄金银水陆空山江河湖海日月年周早晚长短高低进出入产供销学教师生"


def check(context: Context) -> Iterator[Finding]:
    found = list(_NAME.finditer(context.text))
    counts = Counter(match["name"] for match in found)
    places = {match["name"]: match for match in reversed(found)}
    for a, b in combinations(sorted(places, key=lambda name: places[name].start()), 2):
        if places[a]["head"] == places[b]["head"] and _one_apart(a, b):
            first, second = (a, b) if counts[a] >= counts[b] else (b, a)
            yield _finding(
                Span(*places[second].span()), places[second][0], Span(*places[first].span()), places[first][0]
            )
    yield from _phases(context.text)


def _one_apart(a: str, b: str) -> bool:
    """Whether the names differ in one character that makes no pair of things."""
    if len(a) != len(b):
        return False
    apart = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(apart) == 1 and not all(char in _PAIRED for char in apart[0])


def _phases(text: str) -> Iterator[Finding]:
    """The first and the second phase of what must be one work, under two names."""
    found = list(_PHASE.finditer(text)) if "一期" in text and "二期" in text else ()
    if len(found) != 2 or {match["phase"] for match in found} != {"一", "二"}:
        return
    one, two = (re.sub(r"^.*(?:的|了|与|和|，)", "", match["name"]) for match in found)
    shared = {one[n : n + 2] for n in range(len(one) - 1)} & {two[n : n + 2] for n in range(len(two) - 1)}
    if one != two and shared and one not in two and two not in one:
        a, b = (Span(*match.span("name")) for match in found)
        yield _finding(b, b.of(text), a, a.of(text))


def _finding(span: Span, here: str, other: Span, name: str) -> Finding:
    words = _("这里写作{here}，别处写作{name}，像是同一件事，请统一。")
    return rule.finding(span, words.format(here=here, name=name), related=(Related(name, other),))


rule = Rule(
    id="LG032",
    name="同一件事有两个名称",
    severity="warning",
    check=check,
    bad=(
        "开展“暖心送岗”专项行动，走访企业63家。年底前再开展«“暖企送岗”专项行动»一次。",
        "东湖湿地公园一期于5月开放。«东湖生态公园»二期将于明年动工。",
    ),
    good=(
        "开展“春雷出击”专项行动，查处案件12起；开展“秋雷出击”专项行动，查处案件9起。",
        "开展“暖心送岗”专项行动，走访企业63家。“护苗成长”专项行动收缴书刊120册。",
        "东湖湿地公园一期于5月开放，东湖湿地公园二期将于明年动工。",
    ),
)
