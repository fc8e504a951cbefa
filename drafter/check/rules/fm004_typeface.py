"""中文字体

检查：标题、各级层次、正文、落款的中文字体与版式不符（同一字体的不同名称不算）。
理由：层次靠字体分辨；字体混用多是粘贴留下的。
依据：《党政机关公文格式》GB/T 9704—2012 5.2.2、7.3.1、7.3.3：正文3号仿宋，标题2号小标宋，第一层黑体、第二层楷体。
修复：改用版式规定的字体；或用 `drafter format --fix`。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.formatting.deviation import findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    yield from findings(rule, context)


rule = Rule(
    id="FM004", name="中文字体", severity="warning", check=check, needs=frozenset({"document"}), bad=(), good=()
)
