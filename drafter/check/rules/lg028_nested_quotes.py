"""引号里面又用双引号

检查：双引号里面再用双引号；在谓语和名词之间并列的两个引号之间用了逗号。
理由：引号套引号、并列成分用逗号，读起来断不开。
依据：GB/T 15834—2011 4.8.3.4：引号内再用引号时，外用双引号，内用单引号；4.5.3.5：标有引号的并列成分之间通常不用顿号，也不用逗号。
修复：里层改单引号；并列引号之间去掉逗号（由人确认）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language import lexicon

_INNER = re.compile(r"“[^“”\n]{0,40}(?P<inner>“(?P<words>[^“”\n]{1,40})”)[^“”\n]{0,40}”")
_JOINED = re.compile(
    r"(?P<before>[\u4e00-\u9fff]{2})“[^“”，。；\n]{2,8}”(?P<comma>，)“[^“”，。；\n]{2,8}”(?P<after>[\u4e00-\u9fff]{2})"
)
# The word before takes an object, so that the quoted words are what it takes; what follows closes the phrase as its noun.
_VERB = re.compile(rf"(?:{lexicon.one_of('acts.txt', 'takes_quoted')})$")
_NOUN = re.compile(rf"^(?:{lexicon.one_of('papers.txt', 'closes_quoted')})")


def check(context: Context) -> Iterator[Finding]:
    for found in _INNER.finditer(context.text):
        span, right = Span(*found.span("inner")), f"‘{found['words']}’"
        words = _("双引号里面再用引号应为单引号：“{right}”。").format(right=right)
        yield rule.finding(span, words, fix=Fix(span, right, safe=False))
    for found in _JOINED.finditer(context.text):
        if _VERB.search(found["before"]) and _NOUN.match(found["after"]):
            span = Span(*found.span("comma"))
            yield rule.finding(span, _("并列的引号之间不用逗号。"), fix=Fix(span, "", safe=False))


rule = Rule(
    id="LG028",
    name="引号里面又用双引号",
    severity="warning",
    check=check,
    bad=(
        "树立“抓«“门前三包”»就是抓民生”的理念。",
        "持续擦亮“山水东山”«，»“渔歌唱晚”品牌。",
    ),
    good=(
        "树立“抓‘门前三包’就是抓民生”的理念。",
        "推行“一窗受理”，“最多跑一次”成为常态。",
        "持续擦亮“山水东山”“渔歌唱晚”品牌。",
    ),
)
