"""素材没有的说法

检查：给出素材后，句子说的是某条素材，又添了素材没有的夸奖、效果、名次或单位。
理由：“受到好评”“走在前列”没有来源，经不起一问。
依据：只看确实说某条素材的句子里添的词。
修复：没有自动修复：补上素材，或删去。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.rule import Context, Example, Rule
from drafter.check.verdicts import unsupported
from drafter.core.finding import Finding
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    for held in unsupported(context):
        why = held.reasons[0]
        words = _("“{said}”素材没有说（这句说的是“{source}”，{place}）。请补素材或删去。")
        yield rule.finding(
            held.verdict.span,
            words.format(said=why.said, source=why.source or held.facts[0].text, place=held.facts[0].provenance),
            related=held.related(),
            left=why.said,
            right=why.source,
        )


rule = Rule(
    id="GR005",
    name="素材没有的说法",
    severity="warning",
    check=check,
    bad=(
        Example(
            "某局2024年工作总结\n一、工作情况\n（一）抓改造。«更换东门片区老旧水表1860块，受到群众一致好评。»",
            facts=("更换东门片区老旧水表1860块",),
        ),
    ),
    good=(
        Example(
            "某局2024年工作总结\n一、工作情况\n（一）抓改造。更换东门片区老旧水表1860块。",
            facts=("更换东门片区老旧水表1860块",),
        ),
    ),
    needs=frozenset({"facts"}),
)
