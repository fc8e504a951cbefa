"""发文字号的括号不对

检查：发文字号的年份没有用六角括号（财预[2023]5号）；顺序号编了虚位或加了“第”（〔2023〕05号）。
理由：发文字号是文件的身份，写错查不到。
依据：GB/T 9704—2012 7.2.5：年份应标全称，用六角括号“〔 〕”括入；发文顺序号不加“第”字，不编虚位。
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


_PADDED = re.compile(r"[〔\[【（(［](?:19|20)[0-9]{2}[\]】）)］〕][ ]?(?P<n>第?0+[1-9][0-9]{0,3}|第[0-9]{1,4})[ ]?号")


def check(context: Context) -> Iterator[Finding]:
    told: set[str] = set()  # the number in a page's head stands on every page
    for padded in _PADDED.finditer(context.text):
        span, right = Span(*padded.span("n")), padded["n"].lstrip("第0")
        if _is_new(context.text, padded, told):
            words = _("发文字号的顺序号不加“第”、不编虚位，应写作“{right}号”。").format(right=right)
            yield rule.finding(span, words, fix=Fix(span, right, safe=True))
    for found in _NUMBER.finditer(context.text):
        span, right = Span(*found.span("brackets")), f"〔{found['year']}〕"
        if _is_new(context.text, found, told):
            yield rule.finding(
                span,
                _("发文字号的年份用六角括号，应写作“{right}”。").format(right=right),
                fix=Fix(span, right, safe=True),
            )


def _is_new(text: str, found: re.Match[str], told: set[str]) -> bool:
    """Whether this fault of this document's number was not told before."""
    line = text[max(0, found.start() - _OFFICE) : found.end() + _SERIAL]
    key = f"{found.re.pattern[:8]}{line}"
    new = key not in told
    told.add(key)
    return new


_OFFICE, _SERIAL = 4, 6


rule = Rule(
    id="LG011",
    name="发文字号的括号不对",
    severity="warning",
    check=check,
    signs=("号",),
    bad=(
        "依据财预«[2023]»5号文件。",
        "财预«（2023）»5号",
        "依据财预〔2023〕«05»号文件。",
    ),
    good=(
        "财预〔2023〕5号",
        "参见注[2023]",
    ),
)
