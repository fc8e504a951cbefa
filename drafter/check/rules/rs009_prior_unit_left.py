"""留有往期报告单位的名称

检查：往期报告是别的单位的，它的名称留在了本报告里。
理由：借用兄弟单位的稿子，名称没有改净。
依据：《党政机关公文处理工作条例》第十九条：公文内容要真实、准确，突出重点。
修复：改成本单位的名称。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Example, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span

_UNIT = re.compile(r"[一-鿿]{2,12}?(?:局|厅|委员会|委|镇|乡|街道办事处|街道|片区|县|区|市|公司|学院|医院)")


def check(context: Context) -> Iterator[Finding]:
    own = "".join(context.unit)
    names = {found for prior in context.priors for found in _UNIT.findall(re.sub(r"\s", "", prior.title_text()))}
    for name in sorted(names):
        if name in own or any(unit in name or name in unit for unit in context.unit):
            continue
        for found in re.finditer(re.escape(name), context.text):
            message = _("“{name}”是往期报告单位的名称，本报告是{own}的。").format(name=name, own=context.unit[0])
            yield rule.finding(Span(*found.span()), message)


rule = Rule(
    id="RS009",
    name="留有往期报告单位的名称",
    severity="warning",
    check=check,
    bad=(
        Example(
            "南湖区水务局2024年工作总结\n«北湖区水务局»坚持节水优先。",
            prior="北湖区水务局2023年工作总结\n坚持节水优先。",
            unit=("南湖区水务局", "区水务局"),
        ),
    ),
    good=(Example("南湖区水务局2024年工作总结\n我局坚持节水优先。", prior="南湖区水务局2023年工作总结\n坚持节水优先。", unit=("南湖区水务局",)),),
    needs=frozenset({"prior", "unit"}),
)
