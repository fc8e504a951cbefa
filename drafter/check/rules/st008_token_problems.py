"""问题部分过于简略

检查：写了“存在的问题”，但只有一句话或不到四十个字，没有一条具体问题。
理由：问题部分走过场，打算就没有针对性。
依据：《党政机关公文处理工作条例》第八条、第十九条：报告适用于汇报工作、反映情况，内容要完整；各报告类型的要求见 profiles。
修复：逐条写清问题表现、涉及的事和数。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.report_parts import bare_length, sections
from drafter.check.rule import Context, Rule
from drafter.check.specificity import has_fact
from drafter.core.finding import Finding
from drafter.core.messages import _

_LEAST = 40
_STOP = re.compile(r"[。；！]")


def check(context: Context) -> Iterator[Finding]:
    for section in context.once(sections):
        heading = section.heading
        if heading.role != "problems" or heading.level != 1:
            continue
        words = section.words(context.text)
        if "问题" not in heading.text and "不足" not in heading.text and "困难" not in heading.text:
            continue
        if has_fact(context.text, section.body):
            continue
        if 0 < bare_length(words) < _LEAST and len(_STOP.findall(words)) <= 2:
            yield rule.finding(
                heading.span,
                _("“{heading}”只写了{n}个字，没有写出具体问题。").format(heading=heading.text, n=bare_length(words)),
            )


rule = Rule(
    id="ST008",
    name="问题部分过于简略",
    severity="warning",
    check=check,
    bad=(
        "一、工作情况\n（一）抓改造。完成9个小区。\n«二、存在的问题»\n工作中还有一些不足，需要改进。\n三、下一步打算\n（一）抓进度。",
    ),
    good=(
        "一、工作情况\n（一）抓改造。完成9个小区。\n二、存在的问题\n一是改造进度偏慢，西片区4个小区未按期完工，群众有反映。二是物业接管率只有63%，后续管护跟不上，投诉21件。\n三、下一步打算\n（一）抓进度。",
    ),
)
