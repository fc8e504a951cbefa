"""数字与素材不符

检查：报告写的数与素材中同一指标的数不同；或报告写的数，素材之间自己就不一致。
理由：抄错一位，与台账对不上，是最常被指出的差错。
依据：名称、范围、期间、口径都一致的才比；换算和四舍五入不算不同。
修复：以素材为准改正；素材有误的，先改素材。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.figures.source_figures import source_differences, source_of
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    for difference in source_differences(context):
        if difference.factor is not None:
            continue  # QT007 tells of a slip of unit
        words = _("与素材不符：“{name}”写{left}，{source}为{right}。请核对。")
        yield rule.finding(
            difference.span,
            words.format(name=difference.metric.indicator, left=difference.quantity.raw, source=difference.entry.provenance, right=difference.stated),
            related=(source_of(difference.entry),), left=difference.quantity.raw, right=difference.stated,
        )  # fmt: skip
    for grounding in context.groundings:
        if grounding.status == "conflicting":
            yield rule.finding(
                grounding.mention.span,
                _("{note}。请核对以哪个为准。").format(note=grounding.note),
                left=grounding.mention.text,
            )


rule = Rule(
    id="GR002",
    name="数字与素材不符",
    severity="error",
    check=check,
    bad=(),
    good=("全年培训36场。",),
    needs=frozenset({"groundings"}),
)
