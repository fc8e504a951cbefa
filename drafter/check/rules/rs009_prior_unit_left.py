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

_UNIT = re.compile(r"[一-鿿]{2,14}(?:局|厅|委员会|委|街道办事处|街道|片区|镇|乡|公司|学院|医院)")
_NOTICE = re.compile(r"^关于")
_AREA = re.compile(r"[一-鿿]{2,5}?(?:县|区|市|州|省)")


def check(context: Context) -> Iterator[Finding]:
    names = [name for name in _names(context) if not any(name in unit for unit in context.unit)]
    if not names:
        return
    for found in re.finditer("|".join(map(re.escape, sorted(names, key=len, reverse=True))), context.text):
        message = _("“{name}”是往期报告单位的名称，本报告是{own}的。").format(name=found[0], own=context.unit[0])
        yield rule.finding(Span(*found.span()), message)


def _names(context: Context) -> set[str]:
    """What the titles of the prior reports call their units and areas."""
    titles = [re.sub(r"\s", "", prior.title_text()) for prior in context.priors]
    return {
        match[0] for title in titles for pattern in (_UNIT, _AREA) if (match := pattern.match(_NOTICE.sub("", title)))
    }


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
    good=(
        Example(
            "南湖区水务局2024年工作总结\n我局坚持节水优先。",
            prior="南湖区水务局2023年工作总结\n坚持节水优先。",
            unit=("南湖区水务局",),
        ),
    ),
    needs=frozenset({"prior", "unit"}),
)
