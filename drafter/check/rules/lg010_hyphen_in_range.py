"""数值、年份范围用了半角短横

检查：年份、百分比、数量的起止之间用了半角短横（2023-2025年、10%-15%）。
理由：短横易与负号、编号相混。
依据：GB/T 15835—2011 5.1.5 与 GB/T 15834—2011 4.13：起止用一字线“—”或浪纹线“～”。
修复：换成一字线（安全修复，只改连接号，不动数字）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.core.text import Span

_UNIT = r"(?:%|％|个百分点|万元|亿元|元|年|月|日|万人|人|个|家|户|倍|岁|小时|公里|亩|吨)"
_RANGE = re.compile(
    rf"(?<![0-9A-Za-z.\-/—])(?:(?:19|20)[0-9]{{2}}年?|[0-9]+(?:\.[0-9]+)?{_UNIT}?)(?P<dash>-)(?:(?:19|20)[0-9]{{2}}年|[0-9]+(?:\.[0-9]+)?{_UNIT})(?![0-9\-])"
)


def check(context: Context) -> Iterator[Finding]:
    for found in _RANGE.finditer(context.text):
        span = Span(*found.span("dash"))
        yield rule.finding(
            span, _("“{range}”的起止之间宜用一字线“—”。").format(range=found[0]), fix=Fix(span, "—", safe=True)
        )


rule = Rule(
    id="LG010",
    name="数值、年份范围用了半角短横",
    severity="advice",
    check=check,
    signs=("-",),
    bad=(
        "2023«-»2025年规划",
        "增长10%«-»15%。",
    ),
    good=(
        "2023—2025年规划，10%～15%",
        "2023-06-30，电话0591-1234，GB/T 15834-2011",
    ),
)
