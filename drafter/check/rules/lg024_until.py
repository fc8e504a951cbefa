"""“截止”应为“截至”

检查：“截止”后面直接跟着时间（截止2024年底、截止目前）。
理由：“截止”是到期停止，后面不带时间；“截至”是停止于某时，后面必带时间。
依据：《现代汉语词典》（第7版）“截止”“截至”条。
修复：改为“截至”（由人确认）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.core.text import Span

_UNTIL = re.compile(
    r"(?<!报名)(?<!申报)(?<!征集)(?<!已经)(?<!将于)(?<!予以)截止(?P<to>到)?(?=(?:(?:19|20)?\d{2}年|\d{1,2}月|目前|现在|当前|今天|今日|[去今本明上]年|[本上]月|[年季月]底|[年季月]末|昨[天日]|日前|[一二三四]季度|[上下]半年|“?十[一二三四五]五)"
    r"(?!止|截止))"
)


def check(context: Context) -> Iterator[Finding]:
    for found in _UNTIL.finditer(context.text):
        span = Span(found.start(), found.start() + 2)
        yield rule.finding(
            span, _("后面带时间时用“截至”，“截止”不带时间。"), fix=Fix(Span(*found.span()), "截至", safe=False)
        )


rule = Rule(
    id="LG024",
    name="“截止”应为“截至”",
    severity="warning",
    check=check,
    signs=("截止",),
    bad=(
        "«截止»2024年10月底，全镇完成改厕312户。",
        "«截止»今年三季度，各村账目已公开。",
    ),
    good=(
        "截至2024年10月底，全镇完成改厕312户。",
        "报名于10月31日截止，截止日期不再延长。",
    ),
)
