"""西文字体

检查：数字和字母的字体既不是版式规定的，也不是同段中文字体。
理由：粘贴来的数字常带着别的字体，同一份文件里粗细高低不一。
依据：单位版式；GB/T 9704—2012 5.2.2：如无特殊说明，公文格式各要素一般用3号仿宋体字。
修复：改用版式规定的数字字体；或用 `drafter format --fix`。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.formatting.deviation import findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding


def check(context: Context) -> Iterator[Finding]:
    yield from findings(rule, context)


rule = Rule(id="FM005", name="西文字体", severity="advice", check=check, needs=frozenset({"document"}), bad=(), good=())
