"""素材没有用上

检查：给出的事实，报告里没有提到。
理由：漏用的成绩、数字，责任科室会来问；漏用的问题就是瞒报。
依据：本工具承诺：给出的事实不丢失。
修复：写进相应的一节，或说明为什么不用。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.message_words import shortened
from drafter.check.report_parts import anchor
from drafter.check.rule import Context, Example, Rule
from drafter.check.told import is_told, related_fact
from drafter.core.finding import Finding
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    for fact in context.facts:
        if fact.role == "problems" or fact.duplicate_of or fact.marks or is_told(fact, context):
            continue
        message = _("素材没有用上：“{fact}”（{place}）。").format(fact=shortened(fact.text, 40), place=fact.provenance)
        yield rule.finding(context.once(anchor), message, related=(related_fact(fact),))


rule = Rule(
    id="GR008",
    name="素材没有用上",
    severity="warning",
    check=check,
    bad=(
        Example(
            "«某局2024年工作总结»\n一、工作情况\n（一）抓改造。完成小区改造9个。\n（二）抓供水。更换管网3公里。",
            facts=("口袋公园新增5处，投入120万元",),
        ),
    ),
    good=(
        Example(
            "某局2024年工作总结\n一、工作情况\n（一）抓改造。完成小区改造9个。\n（二）抓供水。更换管网3公里。",
            facts=("小区改造完成9个",),
        ),
    ),
    needs=frozenset({"facts"}),
)
