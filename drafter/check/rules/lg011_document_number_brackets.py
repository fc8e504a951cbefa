"""发文字号的括号不对

检查：发文字号的年份没有用六角括号（财预[2023]5号）。
理由：发文字号是文件的身份，写错查不到。
依据：GB/T 9704—2012 7.2.5：年份应标全称，用六角括号“〔 〕”括入。
修复：换成六角括号（安全修复）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.core.text import Span

_NUMBER = re.compile(
    r"(?<=[\u4e00-\u9fff])[ ]?(?P<brackets>[\[【（(［](?P<year>(?:19|20)[0-9]{2})[\]】）)］])(?=[ ]?[0-9]{1,4}[ ]?号)"
)


def check(context: Context) -> Iterator[Finding]:
    for found in _NUMBER.finditer(context.text):
        span, right = Span(*found.span("brackets")), f"〔{found['year']}〕"
        yield rule.finding(
            span, _("发文字号的年份用六角括号，应写作“{right}”。").format(right=right), fix=Fix(span, right, safe=True)
        )


rule = Rule(
    id="LG011",
    name="发文字号的括号不对",
    severity="warning",
    check=check,
    bad=(
        "依据财预«[2023]»5号文件。",
        "财预«（2023）»5号",
    ),
    good=(
        "财预〔2023〕5号",
        "参见注[2023]",
    ),
)
