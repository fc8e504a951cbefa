"""改述

检查：给出素材后，句子说的是某条素材，用词素材里没有，是不是一个意思要人看。
理由：换个说法有时就换了轻重，机器说不准，只有经办人知道。
依据：数字、名称和封闭词类都一致，只有用词不同的句子才报。
修复：对照素材看一遍；意思没变就不用改。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.rule import Context, Example, Rule
from drafter.check.verdicts import reworded
from drafter.core.finding import Finding
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    for held in reworded(context):
        why = held.reasons[0]
        words = _("“{said}”素材里没有这样说，请对照素材：“{source}”（{place}）。")
        yield rule.finding(
            held.verdict.span,
            words.format(said=why.said, source=why.source or held.facts[0].text, place=held.facts[0].provenance),
            related=held.related(),
            left=why.said,
            right=why.source,
        )


rule = Rule(
    id="GR006",
    name="改述",
    severity="advice",
    check=check,
    bad=(
        Example(
            "某局2024年工作总结\n一、工作情况\n（一）抓改造。«东门片区雨污分流改造覆盖住户860户，居民雀跃。»",
            facts=("东门片区雨污分流改造覆盖住户860户",),
        ),
    ),
    good=(
        Example(
            "某局2024年工作总结\n一、工作情况\n（一）抓改造。东门片区雨污分流改造覆盖住户860户。",
            facts=("东门片区雨污分流改造覆盖住户860户",),
        ),
    ),
    needs=frozenset({"facts"}),
)
