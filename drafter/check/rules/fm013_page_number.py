"""页码

检查：没有页码，或样式、字体、字号、位置与版式不符。
理由：多页的公文没有页码，缺页看不出来。
依据：《党政机关公文格式》GB/T 9704—2012 7.5：4号半角宋体阿拉伯数字，左右各放一条一字线，单页居右空一字，双页居左空一字，一字线上距版心下边缘7 mm。
修复：按版式设页脚；或用 `drafter format --fix`。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.formatting.deviation import findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    yield from findings(rule, context)


rule = Rule(id="FM013", name="页码", severity="warning", check=check, needs=frozenset({"document"}), bad=(), good=())
