"""字符间距

检查：正文设了版式以外的字符间距。
理由：间距一变，每行就不是28个字。
依据：《党政机关公文格式》GB/T 9704—2012 5.2.3：每行排28个字。
修复：字符间距改回标准；或用 `drafter format --fix`。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.formatting.deviation import findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    yield from findings(rule, context)


rule = Rule(id="FM016", name="字符间距", severity="advice", check=check, needs=frozenset({"document"}), bad=(), good=())
