"""对齐方式

检查：标题没有居中，或正文、主送机关居中、右对齐。
理由：对齐不对，多是套用样式时出错。
依据：《党政机关公文格式》GB/T 9704—2012 7.3.1：标题分一行或多行居中排布。
修复：改对齐方式；或用 `drafter format --fix`。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.formatting.deviation import findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    yield from findings(rule, context)


rule = Rule(
    id="FM011", name="对齐方式", severity="warning", check=check, needs=frozenset({"document"}), bad=(), good=()
)
