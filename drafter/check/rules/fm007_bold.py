"""加粗

检查：该加粗的没有加粗，或不该加粗的加粗了。
理由：标准只用字体分层次，小标宋和黑体再加粗会糊。
依据：《党政机关公文格式》GB/T 9704—2012 7.3.3：结构层次只规定字体；单位另有习惯的写进版式的 bold。
修复：取消加粗；或用 `drafter format --fix`。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.formatting.deviation import findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    yield from findings(rule, context)


rule = Rule(id="FM007", name="加粗", severity="advice", check=check, needs=frozenset({"document"}), bad=(), good=())
