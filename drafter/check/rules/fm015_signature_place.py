"""落款位置

检查：署名或成文日期不在右侧，或右边没有空出二字。
理由：落款位置不对，盖章时压不到日期。
依据：《党政机关公文格式》GB/T 9704—2012 7.3.5：加盖印章的，成文日期一般右空四字；不加盖印章的，署名右空二字。
修复：右对齐并右缩进；或用 `drafter format --fix`。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.formatting.deviation import findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    yield from findings(rule, context)


rule = Rule(id="FM015", name="落款位置", severity="advice", check=check, needs=frozenset({"document"}), bad=(), good=())
