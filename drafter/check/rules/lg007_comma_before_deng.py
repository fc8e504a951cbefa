"""“等”前多了顿号

检查：并列各项之后、“等”之前用了顿号（税务、等部门）。
理由：“等”已表示列举未尽，前面不再停顿。
依据：GB/T 15834—2011 4.5：顿号用于并列词语之间。
修复：删去顿号（安全修复）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.core.text import Span

# Words that begin with 等 and are items themselves: 等外公路, 等候区, 等比例.
_DENG = re.compile(
    r"、(?=等(?![级候待比值额效同于距量高离分式价身边温压腰深闲份速外位次时长宽厚号电内渗差幂概靠积容弧势色热质]))"
)


def check(context: Context) -> Iterator[Finding]:
    for found in _DENG.finditer(context.text):
        span = Span(*found.span())
        yield rule.finding(span, _("“等”前不用顿号。"), fix=Fix(span, "", safe=True))


rule = Rule(
    id="LG007",
    name="“等”前多了顿号",
    severity="warning",
    check=check,
    signs=("、等",),
    bad=("财政、税务«、»等部门。",),
    good=(
        "财政、税务等部门。",
        "分类、等级评定。",
        "国道、省道、等外公路，站台、等候区。",
    ),
)
