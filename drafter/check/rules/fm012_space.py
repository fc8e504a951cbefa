"""段前段后

检查：正文和层次标题设了段前段后间距。
理由：段间距把文字推离行网格。
依据：《党政机关公文格式》GB/T 9704—2012 5.2.3：每面22行，撑满版心。
修复：段前段后设为0；或用 `drafter format --fix`。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.formatting.deviation import findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    yield from findings(rule, context)


rule = Rule(id="FM012", name="段前段后", severity="advice", check=check, needs=frozenset({"document"}), bad=(), good=())
