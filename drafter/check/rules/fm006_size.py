"""字号

检查：标题、各级层次、正文、落款的字号与版式不符。
理由：字号不一，行距和每行字数都对不上。
依据：《党政机关公文格式》GB/T 9704—2012 5.2.2、7.3.1：正文3号，标题2号。
修复：改回规定字号；或用 `drafter format --fix`。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.formatting.deviation import findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    yield from findings(rule, context)


rule = Rule(id="FM006", name="字号", severity="warning", check=check, needs=frozenset({"document"}), bad=(), good=())
