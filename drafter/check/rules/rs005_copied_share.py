"""照抄往期报告过多

检查：与往期报告逐字相同的句子占全文的份额超过四成（可在报告类型里调）。
理由：照抄多，说明没有写出这一期的新情况；旧数字、旧提法也容易跟着留下。
依据：《党政机关公文处理工作条例》第十九条：公文内容要真实、准确，突出重点。
修复：逐句核对标出的地方，改写成本期的内容。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.carried import reused
from drafter.check.message_words import shortened
from drafter.check.report_parts import anchor
from drafter.check.rule import Context, Example, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _

_MOST = 0.4
_SHOWN = 20


def check(context: Context) -> Iterator[Finding]:
    most = context.option("RS005", "most", _MOST)
    for prior, uses in context.once(reused):
        copied = [use for use in uses if use.kind == "copied" and len(use.span) >= _SHOWN]
        total = sum(len(use.span) for use in uses) or 1
        share = sum(len(use.span) for use in copied) / total
        if share < most:
            continue
        related = tuple(Related(shortened(use.span.of(context.text)), use.span, prior.source) for use in copied)
        message = _("与往期报告（{source}）逐字相同的内容占{share}%，共{n}句。")
        message = message.format(source=prior.source or _("往期"), share=round(100 * share), n=len(copied))
        yield rule.finding(
            context.once(anchor), message, related=related, left=f"{round(100 * share)}%", right=f"{round(100 * most)}%"
        )


rule = Rule(
    id="RS005",
    name="照抄往期报告过多",
    severity="warning",
    check=check,
    bad=(
        Example(
            "«某局2024年工作总结»\n我局扎实推进老旧小区改造和物业管理提升工作。\n我局持续加强住房保障和房屋安全隐患排查工作。",
            prior="某局2023年工作总结\n我局扎实推进老旧小区改造和物业管理提升工作。\n我局持续加强住房保障和房屋安全隐患排查工作。",
        ),
    ),
    good=(
        Example(
            "某局2024年工作总结\n我局完成老旧小区改造9个，引入物业企业4家。",
            prior="某局2023年工作总结\n我局扎实推进老旧小区改造和物业管理提升工作。",
        ),
    ),
    needs=frozenset({"prior"}),
)
