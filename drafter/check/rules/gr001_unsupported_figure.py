"""数字没有出处

检查：给出素材后，报告中有数字在素材里找不到，也不能由素材算出来。
理由：没有出处的数字，经不起一问；由模型或旧稿带进来的数字多半是错的。
依据：值、单位、指标、期间都一致才算有出处；换算和一步推算也算。
修复：补上素材，或删去这个数字，或改成待补。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.figures.source_figures import is_figure, unsupported_figures
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    for grounding in unsupported_figures(context):
        if is_figure(grounding.mention):
            words = _("“{quote}”没有出处：{note}。请补素材或核对。")
            yield rule.finding(
                grounding.mention.span,
                words.format(quote=grounding.mention.text, note=grounding.note),
                left=grounding.mention.text,
            )


rule = Rule(
    id="GR001",
    name="数字没有出处",
    severity="warning",
    check=check,
    bad=(),
    good=("全年培训36场。",),
    needs=frozenset({"groundings"}),
)
