"""固定表述不规范

检查：党和国家文件中的固定表述漏字、错字、次序或搭配不对。
理由：固定表述有权威写法，错了是政治性差错。
依据：《中国共产党章程》、党的代表大会报告、全会公报的写法；词表见 language/phrases/wordings.tsv，可换成本单位的。
修复：改为规范写法（由人确认）。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.check.set_wordings import find_wordings
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.core.text import Span


def check(context: Context) -> Iterator[Finding]:
    for wording, found in find_wordings(context.text):
        span, right = Span(*found.span()), wording.right(found)
        message = _("“{wrong}”应为“{right}”（{why}）。").format(wrong=found[0], right=right, why=wording.why)
        yield rule.finding(span, message, fix=Fix(span, right, safe=False))


rule = Rule(
    id="LG019",
    name="固定表述不规范",
    severity="warning",
    check=check,
    bad=(
        "«统筹推进“五位一体”战略布局»。",
        "贯彻«党的二十大三中全会»精神。",
        "«增强“四个自信”»。",
    ),
    good=("统筹推进“五位一体”总体布局，贯彻党的二十届三中全会精神，坚定“四个自信”。",),
)
