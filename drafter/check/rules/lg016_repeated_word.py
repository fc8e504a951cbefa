"""词语连着写了两遍

检查：同一个词连着写了两遍（新增新增、的的、进行进行）。
理由：多是修改时没有删净。
依据：GB/T 15834 之外的一般校对要求；《党政机关公文处理工作条例》第十九条：文字要精练。
修复：删去一个（由人确认）。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.doubling import doubled
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.core.text import Span


def check(context: Context) -> Iterator[Finding]:
    for found in doubled(context.text):
        word = found.of(context.text)
        half = word[: len(word) // 2]
        again = Span(found.start + len(half), found.end)
        yield rule.finding(
            found, _("“{word}”连着写了两遍，请删去一个。").format(word=half), fix=Fix(again, "", safe=False)
        )


rule = Rule(
    id="LG016",
    name="词语连着写了两遍",
    severity="warning",
    check=check,
    bad=(
        "全年«新增新增»就业200人。",
        "认真落实上级«部署部署»。",
        "取得«的的»成效明显。",
        "积«极极»开展义诊，为群众办实事12«件件»。",
    ),
    good=(
        "一步一步推进，一项一项落实，研究研究再定。",
        "有目的的学习，为了了解情况，参与与共享。",
        "二○○○年",
        "参与与合作，推动在建项目，人人参与，户户通电，常常走访。",
    ),
)
