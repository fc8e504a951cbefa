"""文档网格

检查：没有设置行网格，或网格行距与版式不符。
理由：没有网格，每页行数不固定，各页版心底边不齐。
依据：《党政机关公文格式》GB/T 9704—2012 5.2.3：一般每面排22行，每行排28个字，并撑满版心。
修复：页面设置—文档网格里指定行网格；或用 `drafter format --fix`。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.formatting.deviation import findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    yield from findings(rule, context)


rule = Rule(
    id="FM003", name="文档网格", severity="warning", check=check, needs=frozenset({"document"}), bad=(), good=()
)
