"""给出的问题没有写进报告

检查：素材里作为问题提供的一条，报告里没有。
理由：问题不能丢，也不能淡化。
依据：本工具承诺：给出的问题不丢失。
修复：把这条问题写进“存在的问题”。
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
        if fact.role == "problems" and not fact.duplicate_of and not fact.marks and not is_told(fact, context):
            message = _("素材里的问题没有写进报告：“{fact}”（{place}）。").format(
                fact=shortened(fact.text, 40), place=fact.provenance
            )
            yield rule.finding(context.once(anchor), message, related=(related_fact(fact),))


rule = Rule(
    id="CR004",
    name="给出的问题没有写进报告",
    severity="error",
    check=check,
    bad=(Example("«某局2024年工作总结»\n一、工作情况\n完成改造9个小区。", facts=("问题：物业接管率只有63%",)),),
    good=("一、工作情况\n收入平稳。",),
    needs=frozenset({"facts"}),
)
