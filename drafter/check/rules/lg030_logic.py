"""话说反了或关联词不搭配

检查：双重否定说反（防止……不再发生）；关联词不配（虽然……所以、只有……就）；重复说原因（原因是因为）；前后矛盾（基本全部、已全部完成……尚有）；减少几倍；“通过……，使……”缺主语。
理由：逻辑不通，意思正好相反或者说不清谁在做。
依据：现代汉语语法；只报固定格式，不判断内容。
修复：按本意改写。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span

_CLAUSE = r"[^，。；：！？\n]{2,40}"
_PATTERNS: tuple[tuple[str, str], ...] = (
    (
        r"(?:防止|避免|杜绝|严防|谨防|以防|以免|预防|遏制)[^，。；：！？\n]{0,14}?(?:不再|不会|不|没有|未|无)(?:再)?(?:次)?(?:发生|出现|反弹|复发|回潮|返贫|蔓延|扩散|扩大|流失|重演|漏网|上行)",
        _("“防止”与“不”连用，意思说反了。"),
    ),
    (
        rf"(?:虽然|尽管)(?:(?!但|可|却|仍|因为){_CLAUSE}，){{1,2}}?(?:所以|因此|因而|从而)",
        _("“虽然”应与“但是”搭配，不与“所以”搭配。"),
    ),
    (
        rf"(?<!是)(?:因为|由于){_CLAUSE}，(?:但是|但|然而|可是)(?!也|同时)",
        _("“由于”引出原因，后面应是结果，不用“但是”。"),
    ),
    (rf"只有{_CLAUSE}，(?:就|便)(?!是|业|近|地|诊|学|读)", _("“只有”应与“才”搭配。")),
    (rf"只要{_CLAUSE}，才(?!能干)", _("“只要”应与“就”搭配。")),
    (rf"(?:不仅|不但){_CLAUSE}，(?:但是|但|却)", _("“不仅”应与“而且”“还”搭配。")),
    (rf"(?:无论|不管){_CLAUSE}，(?:但是|所以|因此)", _("“无论”应与“都”搭配。")),
    (rf"(?:即使|即便){_CLAUSE}，(?:但是|所以|因此|就)", _("“即使”应与“也”搭配。")),
    (r"(?:原因|缘由|症结)(?:主要)?(?:是|在于)(?:由于|因为)", _("“原因是”与“因为”重复。")),
    (
        r"(?:是|主要是)(?:由于|因为)[^，。；\n]{2,30}(?:所致|的原因|的缘故)",
        _("“由于”与“所致（造成、原因）”重复。"),
    ),
    (r"(?:基本|大致|大体|大部分|大多|几乎|多数)(?:上)?(?:全部|完全|彻底|一律|全都)(?!是)", _("“基本”与“全部”矛盾。")),
    (
        r"(?:已|已经|均已)?全部(?:完成|整改|办结|销号|到位|建成|竣工|交付|清零|化解|开工|解决|拆除)(?:(?!新|另|其他|下一步|今年)[^。；\n]){0,40}(?:还有|尚有|仍有|尚余|剩余|其余)[^，。；\n]{1,16}(?:未|没有|尚未|正在|待)",
        _("前面说“全部”，后面又说还有没完成的，前后矛盾。"),
    ),
    (
        r"(?:减少|下降|降低|缩短|压缩|压减|缩小|减轻)(?:了|近|约|达)*(?:[0-9]+(?:\.[0-9]+)?|[一两二三四五六七八九十]+)(?:余|多)?倍",
        _("减少、下降不能说几倍，应说几分之几或百分之几。"),
    ),
    (
        rf"(?:(?<=[。；！？\n])|(?<=[一二三四五六七八九十]是)|^)[ 　]*(?:通过|经过|随着){_CLAUSE}，(?:使得?|让|令)(?!用|命|人|其|利|节|世|得一提)",
        _("“通过……，使……”没有主语，去掉“通过”或“使”。"),
    ),
)


@cache
def _compiled() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern, re.M), words) for pattern, words in _PATTERNS)


@cache
def _hints() -> re.Pattern[str]:
    return re.compile(
        "防止|避免|杜绝|严防|谨防|以防|以免|预防|遏制|虽然|尽管|因为|由于|只有|只要|不仅|不但|无论|不管|即使|即便|全部|完全|彻底|一律|全都|倍|使|让|令"
    )


def check(context: Context) -> Iterator[Finding]:
    if not _hints().search(context.text):
        return
    for pattern, words in _compiled():
        for found in pattern.finditer(context.text):
            start = found.start() + len(found[0]) - len(found[0].lstrip())
            if not _is_quoted(context.text, start):
                yield rule.finding(Span(start, found.end()), words)


def _is_quoted(text: str, at: int) -> bool:
    start = text.rfind("\n", 0, at) + 1
    return text.count("“", start, at) > text.count("”", start, at)


rule = Rule(
    id="LG030",
    name="话说反了或关联词不搭配",
    severity="warning",
    check=check,
    bad=(
        "完善巡查制度，«防止漏管现象不再出现»。",
        "«虽然今年雨量偏少，所以»提前储水。",
        "管护不力的«原因是因为»人手不足。",
        "村道硬化«基本全部»完成。",
        "办件时间«缩短2倍»。",
        "«通过开展夜校培训，使»村民掌握了嫁接技术。",
    ),
    good=(
        "完善巡查制度，防止漏管现象再次出现，防止不作为、乱作为。",
        "虽然今年雨量偏少，但提前储水，所以没有断水。",
        "管护不力的原因是人手不足，之所以延误，是因为雨季较长。",
        "开展夜校培训，使村民掌握了嫁接技术；通过夜校，村民学会了嫁接。",
        "存量问题已全部整改，新发现的问题还有2个正在核查。",
    ),
)
