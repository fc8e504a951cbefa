"""首行缩进

检查：正文和层次标题首行没有左空二字，或主送机关没有顶格。用全角空格空出二字的不算。
理由：缩进用厘米或半角空格，换字号就不是二字。
依据：《党政机关公文格式》GB/T 9704—2012 7.3.2、7.3.3：主送机关顶格，正文每个自然段左空二字。
修复：段落设置里首行缩进2字符；或用 `drafter format --fix`。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.formatting.deviation import findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    yield from findings(rule, context)


rule = Rule(
    id="FM010", name="首行缩进", severity="warning", check=check, needs=frozenset({"document"}), bad=(), good=()
)
