"""页边距

检查：上下左右边距与版式相差0.6毫米以上。
理由：边距一变，版心、每行字数和每页行数都跟着变。
依据：《党政机关公文格式》GB/T 9704—2012 5.2.1：天头37 mm±1 mm，订口28 mm±1 mm，版心156 mm×225 mm。
修复：页面设置里改回；或用 `drafter format --fix` 另排一份。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.formatting.deviation import findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    yield from findings(rule, context)


rule = Rule(id="FM002", name="页边距", severity="warning", check=check, needs=frozenset({"document"}), bad=(), good=())
