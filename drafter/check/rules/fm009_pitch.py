"""行距

检查：段落行距与版式不符，也没有靠行网格取得同样的行距。
理由：行距不一，每页就不是22行，版心底边不齐。
依据：《党政机关公文格式》GB/T 9704—2012 5.2.3：一般每面排22行。
修复：设为固定值；或用 `drafter format --fix`。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.formatting.deviation import findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    yield from findings(rule, context)


rule = Rule(id="FM009", name="行距", severity="warning", check=check, needs=frozenset({"document"}), bad=(), good=())
