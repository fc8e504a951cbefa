"""用了直引号

检查：汉字外面的引号用了直引号（\"…\"）。
理由：直引号分不清前后，排版和比对都会出错。
依据：GB/T 15834—2011 4.8：引号的形式为双引号“ ”、单引号‘ ’。
修复：成对换成弯引号（安全修复）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.core.text import Span

_PAIR = re.compile("\"([^\"\\n“”]{1,80})\"|'([^'\\n‘’]{1,40})'")
_HAN = re.compile("[\u4e00-\u9fff]")


def check(context: Context) -> Iterator[Finding]:
    for found in _PAIR.finditer(context.text):
        if not _HAN.search(found[0]):
            continue
        span, double = Span(*found.span()), found[1] is not None
        better = f"“{found[1]}”" if double else f"‘{found[2]}’"
        yield rule.finding(
            span, _("直引号应改为弯引号：{better}").format(better=better), fix=Fix(span, better, safe=True)
        )


rule = Rule(
    id="LG002",
    name="用了直引号",
    severity="warning",
    check=check,
    signs=('"', "'"),
    bad=('坚持«"三保"»优先。',),
    good=('坚持“三保”优先，屏幕为6"。',),
)
