"""文字颜色

检查：正文、标题或落款有非黑色的文字。
理由：有色文字多是批改时留下的记号，说明这处还没有定稿。
依据：《党政机关公文格式》GB/T 9704—2012 5.2.4：如无特殊说明，公文中文字的颜色均为黑色。
修复：核对内容后改为黑色；或用 `drafter format --fix`。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.formatting.deviation import findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    yield from findings(rule, context)


rule = Rule(
    id="FM008", name="文字颜色", severity="warning", check=check, needs=frozenset({"document"}), bad=(), good=()
)
