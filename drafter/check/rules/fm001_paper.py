"""纸张

检查：纸张的宽和高与版式不符。
理由：装订、归档和双面印制都按A4幅面。
依据：《党政机关公文格式》GB/T 9704—2012 5.1：采用GB/T 148中规定的A4型纸，210 mm×297 mm。
修复：页面设置里选A4；或用 `drafter format --fix` 另排一份。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.formatting.deviation import findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    yield from findings(rule, context)


rule = Rule(id="FM001", name="纸张", severity="warning", check=check, needs=frozenset({"document"}), bad=(), good=())
