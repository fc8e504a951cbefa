"""倾斜和下划线

检查：正文、标题或落款有倾斜或下划线。
理由：公文不用这类修饰；多是网页粘贴或填表横线留下的。
依据：《党政机关公文格式》GB/T 9704—2012 各要素只规定字体、字号和位置。
修复：取消修饰；或用 `drafter format --fix`。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.formatting.deviation import findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    yield from findings(rule, context)


rule = Rule(
    id="FM014", name="倾斜和下划线", severity="advice", check=check, needs=frozenset({"document"}), bad=(), good=()
)
