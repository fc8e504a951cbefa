"""金额没有“元”

检查：收入、补贴、投资一类的钱数后面只写“万”“亿”，没有“元”；人均收入、产值等只有数字没有单位。
理由：金额缺了单位，读者只能猜，也过不了校对。
依据：GB/T 15835—2011 5.1：数字与计量单位应当完整。
修复：补上“元”（由人确认）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language.phrases import phrase_lines

_NUMBER = r"[0-9]+(?:[.,，][0-9]+)*"
_REACHED = r"(?:总额|总计|合计|累计|共计|达到了?|达|为|约|近|超过?|突破|完成|实现|共|[：:])*"
_END = r"(?=[，,。；;、）)]|[ \t]*(?:\n(?!\s*元)|\Z))"


@cache
def _bare() -> re.Pattern[str]:
    nouns = "|".join(map(re.escape, sorted(phrase_lines("money_nouns.txt"), key=len, reverse=True)))
    return re.compile(rf"(?:{nouns}){_REACHED}(?P<amount>{_NUMBER}[百千]?[万亿])(?:余|多)?{_END}")


# Without any unit only the names that are always in 元.
_UNITLESS = re.compile(
    rf"(?:人均(?:可支配|纯|年)?(?:收入|工资)|可支配收入|纯收入|人均消费支出|人均生产总值|平均工资){_REACHED}(?P<amount>[0-9]{{4,6}}(?:\.[0-9]+)?)(?=[，,。；;）)])"
)


# 省级下达3800万元，中央下达1.24亿: the same verb has its 元 elsewhere in the sentence.
_VERBED = re.compile(rf"(?P<verb>[\u4e00-\u9fff]{{2}})(?P<amount>{_NUMBER}[百千]?[万亿]){_END}")


def _unlike_its_like(text: str) -> Iterator[re.Match[str]]:
    for found in _VERBED.finditer(text):
        start, end = (text.rfind("。", 0, found.start()) + 1, text.find("。", found.end()))
        sentence = text[start : end if end >= 0 else len(text)]
        if re.search(rf"{found['verb']}{_NUMBER}[百千]?[万亿]?元", sentence):
            yield found


def check(context: Context) -> Iterator[Finding]:
    told: set[int] = set()
    for found in (*_bare().finditer(context.text), *_UNITLESS.finditer(context.text), *_unlike_its_like(context.text)):
        if _in_table(context.text, found.start()) or found.start("amount") in told:
            continue
        told.add(found.start("amount"))
        span, raw = Span(*found.span("amount")), found["amount"]
        words = _("金额“{raw}”没有“元”，应写作“{raw}元”。").format(raw=raw)
        yield rule.finding(span, words, fix=Fix(Span(span.end, span.end), _("元"), safe=False))


def _in_table(text: str, at: int) -> bool:
    """Whether the line is a row of cells: their unit stands in the head."""
    end = text.find("\n", at)
    return "\t" in text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]


rule = Rule(
    id="QT016",
    name="金额没有“元”",
    severity="warning",
    check=check,
    bad=(
        "全年争取上级补助«380万»，惠及12个村。",
        "村民人均可支配收入达到«21460»，增长6.2%。",
        "市级拨付700万元，省级拨付«1.3亿»。",
    ),
    good=(
        "全年争取上级补助380万元，惠及12个村。",
        "实施“千万工程”，年接待游客120万，访问量突破1.2亿次。",
        "投资6亿～7亿元建设水厂，投入12万人次参与巡查。",
    ),
)
